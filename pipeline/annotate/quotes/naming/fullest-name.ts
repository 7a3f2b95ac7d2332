import type { Quote } from '../../../../schemas/annotations.ts';

/** For the beginnings of names, up to a space, the first of the names that begins so. */
function firstByBeginning(names: readonly string[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const name of names) {
    for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
      const beginning = name.slice(0, at);
      if (!first.has(beginning)) first.set(beginning, name);
    }
  }
  return first;
}

/** "Beamtin" is the "Beamtin des Ministeriums" of the same article: a speaker without a name has the fullest phrase. */
export function withFullestNames(quotes: readonly Quote[]): Quote[] {
  const unnamed = quotes.flatMap(({ speaker }) =>
    speaker?.entity === null ? (speaker.name ?? []) : [],
  );
  const fullest = firstByBeginning(unnamed);
  return quotes.map((quote) => {
    const { speaker } = quote;
    if (speaker === null || speaker.entity !== null || speaker.name === null) return quote;
    const fuller = fullest.get(speaker.name);
    return fuller === undefined ? quote : { ...quote, speaker: { ...speaker, name: fuller } };
  });
}

import type { PageView, View } from '../../page-view/view.ts';
import type { Label } from '../model/decode.ts';

/** Units of other things that part two runs of text. */
const APART = 2;
/** A run of text that makes up more of the article than this is its own. */
const SMALL = 0.15;
/** Share of its nouns and names that a run has in common with the article, if it is a part of it: the gold pages' are above. */
const IN_COMMON = 0.1;
const MIN_NOUNS = 10;

/** Labels of a plain text without short runs of text that speak of something else: teasers that read like paragraphs. */
export function withoutForeignTopics({ units }: PageView, labels: readonly Label[]): Label[] {
  const runs = runsOf(labels);
  const lengthOf = (run: readonly number[]) =>
    run.reduce((sum, index) => sum + (units[index]?.content.length ?? 0), 0);
  const most = SMALL * lengthOf(runs.flat());
  const article = nounsOf(runs.filter((run) => lengthOf(run) > most).flat(), units);
  const kept = [...labels];
  for (const run of runs) {
    if (lengthOf(run) > most || hasTwoParagraphs(run, units)) continue;
    const nouns = [...nounsOf(run, units)];
    const common = nouns.filter((noun) => article.has(noun)).length;
    if (nouns.length < MIN_NOUNS || common >= IN_COMMON * nouns.length) continue;
    for (const index of run) kept[index] = 'drop';
  }
  return kept;
}

/** Two paragraphs in a row: teasers have their headlines between them. */
function hasTwoParagraphs(run: readonly number[], units: readonly View[]): boolean {
  return run.some(
    (index, at) => run[at + 1] === index + 1 && units[index]?.prose && units[index + 1]?.prose,
  );
}

/** Words with a capital, but short ones: in German its nouns and names. */
function nounsOf(run: readonly number[], units: readonly View[]): Set<string> {
  const words = run.flatMap((index) => units[index]?.words ?? []);
  return new Set(words.filter((word) => word.length > 3 && /^\p{Lu}/u.test(word)));
}

/** Indices of the article's units, in runs with fewer than `APART` dropped units between them. */
function runsOf(labels: readonly Label[]): number[][] {
  const runs: number[][] = [];
  let dropped = APART;
  labels.forEach((label, index) => {
    if (label === 'drop') dropped++;
    if (label !== 'lead' && label !== 'body' && label !== 'intertitle') return;
    if (dropped >= APART) runs.push([]);
    runs.at(-1)?.push(index);
    dropped = 0;
  });
  return runs;
}

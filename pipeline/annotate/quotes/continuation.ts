import { type Finding, NOTHING_SAID } from './finding.ts';
import type { Passage } from './passage.ts';
import type { Candidate } from './speakers.ts';

/** Whether the main verb is a Konjunktiv that only reporting explains; Konjunktiv II does so only where a report goes on. */
function isReportedMood(passage: Passage, goesOn: boolean): boolean {
  const { clauses, words } = passage;
  const main = clauses.find(({ kind }) => kind === 'main' || kind === 'verb_first');
  if (main === undefined || words[main.finite] === undefined) return false;
  if (main.konjunktiv === null) return false;
  const verb = words[main.finite]?.verb;
  if (verb?.konjunktiv === 'konjunktiv_1') return true;
  if (verb?.konjunktiv !== 'konjunktiv_2' || !goesOn) return false;
  return !clauses.some(({ from }) => /^(?:wenn|falls|sollte)$/u.test(words[from]?.lower ?? ''));
}

/** A sentence in the Konjunktiv that carries on what the last speaker said. */
export function continuationOf(
  passage: Passage,
  last: Candidate | undefined,
  goesOn: boolean,
): Finding | undefined {
  if (!isReportedMood(passage, goesOn)) return undefined;
  const main = passage.clauses.find(({ kind }) => kind === 'main' || kind === 'verb_first');
  return {
    ...NOTHING_SAID,
    type: 'indirect_free_indirect',
    spans: [{ start: passage.start, end: passage.end }],
    speaker: last?.span ?? null,
    speakerMethod: last === undefined ? 'none' : 'last-speaker',
    mood: main?.konjunktiv ?? null,
    rule: 'konjunktiv-continuation',
    confidence: 0.75,
  };
}

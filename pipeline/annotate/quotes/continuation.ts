import type { Span } from '../../../schemas/span.ts';
import { type Finding, NOTHING_SAID } from './finding.ts';
import type { Passage } from './passage.ts';

/** Who spoke last, as the sentences before tell. */
export interface LastSpeaker {
  span: Span;
  /** Passages since. */
  age: number;
}

/** Whether the passage's main verb is a Konjunktiv that only reporting can explain. */
export function isReportedMood(passage: Passage): boolean {
  const { clauses, words } = passage;
  const main = clauses.find(({ kind }) => kind === 'main' || kind === 'verb_first');
  if (main === undefined || words[main.finite] === undefined) return false;
  const verb = words[main.finite]?.verb;
  if (verb?.konjunktiv === 'konjunktiv_1') return true;
  if (verb?.konjunktiv !== 'konjunktiv_2') return false;
  return !clauses.some(({ from }) => /^(?:wenn|falls|sollte)$/u.test(words[from]?.lower ?? ''));
}

/** A sentence in the Konjunktiv that carries on what the last speaker said. */
export function continuationOf(
  passage: Passage,
  last: LastSpeaker | undefined,
): Finding | undefined {
  if (!isReportedMood(passage)) return undefined;
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

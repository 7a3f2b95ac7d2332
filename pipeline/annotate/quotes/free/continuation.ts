import { type GoingOn, type Heuristic, NOTHING_SAID } from '../finding.ts';
import type { Passage } from '../passage.ts';

const REPLACES = /^(?:hätten|würden)$/u;
const MODAL = /^(?:könn|müss|dürf|soll|möch)t/u;

/**
 * Whether the main verb is a Konjunktiv that only reporting explains. Konjunktiv II does where it replaces a
 * Konjunktiv I that looks like the indicative ("hätten", "würden"), or where a report goes on.
 */
function isReportedMood(passage: Passage, goesOn: GoingOn): boolean {
  const { clauses, words } = passage;
  const main = clauses.find(({ kind }) => kind === 'main' || kind === 'verb_first');
  if (main === undefined || main.konjunktiv === null) return false;
  const verb = words[main.finite];
  if (verb?.verb?.konjunktiv === 'konjunktiv_1') return true;
  if (verb?.verb?.konjunktiv !== 'konjunktiv_2') return false;
  if (
    clauses.some(({ from }) => /^(?:wenn|falls|sollte|hätte|wäre)$/u.test(words[from]?.lower ?? ''))
  )
    return false;
  if (REPLACES.test(verb.lower)) return true;
  return goesOn === 'surely' || (goesOn === 'perhaps' && !MODAL.test(verb.lower));
}

/** A sentence in the Konjunktiv that carries on what the last speaker said. */
export const continuation: Heuristic = {
  name: 'konjunktiv-continuation',
  example: 'Die Ärztin sagte, sie sei müde. Der Dienst habe lange gedauert.',
  nearMiss: 'Die Ärztin sagte, sie sei müde. Der Dienst hat lange gedauert.',
  find(passage, { last, goesOn }) {
    if (!isReportedMood(passage, goesOn)) return [];
    const speaker = last();
    const main = passage.clauses.find(({ kind }) => kind === 'main' || kind === 'verb_first');
    return [
      {
        ...NOTHING_SAID,
        type: 'indirect_free_indirect',
        spans: [{ start: passage.start, end: passage.end }],
        speaker,
        speakerMethod: speaker === null ? 'none' : 'last-speaker',
        mood: main?.konjunktiv ?? null,
        rule: continuation.name,
        confidence: 0.86,
      },
    ];
  },
};

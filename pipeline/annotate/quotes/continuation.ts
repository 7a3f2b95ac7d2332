import { type Finding, NOTHING_SAID } from './finding.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import type { Passage } from './passage.ts';
import type { Candidate } from './speakers.ts';
import { grammaticalSubject } from './subject.ts';
import { spanOf } from './words.ts';

/** Whether the sentence before reports: in the Konjunktiv or word for word (surely), otherwise (perhaps), or not. */
export type GoingOn = 'surely' | 'perhaps' | 'no';

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

/** "Der Beschluss der Stadt: Es werde gebaut.": behind a colon the Konjunktiv needs no verb of saying. */
export function afterColonOf(passage: Passage, last: Candidate | undefined): Finding | undefined {
  const { clauses, words } = passage;
  const content = clauses.find(
    ({ opener, kind, konjunktiv }) =>
      opener === ':' && kind === 'main' && konjunktiv === 'konjunktiv_1',
  );
  const before = clauses[0];
  if (content === undefined || before === undefined) return undefined;
  const subject =
    grammaticalSubject(words, before) ?? nounPhraseAt(words, before.from, before.to, true);
  const named = subject === undefined ? null : spanOf(words, subject.from, subject.to);
  return {
    ...NOTHING_SAID,
    type: 'indirect_free_indirect',
    spans: [{ start: words[content.from]?.start ?? passage.start, end: passage.end }],
    speaker: named ?? last?.span ?? null,
    speakerMethod: named === null ? 'last-speaker' : 'before-colon',
    mood: content.konjunktiv,
    rule: 'konjunktiv-after-colon',
    confidence: 0.6,
  };
}

/** A sentence in the Konjunktiv that carries on what the last speaker said. */
export function continuationOf(
  passage: Passage,
  last: Candidate | undefined,
  goesOn: GoingOn,
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

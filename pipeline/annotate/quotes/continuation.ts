import { type Finding, NOTHING_SAID } from './finding.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import type { Passage } from './passage.ts';
import type { Candidate } from './speakers.ts';
import { grammaticalSubject } from './subject.ts';
import { spanOf } from './words.ts';

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

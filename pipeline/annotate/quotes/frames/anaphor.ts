import type { Clause } from '../clauses.ts';
import { cueIn, type VerbCue } from '../cue.ts';
import { type Finding, NOTHING_SAID } from '../finding.ts';
import { beforeStop, moodOf, tellingOf } from '../frame.ts';
import type { Passage } from '../passage.ts';
import { spanOf } from '../words.ts';

const ANAPHOR = /^(?:das|dies|dieses)$/u;

function isTelling(passage: Passage, clause: Clause, cue: VerbCue, anaphor: number): boolean {
  const { words } = passage;
  const telling = cue.verb.content.has('V') || cue.verb.lemma === 'zugeben';
  return (
    telling &&
    words[anaphor + 1] !== undefined &&
    cue.finite === anaphor + 1 &&
    clause.to > anaphor + 2
  );
}

function frameOf(
  passage: Passage,
  clause: Clause,
  anaphor: number,
  comma: number,
): Finding['frame'][number] {
  const to = beforeStop(passage.words, clause.from, clause.to);
  return spanOf(passage.words, comma >= 0 ? comma : anaphor + 1, to);
}

/**
 * "Dies teilte die Polizei mit." behind a sentence: that sentence and the pronoun are what is said. Also
 * "…, das teilte die Polizei mit." in one sentence.
 */
export function anaphoricFrame(passage: Passage, before: Passage | undefined): Finding | undefined {
  const { clauses, words } = passage;
  const i = clauses.findIndex(
    (clause, k) =>
      ANAPHOR.test(words[clause.from]?.lower ?? '') &&
      (k === 0 || (k === clauses.length - 1 && clause.opener === ',')),
  );
  const clause = clauses[i];
  if (
    clause === undefined ||
    clauses.length > i + 2 ||
    (i === 0 && before?.paragraph !== passage.paragraph)
  )
    return undefined;
  const cue = cueIn(words, clause);
  if (cue === undefined || !isTelling(passage, clause, cue, clause.from)) return undefined;
  if (i === 0 && before?.marked.some(({ utterance }) => utterance)) return undefined;
  const telling = tellingOf(passage, clause, cue, clause.from);
  if (telling.speaker === null) return undefined;
  const pronoun = spanOf(words, clause.from, clause.from + 1);
  const said = i > 0 ? passage : before;
  if (said === undefined) return undefined;
  const end = i > 0 ? (clauses[i - 1]?.to ?? 0) : said.words.length;
  const statement = spanOf(said.words, 0, beforeStop(said.words, 0, end));
  return {
    ...NOTHING_SAID,
    ...telling,
    type: 'indirect',
    spans: i > 0 ? [statement] : [statement, pronoun],
    frame: [frameOf(passage, clause, clause.from, i > 0 ? clause.from - 1 : -1)],
    mood: moodOf(i > 0 ? clauses.slice(0, i) : said.clauses),
    rule: 'anaphoric-frame',
    confidence: 0.8,
  };
}

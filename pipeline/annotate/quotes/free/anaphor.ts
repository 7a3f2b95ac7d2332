import type { Clause } from '../../grammar/clauses.ts';
import { spanOf, type Word } from '../../grammar/word.ts';
import type { Heuristic } from '../heuristic.ts';
import type { Passage } from '../passages/passage.ts';
import { EMPTY_DRAFT, type QuoteDraft } from '../quote-draft.ts';
import { cueIn, type VerbCue } from '../reporting-clause/cue.ts';
import { beforeStop, moodOf, reportingClauseOf } from '../reporting-clause/reporting-clause.ts';

const ANAPHOR = /^(?:das|dies|dieses)$/u;

/** "Das jedenfalls meint Lee." */
function isHedge(word: Word | undefined): boolean {
  return /^(?:zumindest|jedenfalls|wenigstens)$/u.test(word?.lower ?? '');
}

function isTelling(passage: Passage, clause: Clause, cue: VerbCue, anaphor: number): boolean {
  const { words } = passage;
  const tells =
    cue.verb.complements.has('verb_second') || /^(?:zugeben|entscheiden)$/u.test(cue.verb.lemma);
  return (
    tells &&
    words[anaphor + 1] !== undefined &&
    cue.finite === anaphor + (isHedge(words[anaphor + 1]) ? 2 : 1) &&
    clause.to > anaphor + 2
  );
}

function frameOf(
  passage: Passage,
  clause: Clause,
  anaphor: number,
  comma: number,
): QuoteDraft['frame'][number] {
  const to = beforeStop(passage.words, clause.from, passage.words.length);
  return spanOf(passage.words, comma >= 0 ? comma : anaphor + 1, to);
}

/** The clause "Das teilte Lee mit", standing alone or behind a comma or dash as the last of its sentence; -1 if none. */
function anaphoricClause(passage: Passage, before: Passage | undefined): number {
  const { clauses, words } = passage;
  const i = clauses.findIndex(
    (clause, k) =>
      ANAPHOR.test(words[clause.from]?.lower ?? '') && (k === 0 || /^[,–—-]$/u.test(clause.opener)),
  );
  const rest = clauses.slice(i + 1);
  if (i < 0 || rest.some(({ kind }) => kind !== 'fragment' && kind !== 'relative')) return -1;
  if (i > 0) return i;
  const quotes = before?.marked.some(({ utterance }) => utterance) === true;
  return before?.paragraph !== passage.paragraph || quotes ? -1 : 0;
}

/** "Ein Haus brannte. Ein Mann starb. Dies teilte …": two sentences that open a paragraph are told together. */
function openingOf(earlier: readonly Passage[]): Passage | undefined {
  return earlier.length === 2 ? earlier[0] : undefined;
}

/** "Dies teilte die Polizei mit." behind a sentence: that sentence and the pronoun are what is said. */
export const anaphoricFrame: Heuristic = {
  name: 'anaphoric-frame',
  example: 'Die Brücke bleibt gesperrt. Dies teilte die Stadt am Montag mit.',
  nearMiss: 'Die Brücke bleibt gesperrt. Dies ärgert die Stadt seit Montag.',
  find(passage, { before, earlier }) {
    const { clauses, words } = passage;
    const i = anaphoricClause(passage, before);
    const clause = clauses[i];
    const cue = clause === undefined ? undefined : cueIn(words, clause);
    const said = i > 0 ? passage : before;
    if (clause === undefined || cue === undefined || said === undefined) return [];
    const reporting = reportingClauseOf(passage, clause, cue, clause.from);
    if (!isTelling(passage, clause, cue, clause.from) || reporting.speaker === null) return [];
    const end = i > 0 ? (clauses[i - 1]?.to ?? 0) : said.words.length;
    const { end: to } = spanOf(said.words, 0, beforeStop(said.words, 0, end));
    const start = (i > 0 ? undefined : openingOf(earlier))?.start ?? said.start;
    const statement = { start, end: to };
    return [
      {
        ...EMPTY_DRAFT,
        ...reporting,
        type: 'indirect',
        spans: i > 0 ? [statement] : [statement, spanOf(words, clause.from, clause.from + 1)],
        frame: [frameOf(passage, clause, clause.from, i > 0 ? clause.from - 1 : -1)],
        mood: moodOf(i > 0 ? clauses.slice(0, i) : said.clauses),
        rule: anaphoricFrame.name,
      },
    ];
  },
};

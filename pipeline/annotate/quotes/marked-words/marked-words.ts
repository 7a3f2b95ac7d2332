import type { SpeakerMethod } from '../../../../schemas/annotations.ts';
import { contains, type Span } from '../../../../schemas/span.ts';
import { MARKS } from '../../../text/marks.ts';
import { isPerson } from '../../grammar/animacy.ts';
import { nounPhraseAt, nounPhraseWithPlaceAt } from '../../grammar/noun-phrase.ts';
import { spanOf } from '../../grammar/word.ts';
import type { MarkedWords, Passage } from '../passages/passage.ts';
import { EMPTY_DRAFT, type QuoteDraft } from '../quote-draft.ts';
import { cueAround } from '../reporting-clause/governing-cue.ts';
import { attributionAt, ownAntecedentOf } from '../reporting-clause/prepositional-source.ts';
import { beforeStop, reportingClauseOf } from '../reporting-clause/reporting-clause.ts';
import { clauseBeforeColon } from './before-colon.ts';
import {
  asClauseBehind,
  contextOf,
  isAnnounced,
  isHeading,
  perspectiveHolderOf,
} from './context.ts';
import { SPOKEN, signsThatHold, spokenScore } from './signs.ts';
import type { TypingSign } from './typing-sign.ts';

/** A word that ends a sentence, or a quotation mark. */
const ENDS_SENTENCE = new RegExp(`^[.!?…${MARKS.double}]$`, 'u');

function enclosing(drafts: readonly QuoteDraft[], marked: Span): QuoteDraft | undefined {
  return drafts.find(({ spans }) => spans.some((span) => contains(span, marked)));
}

function isDirectOf(draft: QuoteDraft, marked: Span): boolean {
  return draft.type === 'direct' && draft.spans.some((span) => contains(span, marked));
}

/** A quotation inside the clause of its cue: "nannte den Plan „verrückt“"; the frame is the clause without it. */
function clauseAround(passage: Passage, marked: MarkedWords): Partial<QuoteDraft> | undefined {
  const { words, clauses } = passage;
  const around = cueAround(passage, marked);
  const own = clauses.find(({ from, to }) => from <= marked.from && marked.from < to);
  if (around === undefined || own === undefined) return undefined;
  const reporting = reportingClauseOf(passage, around.clause, around.cue, 0);
  const before = spanOf(words, 0, marked.from);
  const end = beforeStop(words, marked.to, own.to);
  const after = end > marked.to ? [spanOf(words, marked.to, end)] : [];
  const frame = [before, ...after].filter((part) => part.end > part.start);
  return { ...reporting, frame };
}

function clauseOfOther(
  other: QuoteDraft,
  speakerMethod: SpeakerMethod | null,
): Partial<QuoteDraft> {
  const { speaker, ownAntecedent, cue, frame, addressee, medium } = other;
  return { speaker, ownAntecedent, cue, frame, addressee, medium, speakerMethod };
}

/** "sagte: „…“ und „…“": the quotation that the marked words are joined to. */
function joinedTo(
  passage: Passage,
  marked: MarkedWords,
  drafts: readonly QuoteDraft[],
): QuoteDraft | undefined {
  const { words } = passage;
  if (words[marked.from - 1]?.lower !== 'und') return undefined;
  const end = words[marked.from - 2]?.end;
  return drafts.find(({ type, spans }) => type === 'direct' && spans.at(-1)?.end === end);
}

/** "…, die nach Ansicht der Stadt „kein Anlass“ sind": the source its own clause gives for a fragment. */
function sourceBefore(passage: Passage, marked: MarkedWords): Partial<QuoteDraft> | undefined {
  const { words, clauses } = passage;
  const own = clauses.find(({ from, to }) => from <= marked.from && marked.from < to);
  if (own === undefined) return undefined;
  for (let i = marked.from - 1; i >= own.from; i--) {
    const found = attributionAt(words, i);
    const source = found?.source ?? null;
    const cue = words[found?.cue ?? -1];
    if (found === undefined || source === null || cue === undefined || found.to > marked.from)
      continue;
    return {
      speaker: spanOf(words, source.from, source.to),
      speakerMethod: 'attribution',
      ownAntecedent: ownAntecedentOf(words, own, source),
      cue: { spans: [{ start: cue.start, end: cue.end }], lemma: cue.lower },
      frame: [spanOf(words, found.from, found.to)],
    };
  }
  return undefined;
}

/** "Er sagt, die Stadt zögere: „…“": the report that ends at the colon goes on in the marks. */
function reportBeforeColon(
  passage: Passage,
  marked: MarkedWords,
  drafts: readonly QuoteDraft[],
): QuoteDraft | undefined {
  const end = passage.words[marked.from - 2]?.end;
  if (passage.words[marked.from - 1]?.text !== ':' || end === undefined) return undefined;
  return drafts.find(
    ({ type, spans, speaker }) =>
      type === 'indirect' && speaker !== null && spans.at(-1)?.end === end,
  );
}

/** "ein «Kern aus Luft», wie es der Wetterdienst nennt": who calls it so. */
function asItIsCalled(passage: Passage, marked: MarkedWords): Partial<QuoteDraft> | undefined {
  const { words } = passage;
  const clause = asClauseBehind(passage, marked);
  if (clause === undefined) return undefined;
  const phrase = nounPhraseWithPlaceAt(words, clause.from + 2, clause.finite);
  const verb = words[clause.finite];
  if (phrase === undefined || phrase.oblique || verb === undefined) return undefined;
  const base = verb.verb?.readings.find(({ tense }) => tense !== 'infinitive')?.verb;
  return {
    speaker: spanOf(words, phrase.from, phrase.to),
    speakerMethod: 'subject-of-subclause',
    cue: { spans: [{ start: verb.start, end: verb.end }], lemma: base ?? verb.lower },
    frame: [spanOf(words, clause.from, clause.to)],
  };
}

/** "Der Film zeige: „…“" in a report: the one reported goes on; of "Der Zeuge habe gerufen: „…“" it is the witness. */
function isSaidByPerson({ words }: Passage, { speaker }: Partial<QuoteDraft>): boolean {
  if (speaker == null) return false;
  const from = words.findIndex(({ start }) => start >= speaker.start);
  const phrase = nounPhraseAt(words, from, words.length);
  return phrase !== undefined && (phrase.pronoun || isPerson(words, phrase));
}

function reportingClauseFor(
  passage: Passage,
  marked: MarkedWords,
  drafts: readonly QuoteDraft[],
  within: QuoteDraft | undefined,
): Partial<QuoteDraft> {
  const own =
    within?.type === 'reported' ? clauseAround(passage, marked) : sourceBefore(passage, marked);
  if (own !== undefined) return own;
  const perspectiveHolder = perspectiveHolderOf(passage, marked);
  if (perspectiveHolder !== undefined)
    return {
      speaker: spanOf(passage.words, perspectiveHolder.from, perspectiveHolder.to),
      speakerMethod: 'viewer',
    };
  const behind = asItIsCalled(passage, marked);
  if (behind !== undefined) return behind;
  const told = marked.utterance ? reportBeforeColon(passage, marked, drafts) : undefined;
  if (told !== undefined) return clauseOfOther(told, told.speakerMethod);
  const announced = marked.utterance ? clauseBeforeColon(passage, marked) : {};
  const carried = within?.type === 'indirect_free_indirect' && !isSaidByPerson(passage, announced);
  if (!carried && announced.cue != null && announced.speaker != null) return announced;
  if (within !== undefined) return clauseOfOther(within, 'of-enclosing');
  const joined = joinedTo(passage, marked, drafts);
  if (joined !== undefined) return clauseOfOther(joined, joined.speakerMethod);
  return clauseAround(passage, marked) ?? clauseBeforeColon(passage, marked);
}

/** Whether the marked words, seen for themselves, are somebody's. */
export function isSpoken(passage: Passage, marked: MarkedWords): boolean {
  return spokenScore(signsThatHold(contextOf(passage, marked, undefined))) > SPOKEN;
}

/** "„Er rief: ‚Halt!‘“": what an utterance quotes in its turn is direct behind a colon, and else marked only as a word. */
function nestedQuote(passage: Passage, marked: MarkedWords, outer: QuoteDraft): QuoteDraft {
  const { words } = passage;
  const span = { start: marked.start, end: marked.end };
  const common = { ...EMPTY_DRAFT, spans: [span], marks: marked.marks };
  if (words[marked.from - 1]?.text !== ':') return { ...common, type: 'term', rule: 'marked-term' };
  let from = marked.from - 1;
  while (from > 0 && !ENDS_SENTENCE.test(words[from - 1]?.text ?? '')) from--;
  const own = words.slice(from, marked.from).some(({ lower }) => /^(?:ich|wir)$/u.test(lower));
  return {
    ...common,
    type: 'direct',
    frame: [spanOf(words, from, marked.from)],
    speaker: own ? outer.speaker : null,
    speakerMethod: own && outer.speaker !== null ? 'of-enclosing' : null,
    rule: 'marked-utterance',
  };
}

/** "im „Roten Sturm“ oder „Keiner sieht den Mond“": one of several marked words that are no quotes. */
function continuesTerms(
  passage: Passage,
  marked: MarkedWords,
  made: readonly QuoteDraft[],
): boolean {
  const link = passage.words[marked.from - 1];
  if (!/^(?:und|oder|sowie|,)$/u.test(link?.lower ?? '')) return false;
  const end = passage.words[marked.from - 2]?.end;
  return made.some(({ type, spans }) => type === 'term' && spans.at(-1)?.end === end);
}

/** What marked words were taken for, and the signs that told; none for what an utterance quotes in its turn. */
export interface MarkedReading {
  marked: MarkedWords;
  signs: readonly TypingSign[];
  score: number;
  draft: QuoteDraft;
}

/** A quote or a term for each marked stretch of the passage that no frame has claimed as an utterance. */
export function readMarks(passage: Passage, drafts: readonly QuoteDraft[]): MarkedReading[] {
  const readings: MarkedReading[] = [];
  const made: QuoteDraft[] = [];
  for (const marked of passage.marked) {
    const outer = [...drafts, ...made].find((draft) => isDirectOf(draft, marked));
    if (outer !== undefined && marked.depth === 0) continue;
    const reading =
      outer === undefined
        ? readingOf(passage, marked, drafts, made)
        : { marked, signs: [], score: 0, draft: nestedQuote(passage, marked, outer) };
    readings.push(reading);
    made.push(reading.draft);
  }
  return readings;
}

function readingOf(
  passage: Passage,
  marked: MarkedWords,
  drafts: readonly QuoteDraft[],
  made: readonly QuoteDraft[],
): MarkedReading {
  const within = enclosing(drafts, marked);
  const context = contextOf(passage, marked, within, continuesTerms(passage, marked, made));
  const signs = signsThatHold(context);
  const score = spokenScore(signs);
  const span = { start: marked.start, end: marked.end };
  const common = { ...EMPTY_DRAFT, spans: [span], marks: marked.marks };
  if (score <= SPOKEN)
    return { marked, signs, score, draft: { ...common, type: 'term', rule: 'marked-term' } };
  const isWhole =
    marked.utterance ||
    isHeading(context) ||
    (isAnnounced(context) && context.inside[0]?.capital === true);
  const reporting = reportingClauseFor(passage, marked, [...drafts, ...made], within);
  const kind = isWhole
    ? ({ type: 'direct', rule: 'marked-utterance' } as const)
    : ({ type: 'mixed', rule: 'marked-fragment' } as const);
  return { marked, signs, score, draft: { ...common, ...reporting, ...kind } };
}

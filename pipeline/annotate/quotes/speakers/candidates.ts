import { contains, overlaps, type Span } from '../../../../schemas/span.ts';
import { flatMapped } from '../../../text/flat-mapped.ts';
import { lazy } from '../../../text/lazy.ts';
import { type Nature, natureOf } from '../../grammar/animacy.ts';
import type { Clause } from '../../grammar/clauses.ts';
import { nounPhraseAt } from '../../grammar/noun-phrase.ts';
import type { NounPhrase } from '../../grammar/noun-phrase-core.ts';
import { grammaticalSubject } from '../../grammar/subject.ts';
import { spanOf } from '../../grammar/word.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';
import type { Passage } from '../passages/passage.ts';
import type { QuoteDraft } from '../quote-draft.ts';
import { agentIn } from '../reporting-clause/agent.ts';
import { cueIn } from '../reporting-clause/cue.ts';
import { DISTANCE, MAX_PASSAGES_BACK } from './reach.ts';

/** Somebody who may be speaking in a sentence that does not say who does. */
export interface Candidate {
  span: Span;
  /** Index of the passage that names the candidate. */
  passage: number;
  paragraph: number;
  /** How much speaks for the candidate, distance not counted. */
  weight: number;
  /** To whom it was said, for one who spoke. */
  addressee?: Span | null;
}

const WEIGHT = {
  spoke: 3,
  subject: 1,
  tells: 0.7,
  pronoun: 1,
  person: 1.5,
  source: 1,
  thing: -2,
  anaphor: -1,
  aside: 0.5,
  latest: 0.6,
};
const NATURE_WEIGHTS: Record<Nature, number> = {
  pronoun: WEIGHT.pronoun,
  person: WEIGHT.person,
  speaker: WEIGHT.person,
  organisation: WEIGHT.person,
  words: WEIGHT.source,
  name: 0,
  carrier: WEIGHT.thing,
  thing: WEIGHT.thing,
  unknown: WEIGHT.thing,
};
/** Further back nobody who is only named outweighs the distance. */
export const MAX_PASSAGES_TO_NAMED = Math.ceil(
  (WEIGHT.subject + WEIGHT.tells + WEIGHT.person) / DISTANCE,
);

/** What the phrase itself tells: "er" and "die Polizei" can speak, "das Haus" hardly. */
function animacyWeight(passage: Passage, phrase: { from: number; to: number }): number {
  const words = passage.words.slice(phrase.from, phrase.to);
  const first = words[0]?.lower ?? '';
  if (words.length === 1 && /^(?:er|sie)$/u.test(first)) return WEIGHT.pronoun;
  if (
    words.length === 1 &&
    (isOfClass(first, 'adverb') || isOfClass(first, 'relative') || first === 'demnach')
  )
    return WEIGHT.anaphor;
  const head = words.findIndex(({ capital, lower }) => capital && !isOfClass(lower, 'determiner'));
  if (head < 0) return WEIGHT.thing;
  const nature = natureOf(passage.words, {
    head: phrase.from + head,
    to: phrase.to,
    pronoun: false,
  });
  return NATURE_WEIGHTS[nature];
}

function wordsIn(passage: Passage, span: Span): { from: number; to: number } {
  const from = passage.words.findIndex(({ end }) => end > span.start);
  let to = from;
  while (to < passage.words.length && (passage.words[to]?.start ?? span.end) < span.end) to++;
  return { from: Math.max(0, from), to: Math.max(0, to) };
}

function mainClauses(passage: Passage): Clause[] {
  return passage.clauses.filter(({ kind }) => kind === 'main' || kind === 'verb_first');
}

/** "…, wie eine Wirtin erzählt": subordinate clauses tell who spoke, too, if they have a verb of saying. */
function tellingClauses(passage: Passage): Clause[] {
  return passage.clauses.filter(
    (clause) => clause.kind === 'as' && cueIn(passage.words, clause) !== undefined,
  );
}

function subjectsOf(passage: Passage): NounPhrase[] {
  return mainClauses(passage).flatMap((clause) => grammaticalSubject(passage.words, clause) ?? []);
}

/** The subjects of main clauses, or agents of passives, those of a speech verb ahead of others. */
function weighedSubjects(passage: Passage): { phrase: NounPhrase; weight: number }[] {
  return flatMapped([...mainClauses(passage), ...tellingClauses(passage)], (clause) => {
    const cue = cueIn(passage.words, clause);
    const agent = cue?.passive === true ? agentIn(passage.words, clause) : undefined;
    const phrase = agent ?? grammaticalSubject(passage.words, clause);
    if (phrase === undefined) return [];
    if (cue?.passive === true && agent === undefined) return [{ phrase, weight: 0 }];
    const tells = cue === undefined ? 0 : WEIGHT.tells;
    return [{ phrase, weight: WEIGHT.subject + tells }];
  });
}

/** Names behind a preposition, "nach dem Gespräch mit Lee": they may speak though they are no subject. */
function othersOf(passage: Passage): NounPhrase[] {
  const { words } = passage;
  const found: NounPhrase[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!isOfClass(words[i]?.lower ?? '', 'preposition')) continue;
    const phrase = nounPhraseAt(words, i + 1, words.length);
    if (phrase !== undefined && !phrase.pronoun && animacyWeight(passage, phrase) > 0)
      found.push(phrase);
  }
  return found;
}

function isMarked({ marked }: Passage, phrase: NounPhrase): boolean {
  return marked.some(({ from, to }) => from <= phrase.from && phrase.to <= to);
}

/** Whose view a sentence gives though it has no frame: its subject, or "für die Ministerin". */
export function opinionHoldersIn(passage: Passage, index: number): Candidate[] {
  const { words } = passage;
  const at = { passage: index, paragraph: passage.paragraph };
  const views: NounPhrase[] = [];
  for (const [i, { lower }] of words.entries()) {
    const phrase = lower === 'für' ? nounPhraseAt(words, i + 1, words.length) : undefined;
    if (phrase !== undefined) views.push(phrase);
  }
  return [...subjectsOf(passage), ...views]
    .map((phrase) => ({ phrase, weight: animacyWeight(passage, phrase) }))
    .filter(({ phrase, weight }) => weight >= WEIGHT.pronoun && !isMarked(passage, phrase))
    .map(({ phrase, weight }) => ({ ...at, weight, span: spanOf(words, phrase.from, phrase.to) }));
}

/** Who may speak behind a passage. */
export interface Candidates {
  /** Who speaks in the passage. */
  spoke: readonly Candidate[];
  /** Whom else it is about or names; found when first asked for. */
  named(): readonly Candidate[];
}

/** Of those who speak in a passage: "er" or a name there, or whoever its words were found to come from. */
function spokeIn(
  passage: Passage,
  index: number,
  drafts: readonly QuoteDraft[],
  last: () => Candidate | undefined,
): Candidate[] {
  return flatMapped(drafts, (draft): Candidate[] => {
    const { speaker, type } = draft;
    if (speaker === null || type === 'term') return [];
    const at = { passage: index, paragraph: passage.paragraph, span: speaker };
    if (!contains(passage, speaker)) return goesOnIn(draft, at, last);
    if (/^eigene/iu.test(passage.text.slice(speaker.start, speaker.end))) return [];
    const aside = type === 'mixed' || type === 'free_indirect';
    const own = animacyWeight(passage, wordsIn(passage, speaker));
    const nature = draft.rule === 'attribution' && own === WEIGHT.thing ? WEIGHT.source : own;
    const weight = WEIGHT.spoke - (aside ? WEIGHT.aside : 0) + nature;
    return [{ ...at, weight, addressee: draft.addressee }];
  });
}

/** Whoever goes on in an utterance is as near as if the passage named him. */
function goesOnIn(
  { type, speakerMethod }: QuoteDraft,
  at: Omit<Candidate, 'weight'>,
  last: () => Candidate | undefined,
): Candidate[] {
  if (type !== 'direct' || speakerMethod !== 'last-speaker') return [];
  const before = last();
  if (before === undefined) return [];
  return [{ ...at, weight: before.weight, addressee: before.addressee ?? null }];
}

function namedIn(passage: Passage, index: number, taken: readonly Span[]): Candidate[] {
  const phrases = [
    ...weighedSubjects(passage),
    ...othersOf(passage).map((phrase) => ({ phrase, weight: 0 })),
  ];
  return flatMapped(phrases, ({ phrase, weight }) => {
    const span = spanOf(passage.words, phrase.from, phrase.to);
    if (taken.some((other) => overlaps(other, span))) return [];
    const own = weight + animacyWeight(passage, phrase);
    return [{ passage: index, paragraph: passage.paragraph, span, weight: own }];
  });
}

/** "Lee lobte den Plan: „…“, sagte er": of several in one passage the last to be named goes on. */
function latestFirst(spoke: readonly Candidate[]): Candidate[] {
  const latest = Math.max(...spoke.map(({ span }) => span.start));
  return spoke.map((one) =>
    one.span.start === latest ? { ...one, weight: one.weight + WEIGHT.latest } : one,
  );
}

/** The candidates that passage number `index` brings. */
export function candidatesIn(
  passage: Passage,
  index: number,
  drafts: readonly QuoteDraft[],
  last: () => Candidate | undefined,
): Candidates {
  const spoke = latestFirst(spokeIn(passage, index, drafts, last));
  const said = drafts.filter(({ type }) => type !== 'term').flatMap(({ spans }) => spans);
  const taken = [...said, ...spoke.map(({ span }) => span)];
  return { spoke, named: lazy(() => namedIn(passage, index, taken)) };
}

/** Who of them spoke last for sure. */
export function lastToSpeak({ spoke }: Candidates): Candidate | undefined {
  return spoke.findLast(({ weight }) => weight >= WEIGHT.spoke);
}

/** All candidates near enough to a passage to be weighed, the furthest first. */
export function candidatesNear(memory: readonly Candidates[]): Candidate[] {
  return flatMapped(memory.slice(-MAX_PASSAGES_BACK), ({ spoke, named }) => [...spoke, ...named()]);
}

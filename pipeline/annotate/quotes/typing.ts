import { cueIn } from './cue.ts';
import type { Finding } from './finding.ts';
import { isCommonNoun } from './nouns.ts';
import type { MarkedWords, Passage } from './passage.ts';
import { isNamedThing } from './speech-lexicon.ts';
import type { Word } from './words.ts';

/** A marked stretch with what stands inside and around it. */
export interface MarkedContext {
  passage: Passage;
  marked: MarkedWords;
  /** The words between the marks that are no punctuation. */
  inside: Word[];
  before: Word | undefined;
  beforeThat: Word | undefined;
  after: Word | undefined;
  /** The reported speech it lies in, if any. */
  within: Finding | undefined;
}

/** A sign for or against somebody's having said the marked words; weights are set by hand and add up. */
export interface TypingSign {
  name: string;
  weight: number;
  example: string;
  holds(context: MarkedContext): boolean;
}

const capitals = (words: readonly Word[]): number => words.filter(({ capital }) => capital).length;

function clauseHas(context: MarkedContext, test: (word: Word) => boolean): boolean {
  const clause = context.passage.clauses.find(
    ({ from, to }) => from <= context.marked.from && context.marked.from < to,
  );
  return clause !== undefined && context.passage.words.slice(clause.from, clause.to).some(test);
}

/** Nothing but nouns of the lexicon among the capitalised words: no name of anything. */
function isCommonSpeech(words: readonly Word[]): boolean {
  const nouns = words.filter(({ capital }) => capital);
  return nouns.length > 0 && nouns.every(({ text }) => isCommonNoun(text));
}

/** A short run in marks that begins and ends with a capital, as names do: „Bund für Naturschutz“. */
function isNameLike(words: readonly Word[]): boolean {
  return (
    words.length > 1 &&
    words.length < 8 &&
    words[0]?.capital === true &&
    words.at(-1)?.capital === true &&
    !words.some(({ verb }) => verb?.surelyFinite)
  );
}

function isLabelled(context: MarkedContext): boolean {
  const { passage, marked } = context;
  const clause = passage.clauses.find(({ from, to }) => from <= marked.from && marked.from < to);
  const cue = clause === undefined ? undefined : cueIn(passage.words, clause);
  const name = context.inside.every(({ capital, text }) => capital && !isCommonNoun(text));
  return cue?.verb.content.has('n') === true && marked.from > cue.finite && !name;
}

function cueNear(context: MarkedContext): boolean {
  const { passage, marked } = context;
  const clause = passage.clauses.find(({ from, to }) => from <= marked.from && marked.from < to);
  return clause !== undefined && cueIn(passage.words, clause) !== undefined;
}

export const typingSigns: readonly TypingSign[] = [
  {
    name: 'finite-verb-inside',
    weight: 1.5,
    example: 'Der Plan sei gut, „weil er allen hilft“.',
    holds: ({ inside }) => inside.some(({ verb }) => verb?.surelyFinite === true),
  },
  {
    name: 'four-words-or-more',
    weight: 1,
    example: 'Er sah darin „einen Schritt in die richtige Richtung“.',
    holds: ({ inside }) => inside.length >= 4,
  },
  {
    name: 'starts-small',
    weight: 1.2,
    example: 'Das Ergebnis nannte sie „völlig offen“.',
    holds: ({ inside }) => inside[0]?.capital === false,
  },
  {
    name: 'within-reported-speech',
    weight: 1.6,
    example: 'Die Lage sei „ernst“, sagte die Ärztin.',
    holds: ({ within }) => within !== undefined,
  },
  {
    name: 'cue-in-clause',
    weight: 1.2,
    example: 'Der Trainer sprach von einem „Wunder“.',
    holds: cueNear,
  },
  {
    name: 'label-verb-in-clause',
    weight: 2.2,
    example: 'Die Gewerkschaft nannte das Angebot eine „Frechheit“.',
    holds: isLabelled,
  },
  {
    name: 'whole-utterance',
    weight: 1.8,
    example: '„Wir haben lange auf diesen Tag gewartet“, sagte sie.',
    holds: ({ marked }) => marked.utterance,
  },
  {
    name: 'name-like',
    weight: -1.2,
    example: 'Die „Stiftung für Kunst“ zahlt.',
    holds: ({ inside }) => isNameLike(inside),
  },
  {
    name: 'full-stop-inside',
    weight: 1,
    example: 'Sie rief: „Halt!“',
    holds: ({ passage, marked }) => /[.!?]$/u.test(passage.words[marked.to - 2]?.text ?? ''),
  },
  {
    name: 'after-colon',
    weight: 1,
    example: 'Sein Fazit: „Gut gemacht“.',
    holds: ({ before }) => before?.text === ':',
  },
  {
    name: 'named-thing-before',
    weight: -4,
    example: 'Im Film „Der lange Weg“ spielt sie die Hauptrolle.',
    holds: ({ before, beforeThat }) =>
      [before, beforeThat].some((word) => word?.capital === true && isNamedThing(word.lower)),
  },
  {
    name: 'capital-words-only',
    weight: -1.8,
    example: 'Die „Neue Zeitung“ erscheint täglich.',
    holds: ({ inside }) => inside.length > 0 && capitals(inside) === inside.length,
  },
  {
    name: 'common-nouns-within-speech',
    weight: 2.4,
    example: 'Man werde „Ideen“ vorlegen, sagte der Minister.',
    holds: ({ inside, within }) => within !== undefined && isCommonSpeech(inside),
  },
  {
    name: 'within-plain-attribution',
    weight: -0.8,
    example: 'Laut Polizei gab er sich als „Handwerker“ aus.',
    holds: ({ within }) => within?.rule === 'attribution' && within.mood === 'indicative',
  },
  {
    name: 'web-address',
    weight: -3,
    example: 'Das berichtet „hafenstadt.de“.',
    holds: ({ inside }) =>
      inside.length === 1 && /\p{L}\.\p{Ll}{2,3}$/u.test(inside[0]?.text ?? ''),
  },
  {
    name: 'so-called-before',
    weight: -2,
    example: 'Die sogenannte „Elefantenrunde“ entfällt.',
    holds: (context) =>
      clauseHas(context, ({ lower }) => /^(?:sogenannt|genannt|namens|titel)/u.test(lower)) ||
      context.before?.lower.startsWith('genannt') === true,
  },
  {
    name: 'compound-with-mark',
    weight: -3,
    example: 'Der „Merkur“-Verlag zieht um.',
    holds: ({ after }) => after?.text.startsWith('-') === true && after.text.length > 1,
  },
  {
    name: 'in-brackets',
    weight: -1.5,
    example: 'Das Bündnis („Union der Mitte“) zerfiel.',
    holds: ({ before, after }) => before?.text === '(' && after?.text === ')',
  },
];

export function contextOf(
  passage: Passage,
  marked: MarkedWords,
  within: Finding | undefined,
): MarkedContext {
  const { words } = passage;
  const inside = words
    .slice(marked.from + 1, marked.to - 1)
    .filter(({ punctuation }) => !punctuation);
  const before = words[marked.from - 1];
  return {
    passage,
    marked,
    inside,
    before,
    beforeThat: words[marked.from - 2],
    after: words[marked.to],
    within,
  };
}

/** The sum of the signs that hold; above `SPOKEN` the words are somebody's. */
export function spokenScore(context: MarkedContext): number {
  return typingSigns.reduce((sum, sign) => sum + (sign.holds(context) ? sign.weight : 0), 0);
}

export const SPOKEN = 1.6;

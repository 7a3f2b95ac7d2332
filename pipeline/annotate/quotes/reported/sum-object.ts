import { overlaps, type Span } from '../../../../schemas/span.ts';
import { isTime } from '../../grammar/noun-modifiers.ts';
import { nounPhraseAt } from '../../grammar/noun-phrase.ts';
import { spanOf, type Word } from '../../grammar/word.ts';
import { isSaying, speaks } from '../../grammar/word-facts.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';
import type { ReportingClause } from '../reporting-clause/reporting-clause.ts';
import { isNextNoun } from './sum-speaker.ts';
import type { SummaryCue } from './summary-cue.ts';

/** What sums up the content: its place in the clause, and whether it is a person or words. */
export interface SumObject {
  form: 'noun' | 'preposition' | 'als' | 'pronoun' | 'none' | 'missing';
  person: boolean;
  /** "die Kritik", "Vorwürfe": a noun of saying. */
  saying: boolean;
}

const CONTRACTED = new Map([
  ['vom', 'von'],
  ['zum', 'zu'],
  ['zur', 'zu'],
  ['am', 'an'],
  ['ans', 'an'],
  ['aufs', 'auf'],
  ['beim', 'bei'],
  ['fürs', 'für'],
  ['gegens', 'gegen'],
  ['im', 'in'],
  ['ins', 'in'],
  ['vors', 'vor'],
  ['übers', 'über'],
]);

const ADVERB = /^(?:dar?|hier)(?=[aiuü]|[^r])(\p{L}{2,})$/u;

/** "dar(über)", "da(gegen)": the preposition in an adverb that stands for its object. */
function withinAdverb(lower: string): string {
  return ADVERB.exec(lower)?.[1] ?? '';
}

function formAt(word: Word, { verb }: SummaryCue): SumObject['form'] | undefined {
  const link = CONTRACTED.get(word.lower) ?? word.lower;
  if (link === 'als') return verb.objects.has('als') ? 'als' : undefined;
  if (verb.objects.has(link) && isOfClass(word.lower, 'preposition')) return 'preposition';
  return verb.objects.has(withinAdverb(word.lower)) ? 'pronoun' : undefined;
}

const NOUN_OBJECT = /^(?:obj|dat|gen|pred)$/u;
const RANK: readonly SumObject['form'][] = [
  'missing',
  'none',
  'pronoun',
  'noun',
  'als',
  'preposition',
];

function better(a: SumObject, b: SumObject): SumObject {
  return RANK.indexOf(b.form) > RANK.indexOf(a.form) ? b : a;
}

function objectOf(
  words: readonly Word[],
  form: SumObject['form'],
  from: number,
  to: number,
): SumObject {
  const head = words.slice(from, to).find(({ capital }) => capital);
  return {
    form,
    person: head !== undefined && (head.person || speaks(head)),
    saying: head !== undefined && isSaying(head),
  };
}

const PRONOUN_OBJECT: SumObject = { form: 'noun', person: false, saying: false };

/** "lobte ihn", "das bestritt er". */
function isPronounObject({ lower, start }: Word, speaker: Span | null): boolean {
  return /^(?:ihn|ihm|ihnen|sie|das|dies)$/u.test(lower) && start !== speaker?.start;
}

/** Of the first word behind the span. */
function indexBehind(words: readonly Word[], from: number, { end }: Span): number {
  let i = from;
  while (i < words.length && (words[i]?.start ?? end) < end) i++;
  return Math.max(i, from + 1);
}

/** In words. */
const LONGEST_ATTRIBUTE = 6;

/** "auf den immer wieder genannten Plan": a phrase that is not understood lasts up to its noun. */
function behindNextNoun(words: readonly Word[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + LONGEST_ATTRIBUTE); i++) {
    if (words[i]?.punctuation === true) return from;
    if (words[i]?.capital === true) return i + 1;
  }
  return from;
}

/** Where the next phrase begins, at the latest behind this one. */
function nextNoun(words: readonly Word[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (isNextNoun(words, i)) return i;
  return to;
}

/** The object in the clause's words that its verb asks for; `missing` if there is none. */
export function sumObjectIn(
  words: readonly Word[],
  own: readonly number[],
  cue: SummaryCue,
  { speaker, addressee }: ReportingClause,
): SumObject {
  const takesNoun = [...cue.verb.objects].some((object) => NOUN_OBJECT.test(object));
  const end = (own.at(-1) ?? -1) + 1;
  let best: SumObject = {
    form: cue.verb.objects.has('-') ? 'none' : 'missing',
    person: false,
    saying: false,
  };
  const { finite } = cue.predicate;
  // "warf der Stadt vor: …": the one spoken to is no content.
  const isListener = cue.verb.addressee === 'dat' && cue.verb.objects.has('obj');
  let past = 0;
  for (const i of own) {
    const word = words[i];
    if (word === undefined || i < past || word.punctuation || cue.fixedWords.includes(i)) continue;
    const form = formAt(word, cue);
    if (form !== undefined) best = better(best, objectOf(words, form, i + 1, Math.min(end, i + 8)));
    if (takesNoun && isPronounObject(word, speaker)) best = better(best, PRONOUN_OBJECT);
    const isLink = isOfClass(word.lower, 'preposition') || word.lower === 'als';
    const from = isLink ? i + 1 : i;
    const phrase =
      from === finite ? undefined : nounPhraseAt(words, from, i < finite ? finite : end);
    if (phrase === undefined) {
      if (isLink) past = behindNextNoun(words, from, end);
      continue;
    }
    const span = spanOf(words, from, phrase.to);
    const isSpeaker = speaker !== null && overlaps(span, speaker);
    past = isSpeaker ? indexBehind(words, from, speaker) : nextNoun(words, from, phrase.to);
    if (isLink || isSpeaker || !takesNoun || word.lower === 'sich' || isTime(words, phrase))
      continue;
    if (isListener && addressee !== null && overlaps(span, addressee)) continue;
    best = better(best, objectOf(words, 'noun', i, phrase.to));
  }
  return best;
}

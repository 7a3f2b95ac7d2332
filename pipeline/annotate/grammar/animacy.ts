import type { Span } from '../../../schemas/span.ts';
import { isDeterminer } from '../lexicon/declension.ts';
import { isFixedWord } from '../lexicon/speech-words.ts';
import type { NounPhrase } from './noun-phrase-core.ts';
import type { Word } from './word.ts';
import { holdsWords, isCommon, isSaying, speaks } from './word-facts.ts';

/**
 * What a phrase stands for, as far as its head tells; the one place where the grammar decides who can act and speak.
 * - `person`: a person's name is the head or stands beside it ("Trainer Ken Lee");
 * - `speaker`: a noun for people or bodies that speak ("die Ministerin", "das Gericht");
 * - `organisation`, `name`: named as an organisation, or as something else;
 * - `words`: a noun for what is said or written ("der Bericht", "die Kritik");
 * - `carrier`: a noun for what holds words or is called by a title ("das Buch", "der Film");
 * - `thing`: another noun of the lexicon ("das Haus"); `unknown`: a noun that the lexicon lacks.
 */
export type Nature =
  | 'pronoun'
  | 'person'
  | 'speaker'
  | 'organisation'
  | 'words'
  | 'name'
  | 'carrier'
  | 'thing'
  | 'unknown';

/** The nouns and names at the head of a phrase, without what belongs to them: "Deutscher Wetterdienst" of "… in Essen". */
function headRun(words: readonly Word[], { head, to }: Pick<NounPhrase, 'head' | 'to'>): Word[] {
  let end = head;
  while (end < to && words[end]?.capital === true) end++;
  return words.slice(head, Math.max(end, head + 1));
}

/** In this order: "Minister Ken Lee" is a person, "das Portal Nordblick" speaks. */
const NATURES: readonly (readonly [Nature, (word: Word) => boolean])[] = [
  ['person', ({ person }) => person],
  ['speaker', speaks],
  ['organisation', ({ name }) => name?.type === 'ORG'],
  ['words', isSaying],
  ['name', ({ name }) => name !== null],
];

/** What the phrase stands for; of a person's house it is the house. */
export function natureOf(
  words: readonly Word[],
  phrase: Pick<NounPhrase, 'head' | 'to' | 'pronoun'>,
): Nature {
  if (phrase.pronoun) return 'pronoun';
  const run = headRun(words, phrase);
  for (const [nature, is] of NATURES) if (run.some(is)) return nature;
  const head = words[phrase.head];
  if (head === undefined) return 'unknown';
  if (holdsWords(head)) return 'carrier';
  return isCommon(head) ? 'thing' : 'unknown';
}

/** Whether a phrase can stand for somebody who acts: not "der Unfall", not "das Buch". */
export function canBeSomebody(words: readonly Word[], phrase: NounPhrase): boolean {
  const nature = natureOf(words, phrase);
  return nature !== 'thing' && nature !== 'carrier';
}

/** A person's name, or a noun for people or bodies that speak. */
export function isPerson(words: readonly Word[], phrase: NounPhrase): boolean {
  const nature = natureOf(words, phrase);
  return nature === 'person' || nature === 'speaker';
}

/** "das Haus", and "Kritik" of "Kritik übte Lee": what a person who speaks does something with. */
export function isThing(words: readonly Word[], phrase: NounPhrase): boolean {
  const nature = natureOf(words, phrase);
  if (nature === 'words') return isFixedWord(words[phrase.head]?.lower ?? '');
  return nature === 'thing' || nature === 'carrier';
}

/** Whether the span names somebody, a body, or words that somebody wrote: no "Erdbeben", no "Preise". */
export function canSpeak(words: readonly Word[], speaker: Span): boolean {
  const from = words.findIndex(({ start }) => start >= speaker.start);
  const behind = words.findIndex(({ start }, i) => i >= from && start >= speaker.end);
  const to = behind < 0 ? words.length : behind;
  const opens = isDeterminer(words[from]?.lower ?? '');
  const head = words.findIndex(
    ({ capital, initial }, i) => i >= from && i < to && capital && !(initial && opens),
  );
  if (from < 0 || head < 0) return true;
  const nature = natureOf(words, { head, to, pronoun: false });
  return nature !== 'thing' && !(nature === 'unknown' && opens);
}

/** Endings of nouns for what people do, feel or are, of which nobody says anything. */
const ABSTRACT =
  /(?:(?<!zeit|fass|sitz)ung(?:en)?|heit(?:en)?|keit(?:en)?|ität(?:en)?|ismus|nisse?)$/u;

/** Whether a phrase is surely nobody: "Einigkeit", "die Digitalisierung", not "die Regierung", "die Meldung". */
export function isAbstract(words: readonly Word[], speaker: Span): boolean {
  if (canSpeak(words, speaker)) return false;
  const noun = words.find(
    ({ start, capital, lower }) => start >= speaker.start && capital && !isDeterminer(lower),
  );
  return noun !== undefined && noun.end <= speaker.end && ABSTRACT.test(noun.lower);
}

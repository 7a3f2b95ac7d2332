import type { SentenceHeuristic } from '../heuristic.ts';
import { isFirstWord, type Stop, wordBefore, wordsBefore } from '../stop.ts';
import { isMonth, isNumbered, isOrdinalHead, opensSentences, precedesOrdinal } from '../words.ts';

const ORDINAL = /^\d{1,3}$/;
const DAY_AND_MONTH = /^\d{1,2}\.\d{1,2}$/;
const NUMBER = /^\d+$/;
/** Roman numerals of two letters and more; a lone letter is read as an initial. */
const ROMAN = /^(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})$/;

const endsInOrdinal = (stop: Stop): boolean => stop.isFullStop && ORDINAL.test(stop.word);
const endsInRoman = (stop: Stop): boolean => stop.isFullStop && ROMAN.test(stop.word);

const listNumber: SentenceHeuristic = {
  name: 'list-number',
  example: '1. Die Steuern sinken. ¦ 2. Das Kindergeld steigt.',
  nearMiss: 'Es blieb bei 1. ¦ Die Steuern sinken.',
  decide(stop) {
    return endsInOrdinal(stop) && isFirstWord(stop) ? 'continues' : null;
  },
};

const date: SentenceHeuristic = {
  name: 'date',
  example: 'Seit 3. Oktober 1990 und nach 26./27. Mai gilt das.',
  nearMiss: 'Es waren 3. ¦ Oktoberfeste sind teuer.',
  decide(stop) {
    return endsInOrdinal(stop) && isMonth(stop.following) ? 'continues' : null;
  },
};

const dateInFigures: SentenceHeuristic = {
  name: 'date-in-figures',
  example: 'Geboren ist sie 1. 12. 1970 in Kiel, gewählt 3.4. 2001.',
  nearMiss: 'Das war 2008. ¦ 30 Menschen kamen.',
  decide(stop) {
    if (!stop.isFullStop || !NUMBER.test(stop.following)) return null;
    const { word, following } = stop;
    if (DAY_AND_MONTH.test(word)) return following.length === 4 ? 'continues' : null;
    return /^\d{1,2}$/.test(word) && Number(word) <= 31 && /^(\d{1,2}|\d{4})$/.test(following)
      ? 'continues'
      : null;
  },
};

/** A bracket that holds a whole sentence has its stop inside. */
const HOLDS_SENTENCE = /[.!?…]["“”«»‹›’‘]?$/u;
/** No farther is its end looked for: a text of brackets that never close would take quadratic time. */
const LONGEST_BRACKET = 200;

const dateBeforeBracket: SentenceHeuristic = {
  name: 'date-before-bracket',
  example: 'Sie kommt am 7.10. (Mittwoch) um drei.',
  nearMiss: 'Sie kommt am 7.10. ¦ (Mehr auf Seite 3.) ¦ Kiel klagt.',
  decide({ isFullStop, word, text, next, limit }) {
    if (!isFullStop || !DAY_AND_MONTH.test(word) || text.charAt(next) !== '(') return null;
    const bracketed = text.slice(next + 1, Math.min(limit, next + LONGEST_BRACKET));
    const close = bracketed.indexOf(')');
    if (close < 0) return null;
    return HOLDS_SENTENCE.test(bracketed.slice(0, close)) ? null : 'continues';
  },
};

const numbered: SentenceHeuristic = {
  name: 'numbered',
  example: 'Sie landete auf Platz 3. ¦ Runde um Runde holte sie auf.',
  nearMiss: 'Sie schied in 3. Runde aus.',
  decide(stop) {
    return endsInOrdinal(stop) && isNumbered(wordBefore(stop)) ? 'ends' : null;
  },
};

const openerAfterNumber: SentenceHeuristic = {
  name: 'opener-after-number',
  example: 'Er starb unter Papst Benedikt XVI. ¦ Sein Bruder folgte am 3. ¦ Danach war Ruhe.',
  nearMiss: 'Sie las im XVI. Kapitel und am 3. Verhandlungstag.',
  decide(stop) {
    const numeral = endsInOrdinal(stop) || endsInRoman(stop);
    return numeral && opensSentences(stop.following) ? 'ends' : null;
  },
};

const ordinalHead: SentenceHeuristic = {
  name: 'ordinal-head',
  example: 'Kiel steigt in 2. Bundesliga auf.',
  nearMiss: 'Kiel gewann mit 2. ¦ Bremen verlor.',
  decide(stop) {
    const numeral = endsInOrdinal(stop) || endsInRoman(stop);
    return numeral && isOrdinalHead(stop.following) ? 'continues' : null;
  },
};

/** "der 24. und 25. Platz": the article stands before the first of two ordinals. */
function followsOrdinal(words: readonly string[]): boolean {
  const [joint = '', ordinal = ''] = words;
  return /^(und|oder|bis|auf|zum|[-–/])$/.test(joint) && /^\d{1,3}\.$/.test(ordinal);
}

const articleBeforeOrdinal: SentenceHeuristic = {
  name: 'article-before-ordinal',
  example: 'Zum 7. Filmfest und der 12. und 13. Biennale kamen alle.',
  nearMiss: 'Es kamen nur 7. ¦ Filmfeste sind teuer.',
  decide(stop) {
    if (!endsInOrdinal(stop) && !endsInRoman(stop)) return null;
    const words = wordsBefore(stop, 2);
    return precedesOrdinal(words[0] ?? '') || followsOrdinal(words) ? 'continues' : null;
  },
};

const genitiveBeforeRoman: SentenceHeuristic = {
  name: 'genitive-before-roman',
  example: 'Benedikts XVI. Rücktritt kam früh.',
  nearMiss: 'Gewählt wurde Benedikt XVI. ¦ Rom jubelte.',
  decide(stop) {
    if (!endsInRoman(stop)) return null;
    return /^\p{Lu}.*s$/u.test(wordBefore(stop)) ? 'continues' : null;
  },
};

/** Whether a full stop makes its number an ordinal. The order counts: what is certain comes first. */
export const NUMBERS = [
  listNumber,
  date,
  dateInFigures,
  dateBeforeBracket,
  numbered,
  openerAfterNumber,
  ordinalHead,
  articleBeforeOrdinal,
  genitiveBeforeRoman,
] as const;

import { isOfClass } from '../lexicon/word-classes.ts';
import { MAX_WORDS_IN_ATTRIBUTE } from './reach.ts';
import type { Word } from './word.ts';

/** A reason why a word that has the form of a finite verb is none where it stands. */
interface VerbVeto {
  name: string;
  /** The word between the stars is no verb for this reason. */
  example: string;
  /** The word between the stars may be the finite verb. */
  nearMiss: string;
  /** Whether it holds for the word at `i`. */
  holds(word: Word, i: number, words: readonly Word[]): boolean;
}

/** "habe", "müsse", "seien": auxiliaries and modals in the Konjunktiv I are no adjectives. */
export function isAuxiliaryKonjunktiv(word: Word | undefined): boolean {
  const verb = word?.verb;
  return (
    verb?.konjunktiv === 'konjunktiv_1' &&
    verb.readings.some((reading) => isOfClass(reading.verb, 'auxiliary'))
  );
}

/** "in einer von der Agentur verbreiteten Erklärung": between a determiner with a preposition behind it and the noun. */
function isInExtendedAttribute(words: readonly Word[], i: number): boolean {
  for (let j = i - 2; j >= Math.max(0, i - MAX_WORDS_IN_ATTRIBUTE); j--) {
    const behind = words[j + 1];
    if (behind?.verb?.surelyFinite === true) return false;
    if (j + 1 < i && behind?.participial === true && words[j + 2]?.capital === true) return false;
    const word = words[j];
    if (word === undefined || word.separator) return false;
    const at = words[j + 1]?.capital === false && words[j + 1]?.verb === undefined ? [1, 2] : [1];
    const opens = at.some((step) => isOfClass(words[j + step]?.lower ?? '', 'preposition'));
    if (opens && isOfClass(word.lower, 'determiner')) return true;
  }
  return false;
}

/** Konjunktiv I before a noun, which may be an adjective in -e: "laute Musik", "er habe Zeit". */
function looksLikeAdjective({ verb }: Word, i: number, words: readonly Word[]): boolean {
  return (
    verb?.surelyFinite === true &&
    verb.konjunktiv === 'konjunktiv_1' &&
    i > 0 &&
    words[i + 1]?.capital === true
  );
}

function isInflected({ lower }: Word): boolean {
  return /e[mnrs]?$/u.test(lower);
}

/** "Das bestätigte Ministerin Lee": behind "das" no adjective stands before a person's name. */
function tellsOfPerson(words: readonly Word[], i: number): boolean {
  if (words[i - 1]?.lower !== 'das' || i !== 1) return false;
  return words[i + 1]?.person === true || words[i + 2]?.person === true;
}

export const VERB_VETOES: readonly VerbVeto[] = [
  {
    name: 'noun',
    example: '*Lade* und Kasten fehlen.',
    nearMiss: '*Sagte* er das?',
    holds: ({ capital, initial, verb }) =>
      capital && (!initial || verb?.konjunktiv === 'konjunktiv_1'),
  },
  {
    name: 'determiner-or-preposition',
    example: 'Sie sucht *meinen* Hund.',
    nearMiss: 'Sie *meinen* den Hund.',
    holds({ lower }, i, words) {
      const opensPhrase = isOfClass(lower, 'determiner');
      const isVerb = lower === 'meinen' && isOfClass(words[i + 1]?.lower ?? '', 'determiner');
      return isOfClass(lower, 'preposition') || (opensPhrase && !isVerb);
    },
  },
  {
    name: 'conjunction',
    example: 'Sie kamen nicht, *sondern* alle blieben.',
    nearMiss: 'Sie *sondern* den Müll aus.',
    holds: ({ lower }, i, words) => {
      const before = words[i - 1];
      const opens = before === undefined || before.separator;
      return opens && isOfClass(lower, 'conjunction');
    },
  },
  {
    name: 'participle-behind-determiner',
    example: 'Der *erklärte* Gegner kam.',
    nearMiss: 'Der *erklärte* alles.',
    holds({ participial }, i, words) {
      const before = words[i - 1];
      const counted = /^\d+$/u.test(before?.text ?? '') ? words[i - 2] : before;
      const determined = counted !== undefined && isOfClass(counted.lower, 'determiner');
      const attributive = participial && determined && words[i + 1]?.capital === true;
      return attributive && !tellsOfPerson(words, i);
    },
  },
  {
    name: 'predicative-participle',
    example: 'Sie hält den Plan für *verfehlt*.',
    nearMiss: 'Der Plan *verfehlt* sein Ziel.',
    holds: ({ verb }, i, words) =>
      verb?.participle === true && /^(?:für|als)$/u.test(words[i - 1]?.lower ?? ''),
  },
  {
    name: 'sure-form-in-attribute',
    example: 'Die in der Nacht *erbeutete* Ware fehlt.',
    nearMiss: 'In der Nacht *erbeutete* sie Ware.',
    holds: (word, i, words) =>
      word.verb?.surelyFinite === true &&
      word.participial &&
      isInflected(word) &&
      words[i + 1]?.capital === true &&
      isInExtendedAttribute(words, i),
  },
  {
    name: 'adjective-in-attribute',
    example: 'Eine seit Jahren *lahme* Wirtschaft klagt.',
    nearMiss: 'Eine seit Jahren in Kiel *habe* Vorrang.',
    holds: (word, i, words) =>
      looksLikeAdjective(word, i, words) &&
      !isAuxiliaryKonjunktiv(word) &&
      isInExtendedAttribute(words, i),
  },
  {
    name: 'adjective-behind-determiner',
    example: 'Die *lahme* Wirtschaft klagt.',
    nearMiss: 'Das *habe* Folgen.',
    holds(word, i, words) {
      const before = words[i - 1]?.lower ?? '';
      return (
        looksLikeAdjective(word, i, words) && isOfClass(before, 'determiner') && before !== 'das'
      );
    },
  },
  {
    name: 'infinitive-with-zu',
    example: 'Sie hofft zu *gewinnen*.',
    nearMiss: 'Sie *gewinnen* oft.',
    holds: ({ verb }, i, words) => verb?.surelyFinite !== true && words[i - 1]?.lower === 'zu',
  },
  {
    name: 'attributive-participle',
    example: 'Die Räte haben *beschlossen* Regeln zu ändern.',
    nearMiss: 'Die Räte *beschlossen* neue Regeln.',
    holds(word, i, words) {
      const { verb, initial, participial } = word;
      if (verb?.surelyFinite === true || words[i + 1]?.capital !== true || !isInflected(word))
        return false;
      const before = words[i - 1];
      const opens = before === undefined || before.separator;
      if (verb?.participle === true && !initial && !opens) return true;
      return participial && isInExtendedAttribute(words, i);
    },
  },
];

import { geographicNouns, placeEndings, placePrepositions } from '../lexicons.ts';
import { baseForms, isCommon, isFirstName, isSurname, isTown } from '../word-kinds.ts';
import type { Word } from '../words.ts';
import type { NameFound, NameHeuristic } from './heuristic.ts';
import { listedType } from './listed.ts';

const SHORTEST_STEM = 3;

function isUnknown(word: Word | undefined): word is Word {
  if (!word?.capital || word.text.length < 3 || /^\p{Lu}+$/u.test(word.text)) return false;
  return listedType(word.text) === null && !isCommon(word.text);
}

export const townAdjective: NameHeuristic = {
  name: 'town-adjective-and-feature',
  example: 'Sie trafen sich in einem Hotel am [LOC Genfer See].',
  nearMiss: 'Sie trafen sich in einem Genfer Hotel.',
  weight: 6,
  find(words) {
    return words.flatMap((word, i): NameFound[] => {
      if (!/er$/u.test(word.text) || !geographicNouns.has(words[i + 1]?.text ?? '')) return [];
      return isTown(word.text.slice(0, -2)) ? [{ from: i, to: i + 2, type: 'LOC' }] : [];
    });
  },
};

export const placeEnding: NameHeuristic = {
  name: 'place-ending',
  example: 'Der Umzug begann in der [LOC Lindlarstraße].',
  nearMiss: 'Der Umzug begann in der Seitenstraße.',
  weight: 2,
  find(words) {
    return words.flatMap((word, i): NameFound[] => {
      if (!isUnknown(word) || isSurname(word.text) || isFirstName(word.text)) return [];
      const ends = placeEndings.some(({ ending }) =>
        baseForms(word.text).some(
          (form) => form.endsWith(ending) && form.length >= ending.length + SHORTEST_STEM,
        ),
      );
      return ends ? [{ from: i, to: i + 1, type: 'LOC' }] : [];
    });
  },
};

export const placePreposition: NameHeuristic = {
  name: 'place-after-preposition',
  example: 'Die Truppen stehen in [LOC Xanthopol].',
  nearMiss: 'Die Truppen stehen in Bereitschaft.',
  weight: 2,
  find(words) {
    return words.flatMap((word, i): NameFound[] =>
      placePrepositions.has(words[i - 1]?.text ?? '') && isUnknown(word) && !isFirstName(word.text)
        ? [{ from: i, to: i + 1, type: 'LOC' }]
        : [],
    );
  },
};

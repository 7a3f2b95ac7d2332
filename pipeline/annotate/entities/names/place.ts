import {
  appositions,
  determiners,
  geographicNouns,
  placeEndings,
  placePrepositions,
} from '../lexicons.ts';
import { baseForms } from '../word-forms.ts';
import { isNoun, isSurname, isTown } from '../word-kinds.ts';
import type { NameFound, NameHeuristic } from './heuristic.ts';
import { isUnknown } from './name-parts.ts';

const SHORTEST_STEM = 3;
const ROAD = /^(?:A\d{1,2}|B\d{1,3})$/u;

/** Ends like a place, and what stands before is no noun of its own: "Lindlarstraße", not "Seitenstraße". */
function endsLikePlace(word: string): boolean {
  return placeEndings.some(({ ending }) => {
    const stem = word.slice(0, word.length - ending.length);
    return (
      word.endsWith(ending) &&
      stem.length >= SHORTEST_STEM &&
      !isNoun(stem) &&
      !isNoun(stem.replace(/s$/u, ''))
    );
  });
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
      if (!isUnknown(word) || isSurname(word.text)) return [];
      return baseForms(word.text).some(endsLikePlace) ? [{ from: i, to: i + 1, type: 'LOC' }] : [];
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
      placePrepositions.has(words[i - 1]?.text ?? '') && isUnknown(word)
        ? [{ from: i, to: i + 1, type: 'LOC' }]
        : [],
    );
  },
};

export const motorway: NameHeuristic = {
  name: 'motorway',
  example: 'Der Stau auf der [LOC A 7] wuchs bis zur [LOC B96].',
  nearMiss: 'Das Format A 4 ist wie A4 genormt.',
  weight: 4,
  find(words) {
    return words.flatMap(({ text }, i): NameFound[] => {
      const before = words[i - 1]?.text ?? '';
      if (!determiners.has(before.toLowerCase()) && !appositions.has(before)) return [];
      if (ROAD.test(text)) return [{ from: i, to: i + 1, type: 'LOC' }];
      const numbered = ROAD.test(`${text}${words[i + 1]?.text}`);
      return numbered ? [{ from: i, to: i + 2, type: 'LOC' }] : [];
    });
  },
};

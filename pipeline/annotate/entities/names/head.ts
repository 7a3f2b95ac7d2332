import { nameHeads } from '../lexicons.ts';
import { isCommon, isNoun, isTown } from '../word-kinds.ts';
import type { Word } from '../words.ts';
import type { NameFound, NameHeuristic } from './heuristic.ts';
import { listedType } from './listed.ts';

const MOST_BEFORE = 3;
const NUMBER = /^\d{2,4}$/u;

function isNameLike(word: Word | undefined): boolean {
  if (!word?.capital) return false;
  return listedType(word.text) !== null || isTown(word.text) || !isCommon(word.text);
}

/** A capitalised word that is so not only for opening the sentence. */
function goesOn(word: Word | undefined): boolean {
  return word?.capital === true && !(word.initial && isCommon(word.text));
}

/** A noun in front belongs to the sentence, not to the name: "der Sportverein ESV". */
function isMereNoun(word: Word | undefined): boolean {
  return word !== undefined && isNoun(word.text) && listedType(word.text) === null;
}

export const headAndName: NameHeuristic = {
  name: 'head-and-name',
  example: 'Er lehrt an der [ORG Universität Leipzig] und wohnt in [LOC Bad Zandhausen].',
  nearMiss: 'Er lehrt an der Universität und spielt im Verein.',
  weight: 5,
  find(words) {
    return words.flatMap((word, i): NameFound[] => {
      const head = nameHeads.get(word.text);
      if (!head || head.side === 'left') return [];
      let to = i + 1;
      while (isNameLike(words[to]) || (to === i + 1 && NUMBER.test(words[to]?.text ?? ''))) to++;
      return to > i + 1 ? [{ from: i, to, type: head.type }] : [];
    });
  },
};

export const nameAndHead: NameHeuristic = {
  name: 'name-and-head',
  example: 'Dort sparen die [ORG Axentis AG] und die [ORG Deutsche Xylon GmbH].',
  nearMiss: 'Dort sparen eine AG und eine GmbH.',
  weight: 5,
  find(words) {
    return words.flatMap((word, i): NameFound[] => {
      const head = nameHeads.get(word.text);
      if (!head || head.side === 'right') return [];
      let from = i;
      while (i - from < MOST_BEFORE && goesOn(words[from - 1])) from--;
      while (from < i && isMereNoun(words[from])) from++;
      return from < i ? [{ from, to: i + 1, type: head.type }] : [];
    });
  },
};

import { calendarWords, type Title } from '../lexicons.ts';
import { titleOf } from '../titles.ts';
import { isCommon, isFirstName } from '../word-kinds.ts';
import type { Word } from '../words.ts';
import type { NameHeuristic } from './heuristic.ts';
import { listedType } from './listed.ts';
import {
  afterFullName,
  afterInitials,
  afterOrdinal,
  afterSurname,
  canBeSurname,
  canFollowName,
  isUnknown,
} from './name-parts.ts';
import { scan } from './scan.ts';

export const firstAndSurname: NameHeuristic = {
  name: 'first-and-surname',
  example: 'Zuvor trafen [PER Nico G.] und [PER Sergej Lawrow] auf [PER Ursula von der Leyen].',
  nearMiss: 'Zuvor trafen sich der Minister und seine Partner.',
  weight: 5,
  find: (words) =>
    scan(words, (at) => {
      const word = words[at]?.text ?? '';
      if (!isFirstName(word) || titleOf(word)) return at;
      const { to, full } = afterFullName(words, at);
      return full ? to : at;
    }),
};

export const initialAndSurname: NameHeuristic = {
  name: 'initial-and-surname',
  example: 'Das schrieb [PER P. K. Dreßler] in ihrem Buch.',
  nearMiss: 'Das schrieb die Partei in ihrem Buch.',
  weight: 4,
  find: (words) =>
    scan(words, (at) => {
      const end = afterInitials(words, at);
      return end > at && isUnknown(words[end]) ? afterSurname(words, end, canBeSurname) : at;
    }),
};

/** The end of the name after a title; `at` if none comes. After an office even a noun is a name. */
function afterTitledName(words: readonly Word[], at: number, title: Title): number {
  const word = words[at];
  if (!word?.capital || titleOf(word.text) || calendarWords.has(word.text)) return at;
  if (isFirstName(word.text)) return afterFullName(words, at).to;
  const type = listedType(word.text);
  if (type !== null && type !== 'PER') return at;
  const initials = afterInitials(words, at);
  const fits = title.kind === 'office' ? canFollowName : canBeSurname;
  const end = afterSurname(words, initials, fits);
  return end === initials ? at : afterOrdinal(words, end);
}

export const titled: NameHeuristic = {
  name: 'title-and-surname',
  example: 'Das sagte US-Außenminister [PER Blinken] nach Angaben von Sprecherin [PER Sacharowa].',
  nearMiss: 'Das sagte der Außenminister Russlands nach Angaben von Sprecherinnen.',
  weight: 4,
  find(words) {
    return scan(words, (at) => {
      const before = words[at - 1]?.text === '.' ? words[at - 2] : words[at - 1];
      const title = before?.capital ? titleOf(before.text) : null;
      return title ? afterTitledName(words, at, title) : at;
    });
  },
};

export const loneFirstName: NameHeuristic = {
  name: 'lone-first-name',
  example: 'Dann kam [PER Wladimir] nach Hause.',
  nearMiss: 'Dann kam Besuch nach Hause.',
  weight: 1,
  find: (words) =>
    scan(words, (at) => {
      const word = words[at]?.text ?? '';
      const alone = !words[at + 1]?.capital && !words[at - 1]?.capital;
      return alone && isFirstName(word) && !isCommon(word) ? at + 1 : at;
    }),
};

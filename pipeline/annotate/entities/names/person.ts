import { calendarWords, determiners, type Title } from '../lexicons.ts';
import { isCommon, isFirstName, mayBeFiniteVerb, titleOf } from '../word-kinds.ts';
import type { Word } from '../words.ts';
import type { NameFound, NameHeuristic } from './heuristic.ts';
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

/** All names that `endOf` sees, left to right; it answers `at` where none begins. */
function scan(words: readonly Word[], endOf: (at: number) => number): NameFound[] {
  const found: NameFound[] = [];
  for (let at = 0; at < words.length; at++) {
    const to = words[at]?.capital ? endOf(at) : at;
    if (to <= at) continue;
    found.push({ from: at, to, type: 'PER' });
    at = to - 1;
  }
  return found;
}

export const firstAndSurname: NameHeuristic = {
  name: 'first-and-surname',
  example: 'Zuvor trafen [PER Nico G.] und [PER Sergej Lawrow] auf [PER Ursula von der Leyen].',
  nearMiss: 'Zuvor trafen sich der Minister und seine Partner.',
  weight: 5,
  find: (words) =>
    scan(words, (at) => {
      if (!isFirstName(words[at]?.text ?? '')) return at;
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

/** Names rarely stand behind an article, a quotation mark or a noun; titles of films and firms do. */
function standsFree(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (!before) return true;
  return (
    !determiners.has(before.text.toLowerCase()) &&
    !/^["„»«“‚]$/u.test(before.text) &&
    !before.capital
  );
}

export const unknownPair: NameHeuristic = {
  name: 'unknown-pair',
  example: 'In Kiew empfing ihn [PER Wolodimir Selenski].',
  nearMiss: 'Dann lief der Film „Wolodimir Selenski“, den die Wolodimir Selenski drehte.',
  weight: 2,
  find: (words) =>
    scan(words, (at) => {
      if (!isUnknown(words[at]) || !isUnknown(words[at + 1]) || !standsFree(words, at)) return at;
      let to = at + 2;
      while (isUnknown(words[to])) to++;
      return to;
    }),
};

export const subjectOfVerb: NameHeuristic = {
  name: 'unknown-subject',
  example: 'Das sei falsch, sagte [PER Kujat] am Abend. [PER Dreßler] gilt als stur.',
  nearMiss: 'Das sei falsch, hieß es im Kujat am Abend. Der Kujat gilt als stur.',
  weight: 1,
  find: (words) =>
    scan(words, (at) => {
      if (!isUnknown(words[at]) || words[at + 1]?.capital) return at;
      const opens = words[at]?.initial && mayBeFiniteVerb(words[at + 1]?.text ?? '');
      return opens || followsVerb(words, at) ? at + 1 : at;
    }),
};

/** "sagte Kujat", "so Barth", but not "die genannte Kujat". */
function followsVerb(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text ?? '';
  const determined = determiners.has((words[at - 2]?.text ?? '').toLowerCase());
  return !determined && mayBeFiniteVerb(before);
}

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

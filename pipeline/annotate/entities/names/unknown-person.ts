import { adjectiveSuffixes, attributionWords, determiners } from '../lexicons.ts';
import { isNoun, mayBeFiniteVerb } from '../word-kinds.ts';
import type { Word } from '../words.ts';
import type { NameHeuristic } from './heuristic.ts';
import { isUnknown } from './name-parts.ts';
import { scan } from './scan.ts';

const adjective = new RegExp(`(?:${adjectiveSuffixes.join('|')})$`, 'u');

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

export const unknownSubject: NameHeuristic = {
  name: 'unknown-subject',
  example:
    'Das sei falsch, sagte [PER Kujat] am Abend. [PER Dreßler] gilt als stur, so [PER Kujat].',
  nearMiss: 'Das sei falsch, hieß es im Kujat am Abend. Der Kujat gilt als stur. Folglich gilt er.',
  weight: 1,
  find: (words) =>
    scan(words, (at) => {
      const word = words[at];
      if (!isUnknown(word) || words[at + 1]?.capital) return at;
      return opensAsSubject(words, at) || followsVerb(words, at) ? at + 1 : at;
    }),
};

/** "Dreßler gilt", "Dreßler: Wir sind", but not "Folglich gilt". */
function opensAsSubject(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word?.initial || adjective.test(word.text)) return false;
  return mayBeFiniteVerb(words[at + 1]?.text ?? '');
}

/** "sagte Kujat", "so Barth", but not "die genannte Kujat". */
function followsVerb(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text ?? '';
  const determined = determiners.has((words[at - 2]?.text ?? '').toLowerCase());
  return !determined && (mayBeFiniteVerb(before) || attributionWords.has(before.toLowerCase()));
}

export const unknownOwner: NameHeuristic = {
  name: 'unknown-owner',
  example: 'Danach starb auch [PER Hardeknuts] Halbbruder.',
  nearMiss: 'Danach starb auch der Hardeknuts Halbbruder.',
  weight: 1,
  find: (words) =>
    scan(words, (at) => {
      const word = words[at];
      const owns = /s$/u.test(word?.text ?? '') && isUnknown(word) && standsFree(words, at);
      return owns && isNoun(words[at + 1]?.text ?? '') ? at + 1 : at;
    }),
};

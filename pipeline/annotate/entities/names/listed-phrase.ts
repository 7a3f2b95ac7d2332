import type { EntityType } from '../../../../schemas/annotations.ts';
import { sign } from '../../../text/forms.ts';
import { grouped } from '../../../text/group-by.ts';
import { lazy } from '../../../text/lazy.ts';
import { countries, organisationKinds, regions } from '../../lexicon/name-lists.ts';
import type { Word } from '../sentence.ts';
import type { NameFound, NameHeuristic } from './heuristic.ts';

interface Phrase {
  words: string[];
  type: EntityType;
}

function phrasesOf(names: Iterable<string>, type: EntityType): Phrase[] {
  return [...names]
    .filter((name) => name.includes(' '))
    .map((name) => ({ words: name.split(' '), type }));
}

const byFirstWord = lazy(() => {
  const phrases = [
    ...phrasesOf(organisationKinds, 'ORG'),
    ...phrasesOf(countries, 'LOC'),
    ...phrasesOf(regions, 'LOC'),
  ].sort((a, b) => b.words.length - a.words.length);
  return grouped(phrases, ({ words }) => words[0] ?? '');
});

/** Whether some phrase begins with the word. */
const opensPhrase = sign(({ text }) => byFirstWord().has(text));

/** Whether the phrase stands at `from`, a genitive's ending of its last word aside. */
function standsAt(words: readonly Word[], from: number, phrase: Phrase): boolean {
  return phrase.words.every((part, i) => {
    const text = words[from + i]?.text;
    return text === part || (i === phrase.words.length - 1 && text === `${part}s`);
  });
}

export const listedPhrase: NameHeuristic = {
  name: 'listed-phrase',
  example: 'Die [ORG Deutsche Bahn] fährt nicht nach [LOC Costa Rica].',
  nearMiss: 'Die deutsche Bahn fährt an der Costa entlang.',
  yields: true,
  find(words) {
    const found: NameFound[] = [];
    words.forEach(({ form }, from) => {
      if (!opensPhrase(form)) return;
      const phrase = byFirstWord()
        .get(form.text)
        ?.find((known) => standsAt(words, from, known));
      if (phrase) found.push({ from, to: from + phrase.words.length, type: phrase.type });
    });
    return found;
  },
};

import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import { contains, overlaps, slice } from '../../../../schemas/span.ts';
import { grouped } from '../../../text/group-by.ts';
import { type Sentence, sentencesOf } from '../sentence.ts';
import type { TaggedName } from './tagged-names.ts';

/** The names with those of several words wherever their words stand, though the tagger saw two names or none there. */
export function withRepeatedPhrases(
  article: SegmentedArticle,
  names: readonly TaggedName[],
): TaggedName[] {
  const phrases = phrasesOf(article.text, names);
  if (phrases.size === 0) return [...names];
  const repeated: TaggedName[] = [];
  for (const words of sentencesOf(article)) {
    words.forEach((word, at) => {
      const phrase = phrases.get(word.text)?.find((each) => standsAt(words, at, each.words));
      const last = phrase && words[at + phrase.words.length - 1];
      if (phrase === undefined || last === undefined) return;
      const found = { start: word.start, end: last.end, type: phrase.type };
      if (!names.some((name) => contains(name, found))) repeated.push(found);
    });
  }
  if (repeated.length === 0) return [...names];
  const kept = names.filter((name) => !repeated.some((phrase) => overlaps(phrase, name)));
  return [...kept, ...repeated].sort((a, b) => a.start - b.start);
}

const NAME = /^\p{Lu}[\p{L}-]+$/u;

interface Phrase {
  words: string[];
  type: TaggedName['type'];
}

/** The names of several words by their first, the longer before the shorter. */
function phrasesOf(text: string, names: readonly TaggedName[]): Map<string, Phrase[]> {
  const phrases = new Map<string, Phrase>();
  for (const name of names) {
    const spelt = slice(text, name);
    if (name.type !== 'PER' && name.type !== 'ORG') continue;
    const words = spelt.split(/\s+/u);
    if (words.length > 1 && words.every((word) => NAME.test(word)))
      phrases.set(words.join(' '), { words, type: name.type });
  }
  const sorted = [...phrases.values()].sort((a, b) => b.words.length - a.words.length);
  return grouped(sorted, ({ words }) => words[0] ?? '');
}

function standsAt(words: Sentence, at: number, phrase: readonly string[]): boolean {
  return phrase.every((part, i) => words[at + i]?.text === part);
}

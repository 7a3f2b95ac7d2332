import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import { contains, overlaps, slice } from '../../../../schemas/span.ts';
import { fact, formOf } from '../../../text/forms.ts';
import { grouped } from '../../../text/group-by.ts';
import { isAdjective } from '../../lexicon/citation-form.ts';
import { type Sentence, sentencesOf } from '../sentence.ts';
import type { TaggedName } from './tagged-names.ts';

/**
 * The names with those of several words wherever their words stand, though the tagger saw two names or none there: "der
 * Hessische Köcheverband" where the article has "des Hessischen Köcheverbands".
 */
export function withRepeatedPhrases(
  article: SegmentedArticle,
  names: readonly TaggedName[],
): TaggedName[] {
  const phrases = phrasesOf(article.text, names);
  if (phrases.size === 0) return [...names];
  const repeated: TaggedName[] = [];
  for (const words of sentencesOf(article)) {
    words.forEach((word, at) => {
      if (!word.capital) return;
      const phrase = phrases.get(stemOf(word.form))?.find((each) => standsAt(words, at, each));
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
  return grouped(sorted, ({ words }) => stemOf(formOf(words[0] ?? '')));
}

/** "Hessisch" for "Hessischen"; the word itself where it is no adjective of a name. */
const stemOf = fact(({ text }) => (isAdjective(text) ? text.replace(/e[nrsm]?$/u, '') : text));
const GENITIVE = /e?s$/u;

/** Whether the phrase stands there; of a body with an adjective the two may have other endings. */
function standsAt(words: Sentence, at: number, phrase: Phrase): boolean {
  const [first = '', ...others] = phrase.words;
  const isDeclined = phrase.type === 'ORG' && isAdjective(first);
  return [first, ...others].every((part, i) => {
    const word = words[at + i];
    if (word === undefined || word.text === part) return word !== undefined;
    if (!isDeclined) return false;
    if (i === 0) return stemOf(word.form) === stemOf(formOf(part));
    const isLast = i === others.length && word.capital;
    return isLast && word.text.replace(GENITIVE, '') === part.replace(GENITIVE, '');
  });
}

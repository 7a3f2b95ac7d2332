import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import { slice } from '../../../../schemas/span.ts';
import { flatMapped } from '../../../text/flat-mapped.ts';
import { countries, firstNames, nouns, surnames } from '../../lexicon/name-lists.ts';
import { baseForms } from '../../lexicon/word-forms.ts';
import type { TaggedName } from './tagged-names.ts';

/** A word may stand before a person: "Kanzlerin", "Frau", "Jan". */
const NAMED_BEFORE = /\p{Lu}[\p{L}.-]*\s$/u;
const REACH = 40;

/**
 * The names with countries as places, whatever the tagger took them for, and without the nouns that it took for a
 * person whom no list and no word of the article knows: "vor dem Marathon".
 */
export function withCertainTypes(
  article: SegmentedArticle,
  names: readonly TaggedName[],
): TaggedName[] {
  const { text } = article;
  const inFull = new Set(
    flatMapped(names, (name) => {
      const words = name.type === 'PER' ? slice(text, name).split(/\s+/u) : [];
      return words.length > 1 ? words : [];
    }),
  );
  return flatMapped(names, (name): TaggedName[] => {
    const forms = baseForms(slice(text, name));
    if (forms.some(isPerson) || forms.some((form) => inFull.has(form))) return [name];
    if (forms.some((form) => countries.has(form))) return [{ ...name, type: 'LOC' }];
    if (name.type !== 'PER' || !forms.some((form) => nouns.has(form))) return [name];
    return NAMED_BEFORE.test(text.slice(Math.max(0, name.start - REACH), name.start)) ? [name] : [];
  });
}

function isPerson(word: string): boolean {
  return firstNames.has(word) || surnames.has(word);
}

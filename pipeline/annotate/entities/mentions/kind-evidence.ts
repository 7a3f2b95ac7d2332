import type { EntityType } from '../../../../schemas/annotations.ts';
import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import { slice } from '../../../../schemas/span.ts';
import { flatMapped } from '../../../text/flat-mapped.ts';
import { fact } from '../../../text/forms.ts';
import { typeOfNoun } from '../../lexicon/kind-of-noun.ts';
import { cities, countries, regions } from '../../lexicon/name-lists.ts';
import { baseForms } from '../../lexicon/word-forms.ts';
import { roleHeadOfForm } from '../roles/role-head.ts';
import { sentencesOf, type Word } from '../sentence.ts';
import type { TaggedName } from './tagged-names.ts';

const SPACE = /\s/u;

/**
 * The names, with the type that nouns beside them tell where all that do agree: "Nordpay-App" and "der Bezahldienst
 * Nordpay" make no person of Nordpay, who is never named in full. "Hotel Nordheim" is a place.
 */
export function withKindEvidence(
  article: SegmentedArticle,
  names: readonly TaggedName[],
): TaggedName[] {
  const persons = new Set(
    flatMapped(names, (name) => {
      if (name.type !== 'PER') return [];
      const words = slice(article.text, name).split(/\s+/u);
      return words.length > 1 ? flatMapped(words, baseForms) : [];
    }),
  );
  const told = evidenceIn(article);
  return names.map((name) => {
    const spelt = slice(article.text, name);
    const space = spelt.search(SPACE);
    if (space >= 0)
      return name.type === 'ORG' && typeOfNoun(spelt.slice(0, space)) === 'LOC'
        ? { ...name, type: 'LOC' }
        : name;
    const forms = baseForms(spelt);
    const form = forms.find((each) => told.has(each));
    const type = form === undefined ? undefined : told.get(form);
    if (!type || persons.has(form ?? '') || forms.some(isPlace)) return name;
    return { ...name, type };
  });
}

/** "China-Netzwerk" makes no network of the country. */
function isPlace(word: string): boolean {
  return countries.has(word) || regions.has(word) || cities.has(word);
}

/** What the noun tells of a name behind it; "Sprecherin Ahl", "Bahn-Vorstand Roth" are people. */
const typeBeside = fact((noun) => (roleHeadOfForm(noun) === null ? typeOfNoun(noun.text) : null));

/** By word, the type that the nouns beside it tell; null where they tell two. */
function evidenceIn(article: SegmentedArticle): Map<string, EntityType | null> {
  const told = new Map<string, EntityType | null>();
  const tell = (word: string, type: EntityType | null): void => {
    if (type === null) return;
    const known = told.get(word);
    told.set(word, known === undefined || known === type ? type : null);
  };
  for (const words of sentencesOf(article)) {
    let before: Word | undefined;
    for (const word of words) {
      const { text, capital } = word;
      const hyphen = capital ? text.indexOf('-') : -1;
      if (hyphen > 1) tell(text.slice(0, hyphen), typeOfNoun(text.slice(hyphen + 1)));
      if (capital && before?.capital && hyphen < 0) tell(text, typeBeside(before.form));
      before = word;
    }
  }
  return told;
}

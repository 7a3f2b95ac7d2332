import type { EntityType } from '../../../../schemas/annotations.ts';
import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import { slice } from '../../../../schemas/span.ts';
import { kindNouns } from '../../lexicon/body-lists.ts';
import { cities, countries, regions } from '../../lexicon/name-lists.ts';
import { baseForms, nounForms } from '../../lexicon/word-forms.ts';
import { sentencesOf } from '../sentence.ts';
import type { TaggedName } from './tagged-names.ts';

const MIN_NOUN = 3;

/**
 * The names, with the type that nouns beside them tell where all that do agree: "Nordpay-App" and "der Bezahldienst
 * Nordpay" make no person of Nordpay, who is never named in full.
 */
export function withKindEvidence(
  article: SegmentedArticle,
  names: readonly TaggedName[],
): TaggedName[] {
  const persons = new Set(
    names.flatMap((name) => {
      const words = slice(article.text, name).split(/\s+/u);
      return name.type === 'PER' && words.length > 1 ? words.flatMap(baseForms) : [];
    }),
  );
  const told = evidenceIn(article);
  return names.map((name) => {
    const spelt = slice(article.text, name);
    if (/\s/u.test(spelt) || baseForms(spelt).some(isPlace)) return name;
    const form = baseForms(spelt).find((each) => told.has(each));
    const type = form === undefined ? undefined : told.get(form);
    return type && !persons.has(form ?? '') ? { ...name, type } : name;
  });
}

/** "China-Netzwerk" makes no network of the country. */
function isPlace(word: string): boolean {
  return countries.has(word) || regions.has(word) || cities.has(word);
}

/** By word, the type that the nouns beside it tell; null where they tell two. */
function evidenceIn(article: SegmentedArticle): Map<string, EntityType | null> {
  const told = new Map<string, EntityType | null>();
  const tell = (word: string, type: EntityType | undefined): void => {
    if (type === undefined) return;
    const known = told.get(word);
    told.set(word, known === undefined || known === type ? type : null);
  };
  for (const words of sentencesOf(article)) {
    words.forEach(({ text, capital }, at) => {
      if (!capital) return;
      const hyphen = text.indexOf('-');
      if (hyphen > 1) tell(text.slice(0, hyphen), typeOfNoun(text.slice(hyphen + 1)));
      const before = words[at - 1];
      if (before?.capital && hyphen < 0) tell(text, typeOfNoun(before.text));
    });
  }
  return told;
}

/** "ORG" for "Gewerkschaft" and "IT-Dienstleister". */
function typeOfNoun(noun: string): EntityType | undefined {
  const lower = noun.toLowerCase();
  for (const form of nounForms(lower)) {
    for (let i = 0; i <= form.length - MIN_NOUN; i++) {
      const type = kindNouns.get(form.slice(i));
      if (type !== undefined) return type;
    }
  }
  return undefined;
}

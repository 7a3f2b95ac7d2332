import { memoize } from '../../../text/memoize.ts';
import { canBeMasculine, determinerOf, isDefinite } from '../../lexicon/declension.ts';
import { countryOfAdjective, inhabitantOf } from '../../lexicon/demonyms.ts';
import { complementWords, countries, type Gender } from '../../lexicon/name-lists.ts';
import { titleOf } from '../../lexicon/titles.ts';
import { baseForms } from '../../lexicon/word-forms.ts';
import type { Sentence, Word } from '../sentence.ts';
import { affiliation, officeOf } from './offices.ts';
import type { Office } from './person.ts';

/** A description of a person taken apart: "der russische Außenminister". */
export interface Nominal {
  head: string;
  gender: Gender;
  office: Office | null;
  /** Names where they are from and nothing else: "der Norweger". */
  inhabitant: boolean;
  country: string | null;
  party: string | null;
}

/** A description in a sentence, with the index of its first word. */
export interface NominalPhrase {
  at: number;
  text: string;
}

const ADJECTIVE = /^(?:\p{Ll}.*|\p{Lu}.*sche[nmrs]?)$/u;
const MOST_ADJECTIVES = 3;
const LONGEST_COMPLEMENT = 3;

/**
 * The parts of a singular description with a determiner and a head that a person can be; null for others
 * ("die Außenminister", "seine Regierung") and for those that speak of somebody's office in a body
 * ("die Beamtin des Ministeriums"), about whom an article's names say nothing.
 */
export const nominalOf = memoize(takenApart);

function takenApart(description: string): Nominal | null {
  const words = description.split(/\s+/u).map((word) => word.replace(/[.,]$/u, ''));
  const at = words.findIndex((word, i) => i > 0 && !ADJECTIVE.test(word));
  const head = words[at] ?? '';
  const inhabitant = inhabitantOf(head);
  const office = officeOf(head);
  const home = homeIn(words.slice(at + 1));
  if ((!inhabitant && !office) || home === undefined) return null;
  const gender = inhabitant?.gender ?? titleOf(head)?.gender ?? '';
  if (isPlural(words[0] ?? '', gender)) return null;
  const { country, party } = affiliation(head);
  const adjective = words
    .slice(1, at)
    .map(countryOfAdjective)
    .find((iso) => iso !== null);
  return {
    head,
    gender,
    office,
    inhabitant: inhabitant !== null,
    country: country ?? inhabitant?.iso ?? adjective ?? home,
    party,
  };
}

/** The country in "der Präsident | der Ukraine"; null without a complement, undefined if it is none of a country. */
function homeIn(complement: readonly string[]): string | null | undefined {
  if (!complementWords.has(complement[0] ?? '')) return null;
  return baseForms(complement[1] ?? '').flatMap((form) => countries.get(form)?.iso || [])[0];
}

/** "die Außenminister": a masculine noun after "die" is more than one. */
function isPlural(determiner: string, gender: Gender): boolean {
  const lower = determiner.toLowerCase();
  return gender === 'm' && determinerOf(lower) !== undefined && !canBeMasculine(lower);
}

/** The descriptions of persons in a sentence that stand alone and not before a name. */
export function nominalPhrasesIn(
  words: Sentence,
  isName: (word: Word) => boolean,
): readonly NominalPhrase[] {
  return words.flatMap((word, at) => {
    if (!isDefinite(word.lower)) return [];
    let head = at + 1;
    while (head - at <= MOST_ADJECTIVES && ADJECTIVE.test(words[head]?.text ?? '')) head++;
    const next = words[head + 1];
    if (next && isName(next)) return [];
    const length = complementWords.has(next?.text ?? '') ? LONGEST_COMPLEMENT : 1;
    const text = words
      .slice(at, head + length)
      .map(({ text }) => text)
      .join(' ');
    return nominalOf(text) ? [{ at, text }] : [];
  });
}

import type { Gender } from '../lexicons.ts';
import { titleOf } from '../word-kinds.ts';
import { affiliation, countryOfAdjective, inhabitantOf, officeOf } from './descriptors.ts';
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

/**
 * The parts of a singular description with a determiner and a head that a person can be; null for others
 * ("die Außenminister", "seine Regierung", "die Beamtin des Ministeriums": the lexicons decide).
 */
export function nominalOf(description: string): Nominal | null {
  const words = description.split(/\s+/u);
  const at = words.findIndex(
    (word, i) => i > 0 && /^\p{Lu}/u.test(word) && !/sch(?:e[nmrs]?)$/u.test(word),
  );
  const head = words[at]?.replace(/[.,]$/u, '') ?? '';
  const inhabitant = inhabitantOf(head);
  const office = officeOf(head);
  if (!inhabitant && !office) return null;
  const gender = inhabitant?.gender ?? titleOf(head)?.gender ?? '';
  if (isPlural(words[0] ?? '', gender)) return null;
  const { country, party } = affiliation(head);
  const adjectives = words.slice(1, at).map(countryOfAdjective);
  return {
    head,
    gender,
    office,
    inhabitant: inhabitant !== null,
    country: country ?? inhabitant?.iso ?? adjectives.find((iso) => iso !== null) ?? null,
    party,
  };
}

/** "die Außenminister": a masculine noun after "die" is more than one. */
function isPlural(determiner: string, gender: Gender): boolean {
  return gender === 'm' && /^(?:die|diese|beide)$/iu.test(determiner);
}

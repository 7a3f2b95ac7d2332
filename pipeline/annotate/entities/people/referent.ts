import type { Mentioned } from './antecedents.ts';
import type { Nominal } from './nominal.ts';
import { sameOffice } from './offices.ts';
import type { Person, Reference } from './person.ts';

/** How many sentences back somebody is looked for of whom nothing speaks against the description. */
const ELIMINATION_REACH = 6;
const SHARED = 0.2;

/** People one of whom a description may mean, and how sure that is. */
export interface Candidates {
  entities: ReadonlySet<number>;
  method: Reference['method'];
  confidence: number;
}

/**
 * Whom a description may mean, from sure to bold: holders of the office; natives of the country; officials, for
 * "Politiker"; anybody whom nothing speaks against, for "Norweger".
 */
export function candidatesFor(nominal: Nominal, people: readonly Person[]): Candidates[] {
  const possible = people.filter((person) => agrees(person, nominal));
  const { office, inhabitant } = nominal;
  if (office && office.kind !== 'hypernym') {
    const holders = possible.filter((p) => p.offices.some((own) => sameOffice(own, office)));
    return [oneOf(holders, 'office', 0.9)];
  }
  if (inhabitant) {
    const natives = possible.filter((p) => p.countries.includes(nominal.country ?? ''));
    const unplaced = possible.filter(({ countries, gender }) => countries.length === 0 && gender);
    return [
      oneOf(natives, 'nationality', 0.9),
      { ...oneOf(unplaced, 'elimination', 0), confidence: 0.4 },
    ];
  }
  const own = possible.filter((p) => isSaidOf(p, nominal));
  const officials = possible.filter((p) => p.offices.some(({ kind }) => kind !== 'role'));
  return [oneOf(own, 'hypernym', 0.8), oneOf(officials, 'hypernym', 0.6)];
}

function oneOf(
  people: readonly Person[],
  method: Reference['method'],
  confidence: number,
): Candidates {
  const entities = new Set(people.map(({ entity }) => entity));
  return { entities, method, confidence: entities.size === 1 ? confidence : confidence - SHARED };
}

/** Nothing the article says of the person contradicts the description. */
function agrees(person: Person, { gender, country, party }: Nominal): boolean {
  const sex = gender === '' || person.gender === null || person.gender === gender;
  const home = !country || person.countries.length === 0 || person.countries.includes(country);
  const camp = !party || person.parties.length === 0 || person.parties.includes(party);
  return sex && home && camp;
}

/** The article itself says of the person what the description adds to its head. */
function isSaidOf(person: Person, { country, party }: Nominal): boolean {
  return (
    (country !== null && person.countries.includes(country)) ||
    (party !== null && person.parties.includes(party))
  );
}

/** The last one mentioned before `position` among the surest candidates of whom one is; null if none is. */
export function bearerAmong(
  candidates: readonly Candidates[],
  mentioned: Mentioned,
  position: number,
  sentence: number,
): Reference | null {
  for (const { entities, method, confidence } of candidates) {
    const mention =
      method === 'elimination'
        ? mentioned.antecedent(entities, position, sentence - ELIMINATION_REACH)
        : mentioned.last(entities, position);
    if (mention) return { entity: mention.entity, method, confidence };
  }
  return null;
}

import { sameOffice } from './descriptors.ts';
import type { Nominal } from './nominal.ts';
import type { Person, Reference } from './person.ts';
import type { PersonMention } from './salience.ts';

/** How many sentences back somebody is looked for of whom nothing speaks against the description. */
const ELIMINATION_REACH = 6;
const SHARED = 0.2;

/**
 * Whom a description means, given the mentions before it, the latest first. The steps go from sure to bold and the
 * first that finds somebody decides: holder of the office; native of the country; official, for "Politiker";
 * anybody whom nothing speaks against, for "Norweger".
 */
export function bearerOf(
  nominal: Nominal,
  people: readonly Person[],
  before: readonly PersonMention[],
  sentence: number,
): Reference | null {
  const possible = people.filter((person) => agrees(person, nominal));
  const { office, inhabitant } = nominal;
  if (office && office.kind !== 'hypernym') {
    const holders = possible.filter((p) => p.offices.some((own) => sameOffice(own, office)));
    return latest(holders, before, 'office', 0.9);
  }
  if (inhabitant) {
    const natives = possible.filter((p) => p.countries.includes(nominal.country ?? ''));
    return latest(natives, before, 'nationality', 0.9) ?? eliminated(possible, before, sentence);
  }
  const own = possible.filter((p) => isSaidOf(p, nominal));
  const officials = possible.filter((p) => p.offices.some(({ kind }) => kind !== 'role'));
  return latest(own, before, 'hypernym', 0.8) ?? latest(officials, before, 'hypernym', 0.6);
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

function latest(
  people: readonly Person[],
  before: readonly PersonMention[],
  method: Reference['method'],
  confidence: number,
): Reference | null {
  const mention = before.find(({ entity }) => people.some((person) => person.entity === entity));
  if (!mention) return null;
  const { entity } = mention;
  return { entity, method, confidence: people.length === 1 ? confidence : confidence - SHARED };
}

/** Nobody is said to be from there: the last subject of whom nothing speaks against it. */
function eliminated(
  people: readonly Person[],
  before: readonly PersonMention[],
  sentence: number,
): Reference | null {
  const unplaced = people.filter(({ countries, gender }) => countries.length === 0 && gender);
  const found = antecedentOf(unplaced, before, sentence - ELIMINATION_REACH);
  return found && { ...found, method: 'elimination', confidence: 0.4 };
}

/** The nearest subject among the people from sentence `since` on, failing that the nearest of them at all. */
export function antecedentOf(
  people: readonly Person[],
  before: readonly PersonMention[],
  since: number,
): Reference | null {
  const near = before.filter(
    ({ entity, sentence }) =>
      sentence >= since && people.some((person) => person.entity === entity),
  );
  const subject = near.find((mention) => mention.subject);
  if (subject) return { entity: subject.entity, method: 'subject', confidence: 0.7 };
  const nearest = near[0];
  return nearest ? { entity: nearest.entity, method: 'recency', confidence: 0.5 } : null;
}

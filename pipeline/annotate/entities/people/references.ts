import type { ArticleEntity, Mention } from '../../../../schemas/annotations.ts';
import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import { personPronouns } from '../lexicons.ts';
import { sentencesOf } from '../words.ts';
import { describePeople } from './describe.ts';
import { sameOffice } from './descriptors.ts';
import { type Nominal, nominalOf } from './nominal.ts';
import type { Person, Reference } from './person.ts';
import { type PersonMention, personMentions } from './salience.ts';

export type { Office, Person, Reference } from './person.ts';

/** Who is who in one article. Positions are UTF-16 offsets into the page, as everywhere inside. */
export interface People {
  people: readonly Person[];
  /** Whom "der US-Außenminister", said at `position`, means; null if nobody named before fits. */
  resolveNominal(description: string, position: number): Reference | null;
  /** Whom "er" or "sie" (or a form of them) at `position` means; null if nobody near before it fits. */
  resolvePronoun(pronoun: string, position: number): Reference | null;
}

/** How many sentences back a pronoun reaches. */
const PRONOUN_REACH = 3;
const ELIMINATION_REACH = 6;

/** What the article says of its persons, to resolve descriptions and pronouns with. */
export function describeEntities(
  article: SegmentedArticle,
  entities: readonly ArticleEntity[],
  mentions: readonly Mention[],
): People {
  const people = describePeople(sentencesOf(article), entities, mentions);
  const named = personMentions(article, mentions);
  const before = (position: number): PersonMention[] =>
    named.filter(({ start }) => start < position).reverse();
  return {
    people,
    resolveNominal(description, position) {
      const nominal = nominalOf(description);
      return nominal ? bearer(nominal, people, before(position)) : null;
    },
    resolvePronoun(pronoun, position) {
      const gender = personPronouns.get(pronoun.toLowerCase());
      const fitting = people.filter((person) => person.gender === null || person.gender === gender);
      return gender ? antecedent(fitting, before(position), PRONOUN_REACH) : null;
    },
  };
}

/** The steps from sure to bold; the first that finds somebody decides. */
function bearer(
  nominal: Nominal,
  people: readonly Person[],
  before: readonly PersonMention[],
): Reference | null {
  const possible = people.filter((person) => agrees(person, nominal));
  const { office, inhabitant } = nominal;
  if (office && office.kind !== 'hypernym') {
    const holders = possible.filter((p) => p.offices.some((own) => sameOffice(own, office)));
    return latest(holders, before, 'office', 0.9);
  }
  if (inhabitant) {
    const natives = possible.filter((p) => p.countries.includes(nominal.country ?? ''));
    return latest(natives, before, 'nationality', 0.9) ?? eliminated(possible, before);
  }
  const own = possible.filter((p) => saidOf(p, nominal));
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
function saidOf(person: Person, { country, party }: Nominal): boolean {
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
  return { entity, method, confidence: people.length === 1 ? confidence : confidence - 0.2 };
}

/** Nobody is said to be from there: the last subject of whom nothing speaks against it. */
function eliminated(people: readonly Person[], before: readonly PersonMention[]): Reference | null {
  const unplaced = people.filter(({ countries, gender }) => countries.length === 0 && gender);
  const found = antecedent(unplaced, before, ELIMINATION_REACH);
  return found && { ...found, method: 'elimination', confidence: 0.4 };
}

/** The nearest subject among the people within `reach` sentences, failing that the nearest of them at all. */
function antecedent(
  people: readonly Person[],
  before: readonly PersonMention[],
  reach: number,
): Reference | null {
  const fits = ({ entity }: PersonMention) => people.some((person) => person.entity === entity);
  const near = before.filter(fits);
  const newest = near[0]?.sentence ?? 0;
  const inReach = near.filter(({ sentence }) => newest - sentence < reach);
  const subject = inReach.find((mention) => mention.subject);
  if (subject) return { entity: subject.entity, method: 'subject', confidence: 0.7 };
  const nearest = inReach[0];
  return nearest ? { entity: nearest.entity, method: 'recency', confidence: 0.5 } : null;
}

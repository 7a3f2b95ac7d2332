import { genericRoles, governingOffices } from '../../lexicon/role-lists.ts';
import type { Mentioned } from './antecedents.ts';
import type { Nominal } from './nominal.ts';
import { sameOffice } from './offices.ts';
import type { Person, Reference } from './person.ts';

/** How many sentences back somebody is looked for of whom nothing speaks against the description. */
const ELIMINATION_REACH = 6;
/** How many sentences back nobody else may be mentioned for a description to add something new of somebody. */
const ALONE_REACH = 2;
const SHARED = 0.2;
/** A description that only a later name explains: "Der Minister warnt. … Ole Lund, Minister in …" */
const BEFORE_NAME = 0.2;

/** People one of whom a description may mean, and how sure that is. */
export interface Candidates {
  entities: ReadonlySet<number>;
  method: Reference['method'];
  confidence: number;
  /** Whom of them it means: the last one mentioned, or one who alone is spoken of, or one who may be named later only. */
  choice: 'last' | 'near' | 'alone' | 'unique';
}

/**
 * Whom a description may mean, from sure to bold: holders of the office; natives of the country; officials, for
 * "Politiker"; anybody whom nothing speaks against, for "Norweger"; the only one spoken of, if nothing is known of them
 * that speaks against it.
 */
export function candidatesFor(nominal: Nominal, people: readonly Person[]): Candidates[] {
  const possible = people.filter((person) => agrees(person, nominal));
  const { office, inhabitant } = nominal;
  const alone = oneOf(
    possible.filter((person) => mayBe(person, nominal)),
    'elimination',
    0.55,
    'alone',
  );
  const isNewWord = { ...alone, confidence: 0.55 };
  if (office && office.kind !== 'hypernym') {
    const holders = possible.filter((p) => p.offices.some((own) => sameOffice(own, office)));
    const held = oneOf(holders, 'office', 0.9, holders.length === 1 ? 'unique' : 'last');
    return nominal.complemented ? [held] : [held, isNewWord];
  }
  if (inhabitant) {
    const natives = possible.filter((p) =>
      p.countries.some((iso) => nominal.countries.includes(iso)),
    );
    const unplaced = possible.filter(({ countries, gender }) => countries.length === 0 && gender);
    return [
      oneOf(natives, 'nationality', 0.9, 'last'),
      isNewWord,
      { ...oneOf(unplaced, 'elimination', 0, 'near'), confidence: 0.4 },
    ];
  }
  const own = possible.filter((p) => isSaidOf(p, nominal));
  const officials = possible.filter((p) => p.offices.some(({ kind }) => kind !== 'role'));
  return [
    oneOf(own, 'hypernym', 0.8, 'last'),
    oneOf(officials, 'hypernym', 0.6, 'last'),
    isNewWord,
  ];
}

function oneOf(
  people: readonly Person[],
  method: Reference['method'],
  confidence: number,
  choice: Candidates['choice'],
): Candidates {
  const entities = new Set(people.map(({ entity }) => entity));
  const sure = entities.size === 1 ? confidence : confidence - SHARED;
  return { entities, method, confidence: sure, choice };
}

/** Nothing the article says of the person contradicts the description. */
function agrees(person: Person, { gender, countries, party }: Nominal): boolean {
  const sex = gender === '' || person.gender === null || person.gender === gender;
  const home =
    countries.length === 0 ||
    person.countries.length === 0 ||
    countries.some((iso) => person.countries.includes(iso));
  const camp = !party || person.parties.length === 0 || person.parties.includes(party);
  return sex && home && camp;
}

/** "der Experte" may be any professor, "der Jurist" anybody of whom the article says no office. */
function mayBe(person: Person, { office }: Nominal): boolean {
  if (office === null) return true;
  const isGeneric = genericRoles().some((role) => office.head.endsWith(role));
  const governs = person.offices.some(({ head }) =>
    governingOffices().some((end) => head.endsWith(end)),
  );
  return isGeneric ? !governs : person.offices.length === 0;
}

/** The article itself says of the person what the description adds to its head. */
function isSaidOf(person: Person, { countries, party }: Nominal): boolean {
  return (
    countries.some((iso) => person.countries.includes(iso)) ||
    (party !== null && person.parties.includes(party))
  );
}

/** The one of the surest candidates of whom one fits whom the description at `position` means; null if none does. */
export function bearerAmong(
  candidates: readonly Candidates[],
  mentioned: Mentioned,
  position: number,
  sentence: number,
): Reference | null {
  for (const { entities, method, confidence, choice } of candidates) {
    const mention = chosen(choice, entities, mentioned, position, sentence);
    if (mention) return { entity: mention.entity, method, confidence };
    const [one] = entities;
    if (choice === 'unique' && one !== undefined)
      return { entity: one, method, confidence: confidence - BEFORE_NAME };
  }
  return null;
}

function chosen(
  choice: Candidates['choice'],
  entities: ReadonlySet<number>,
  mentioned: Mentioned,
  position: number,
  sentence: number,
): { entity: number } | undefined {
  switch (choice) {
    case 'near':
      return mentioned.antecedent(entities, position, sentence - ELIMINATION_REACH);
    case 'alone':
      return mentioned.only(entities, position, sentence - ALONE_REACH);
    case 'last':
    case 'unique':
      return mentioned.last(entities, position);
  }
}

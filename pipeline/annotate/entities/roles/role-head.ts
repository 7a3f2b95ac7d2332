import { fact } from '../../../text/forms.ts';
import { memoize } from '../../../text/memoize.ts';
import { countryOfAdjective, inhabitantOf } from '../../lexicon/demonyms.ts';
import type { Gender } from '../../lexicon/name-lists.ts';
import { partyShortNames } from '../../lexicon/role-lists.ts';
import { titleOf } from '../../lexicon/titles.ts';
import { affiliation, officeOf } from '../people/offices.ts';
import type { Office } from '../people/person.ts';
import { type Standing, standingOfNoun, withoutStanding } from './standing.ts';

/** A noun that says what somebody is: "Außenministerin", "Ex-Kanzler", "Norweger", "Frau". */
export interface RoleHead {
  /** Null for inhabitants, addresses and relations. */
  office: Office | null;
  kind: 'office' | 'role' | 'hypernym' | 'peer' | 'relation' | 'address' | 'inhabitant';
  gender: Gender;
  standing: Standing;
  /** ISO codes of where an inhabitant is from. */
  homes: string[];
  /** What stands before the hyphen of "BKA-Chef", "CDU-Politiker", "US-Präsident"; null where it is no name. */
  prefix:
    | { text: string; kind: 'country'; iso: string }
    | { text: string; kind: 'party' | 'other' }
    | null;
  /** Where the prefix begins in the word, behind "Ex-". */
  at: number;
}

const CAPITAL = /^\p{Lu}/u;

/** What the noun says of a person; null for other words. */
export const roleHeadOf = memoize(roleHeadIn);

/** `roleHeadOf` the form of a word. */
export const roleHeadOfForm = fact(({ text }) => roleHeadIn(text));

function roleHeadIn(text: string): RoleHead | null {
  if (!CAPITAL.test(text)) return null;
  const inhabitant = inhabitantIn(text);
  if (inhabitant !== null) return inhabitant;
  const bare = withoutStanding(text);
  const title = titleOf(bare);
  if (title === null || isPlural(bare, title.title)) return null;
  return {
    office: officeOf(bare),
    kind: title.kind,
    gender: title.gender,
    standing: standingOfNoun(text),
    homes: [],
    prefix: prefixOf(bare),
    at: text.length - bare.length,
  };
}

/** "Norwegerin"; "Deutsch-Israeli" is from two countries. */
function inhabitantIn(text: string): RoleHead | null {
  const hyphen = text.indexOf('-');
  const last = inhabitantOf(text.slice(hyphen + 1));
  if (last === null) return null;
  const first = hyphen > 0 ? countryOfAdjective(text.slice(0, hyphen)) : null;
  if (hyphen > 0 && first === null) return null;
  const homes = first === null ? [last.iso] : [first, last.iso];
  return {
    office: null,
    kind: 'inhabitant',
    gender: last.gender,
    standing: null,
    homes,
    prefix: null,
    at: 0,
  };
}

function prefixOf(text: string): RoleHead['prefix'] {
  const hyphen = text.lastIndexOf('-');
  if (hyphen <= 0) return null;
  const prefix = text.slice(0, hyphen);
  const { country, party } = affiliation(text);
  if (country !== null) return { text: prefix, kind: 'country', iso: country };
  if (party !== null || partyShortNames.has(prefix)) return { text: prefix, kind: 'party' };
  return { text: prefix, kind: 'other' };
}

const FEMININE_DETERMINERS = new Set(['die', 'eine', 'diese', 'jene', 'keine', 'seine', 'ihre']);
const MASCULINE_DETERMINERS = new Set(['dem', 'den', 'des', 'ein', 'einem', 'einen', 'eines']);

/** The gender of "Abgeordnete" or "Deutsche", which only what stands before tells: "der Deutsche", "der Deutschen". */
export function adjectivalGender(determiner: string, head: string): Gender {
  if (MASCULINE_DETERMINERS.has(determiner)) return 'm';
  if (FEMININE_DETERMINERS.has(determiner)) return head.endsWith('n') ? '' : 'f';
  if (determiner === 'der') return head.endsWith('n') ? 'f' : 'm';
  if (determiner === 'einer') return 'f';
  return head.endsWith('r') ? 'm' : '';
}

const WEAK =
  /(?:e|ent|ant|ist|at|and|oge|gra[fp]h?|soph|nom|ekt|ot|it|arch|aut|eut|urg|eld|err|ensch|inz|ürst|auer|achbar|ebell|ungar|oet|iot)$/u;

/** "Experten" and "Präsidenten" may be one, "Spione" and "Läufern" are many. */
function isPlural(text: string, title: string): boolean {
  const at = text.toLowerCase().lastIndexOf(title.toLowerCase());
  const ending = at < 0 ? '' : text.slice(at + title.length);
  return ending === 'e' || (/^e?n$/u.test(ending) && !WEAK.test(title));
}

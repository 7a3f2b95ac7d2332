import { flatMapped } from '../../../text/flat-mapped.ts';
import { determinerOf } from '../../lexicon/declension.ts';
import { type Gender, organisationKinds } from '../../lexicon/name-lists.ts';
import { governingOffices, partyShortNames } from '../../lexicon/role-lists.ts';
import type { Office } from '../people/person.ts';
import type { Word } from '../sentence.ts';
import { complementOf } from './complement.ts';
import { modifiersOf } from './modifiers.ts';
import type { NamedSentence } from './named-sentence.ts';
import { countryNamed } from './places.ts';
import { adjectivalGender, type RoleHead, roleHeadOfForm } from './role-head.ts';
import type { Said } from './said.ts';
import { inStanding } from './standing.ts';

/** A noun phrase that says what somebody is: "die ehemalige Berliner Senatorin für Bildung". */
export interface RolePhrase {
  /** The phrase's words, without its determiner. */
  from: number;
  to: number;
  head: number;
  kind: RoleHead['kind'];
  /** The word before the phrase, in lower case, if it is a determiner. */
  determiner: string | null;
  gender: Gender;
  office: Office | null;
  /** ISO codes of countries that the person belongs to. */
  countries: string[];
  parties: string[];
  said: Said[];
}

/** The phrase whose head stands at `head`; null where no such noun does. */
export function rolePhraseAt(sentence: NamedSentence, head: number): RolePhrase | null {
  const { words } = sentence;
  const word = words[head];
  const role = word ? roleHeadOfForm(word.form) : null;
  if (!word || !role || isInName(sentence, head)) return null;
  const before = modifiersOf(sentence, head, isGoverning(role.office));
  const behind = complementOf(sentence, head);
  const opener = words[before.from - 1]?.lower ?? '';
  const determiner = determinerOf(opener) !== undefined ? opener : null;
  const gender = genderOf(role, word.text, determiner ?? '');
  const prefix = prefixSaid(sentence, word, role);
  const standing = role.standing ?? before.standing;
  const said = [...headSaid(word, role, gender), ...prefix, ...before.said, ...behind.said];
  if (role.office !== null) {
    const value = [before.ellipsis, role.office.text, behind.field].filter(Boolean).join(' ');
    const start = words[before.roleFrom]?.start ?? word.start;
    const end = words[behind.roleTo - 1]?.end ?? word.end;
    said.unshift({ kind: 'role', value, start, end });
  }
  return {
    from: before.from,
    to: behind.to,
    head,
    kind: role.kind,
    determiner,
    gender,
    office: role.office,
    countries: [...countriesOf(role), ...before.countries, ...behind.countries],
    parties: flatMapped(prefix, ({ kind, value }) => (kind === 'party' ? [value] : [])),
    said: said.map((each) =>
      isHeld(each) ? { ...each, value: inStanding(each.value, standing) } : each,
    ),
  };
}

/** What one can cease to have. */
function isHeld({ kind }: Said): boolean {
  return kind === 'role' || kind === 'affiliation';
}

function isInName({ names }: NamedSentence, at: number): boolean {
  return names.some(({ from, to }) => from <= at && at < to);
}

/** "Berner" before such an office names what it rules, before others where somebody is from. */
function isGoverning(office: Office | null): boolean {
  return office !== null && governingOffices().some((end) => office.head.endsWith(end));
}

/** "Abgeordnete" and "Deutsche" have the endings of adjectives; a "Nationalrat" beside a name is no body. */
function genderOf(role: RoleHead, text: string, determiner: string): Gender {
  if (role.gender === '' && /rat(?:e?s)?$/u.test(text)) return 'm';
  const isAdjectival =
    (role.gender === '' && role.office !== null) || /(?:^|-)Deutsche[nmrs]?$/u.test(text);
  return isAdjectival ? adjectivalGender(determiner, text) : role.gender;
}

function headSaid({ start, end }: Word, { homes }: RoleHead, gender: Gender): Said[] {
  const origins = homes.map(
    (iso): Said => ({ kind: 'origin', value: countryNamed(iso).name, start, end }),
  );
  return gender === '' ? origins : [{ kind: 'gender', value: gender, start, end }, ...origins];
}

function countriesOf({ homes, prefix }: RoleHead): string[] {
  return prefix?.kind === 'country' ? [...homes, prefix.iso] : homes;
}

/** "US-Präsident", "CDU-Politiker", "BKA-Chef"; the prefix of "HNO-Ärztin" is no body that is known. */
function prefixSaid({ bodies }: NamedSentence, { start }: Word, { prefix, at }: RoleHead): Said[] {
  if (prefix === null) return [];
  const span = {
    start: start + at,
    end: start + at + prefix.text.length,
    rule: 'compound' as const,
  };
  if (prefix.kind === 'country')
    return [{ kind: 'affiliation', value: countryNamed(prefix.iso).name, ...span }];
  if (prefix.kind === 'party')
    return [{ kind: 'party', value: partyShortNames.get(prefix.text) ?? prefix.text, ...span }];
  const body = bodies.get(prefix.text) ?? (organisationKinds.has(prefix.text) ? prefix.text : null);
  return body === null ? [] : [{ kind: 'affiliation', value: body, ...span }];
}

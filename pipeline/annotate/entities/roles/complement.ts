import { determinerOf } from '../../lexicon/declension.ts';
import { organisationKinds } from '../../lexicon/name-lists.ts';
import { partyShortNames } from '../../lexicon/role-lists.ts';
import type { NamedSentence, PlacedName } from './named-sentence.ts';
import type { Said } from './said.ts';

/** What stands behind the noun of a role: "für Bildung", "des Gemeinderats", "der Universität Trier". */
export interface Complement {
  /** Behind the last word of the phrase. */
  to: number;
  /** Behind the last word of the role itself. */
  roleTo: number;
  /** The field of the role in the text's words: "für Bildung"; empty for most. */
  field: string;
  /** ISO codes of countries. */
  countries: string[];
  parties: string[];
  said: Said[];
}

const LINK = /^(?:der|des|von|vom|am|an|im|in|bei|beim|aus)$/u;
const MOST_BODIES = 3;

export function complementOf(sentence: NamedSentence, head: number): Complement {
  const roleTo = behindField(sentence, head + 1);
  const found: Complement = {
    to: roleTo,
    roleTo,
    field: sentence.words
      .slice(head + 1, roleTo)
      .map(({ text }) => text)
      .join(' '),
    countries: [],
    parties: [],
    said: [],
  };
  for (let i = 0; i < MOST_BODIES; i++) {
    const body = bodyBehind(sentence, found.to);
    if (body === null) break;
    take(sentence, body, found);
    found.to = behindAcronym(sentence, body.to);
  }
  return found;
}

/** Where a field ends that begins at `from`: "für Studium und Lehre", "des Gemeinderats"; `from` where none does. */
function behindField({ words, beginningAt }: NamedSentence, from: number): number {
  const opener = words[from]?.text ?? '';
  if (!/^(?:für|des|der)$/u.test(opener)) return from;
  const isNoun = (i: number) => words[i]?.capital === true && !beginningAt.has(i);
  const first = determinerOf(words[from + 1]?.lower ?? '') !== undefined ? from + 2 : from + 1;
  const noun = /^\p{Ll}+en$/u.test(words[first]?.text ?? '') ? first + 1 : first;
  if (!isNoun(noun) || beginningAt.has(noun + 1)) return from;
  if (opener === 'der' && !/(?:ung|heit|keit|schaft|tät|ion|ie|ei)$/u.test(words[noun]?.text ?? ''))
    return from;
  const isPair = words[noun + 1]?.text === 'und' && isNoun(noun + 2) && opener === 'für';
  return isPair ? noun + 3 : noun + 1;
}

/** The body or place that a link joins to what ends before `at`: "| an der Universität Trier". */
function bodyBehind({ words, beginningAt }: NamedSentence, at: number): PlacedName | null {
  if (!LINK.test(words[at]?.text ?? '')) return null;
  const next = determinerOf(words[at + 1]?.lower ?? '') !== undefined ? at + 2 : at + 1;
  const name = beginningAt.get(next);
  return name !== undefined && (name.type === 'ORG' || name.type === 'LOC') ? name : null;
}

/** Behind the bracket in "Austrian Center for Studies (ACS)". */
function behindAcronym({ words }: NamedSentence, to: number): number {
  return words[to]?.text === '(' && words[to + 2]?.text === ')' ? to + 3 : to;
}

function take({ words }: NamedSentence, body: PlacedName, found: Complement): void {
  const first = words[body.from];
  const last = words[body.to - 1];
  if (!first || !last) return;
  const spelt = words
    .slice(body.from, body.to)
    .map(({ text }) => text)
    .join(' ');
  const span = { start: first.start, end: last.end };
  const short =
    partyShortNames.get(spelt) ?? (organisationKinds.get(spelt) === 'party' ? spelt : null);
  if (short !== null) {
    found.parties.push(short);
    found.said.push({ kind: 'party', value: short, ...span });
    return;
  }
  if (body.iso !== null) found.countries.push(body.iso);
  const isOrigin = body.type === 'LOC' && words[body.from - 1]?.lower === 'aus';
  const isPlaceOnly =
    body.type === 'LOC' && /^(?:in|im|am|an|bei|beim)$/u.test(words[body.from - 1]?.lower ?? '');
  if (isPlaceOnly) return;
  found.said.push({
    kind: isOrigin ? 'origin' : 'affiliation',
    value: body.name,
    ...span,
    rule: isOrigin ? 'place-behind' : 'body-behind',
  });
}

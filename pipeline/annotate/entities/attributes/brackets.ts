import { organisationKinds } from '../../lexicon/name-lists.ts';
import { cantons, partyShortNames } from '../../lexicon/role-lists.ts';
import type { NamedSentence } from '../roles/named-sentence.ts';
import type { Said } from '../roles/said.ts';
import type { AttributeHeuristic } from './heuristic.ts';

const LONGEST_BRACKET = 10;
const AGE = /^\d{1,2}$/u;

/** What of the bracket's words from `at` up to a slash or comma says; its party, age, canton or body. */
function partSaid({ words, beginningAt }: NamedSentence, at: number, to: number): Said[] {
  const first = words[at];
  const last = words[to - 1];
  if (!first || !last) return [];
  const span = { start: first.start, end: last.end };
  const spelt = words
    .slice(at, to)
    .map(({ text }) => text)
    .join(' ');
  if (AGE.test(spelt)) return [{ kind: 'age', value: spelt, ...span }];
  const party =
    partyShortNames.get(spelt) ?? (organisationKinds.get(spelt) === 'party' ? spelt : null);
  if (party !== null) return [{ kind: 'party', value: party, ...span }];
  const canton = cantons.get(spelt);
  if (canton !== undefined) return [{ kind: 'origin', value: canton, ...span }];
  const name = beginningAt.get(at);
  if (name?.to !== to || name.type !== 'ORG') return [];
  return [{ kind: 'affiliation', value: name.name, ...span }];
}

export const bracket: AttributeHeuristic = {
  name: 'bracket',
  example: 'Als Erste kam [PER Ina Voss] (34/[ORG SC Nordheim]) an, vor [PER Eva Roth] (SPD).',
  says: ['age 34', 'affiliation SC Nordheim', 'party SPD'],
  nearMiss: 'Als Erste kam [PER Ina Voss] (wie immer) an, vor [PER Eva Roth] (1990 und 2000).',
  find(sentence, { to }) {
    const { words } = sentence;
    if (words[to]?.text !== '(') return [];
    const said: Said[] = [];
    let from = to + 1;
    for (let at = from; at <= to + LONGEST_BRACKET; at++) {
      const text = words[at]?.text;
      if (text === undefined) return [];
      if (!/^[,/)]$/u.test(text)) continue;
      said.push(...partSaid(sentence, from, at));
      if (text === ')') return said;
      from = at + 1;
    }
    return [];
  },
};

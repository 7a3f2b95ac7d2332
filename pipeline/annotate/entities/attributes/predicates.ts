import { titleOf } from '../../lexicon/titles.ts';
import type { NamedSentence, PlacedName } from '../roles/named-sentence.ts';
import { type RolePhrase, rolePhraseAt } from '../roles/role-phrase.ts';
import type { AttributeHeuristic } from './heuristic.ts';

const BE = /^(?:ist|war|bleibt|wird|wurde)$/u;
const WORKS = /^(?:arbeitet|arbeitete|amtiert|fungiert)$/u;
const LONGEST_MIDDLE = 8;

/** The role that stands behind the verb in the same clause, with "als" before it where the verb asks for it. */
function predicateBehind(sentence: NamedSentence, verb: number, als: boolean): RolePhrase | null {
  const { words, names } = sentence;
  for (let head = verb + 1; head <= verb + LONGEST_MIDDLE; head++) {
    const word = words[head];
    if (word === undefined || /^[,.;:–("„»]$/u.test(word.text)) return null;
    if (names.some(({ from, to, type }) => type === 'PER' && from <= head && head < to))
      return null;
    if (!word.capital || titleOf(word.text) === null) continue;
    const phrase = rolePhraseAt(sentence, head);
    if (phrase === null || phrase.office === null) return null;
    const opens = phrase.determiner === null ? phrase.from : phrase.from - 1;
    const before = words[opens - 1]?.text ?? '';
    return (als ? before === 'als' : opens === verb + 1) ? phrase : null;
  }
  return null;
}

function isPredicative(phrase: RolePhrase): boolean {
  return phrase.determiner === null || /^(?:ein|eine|der|die)$/u.test(phrase.determiner);
}

export const predicate: AttributeHeuristic = {
  name: 'predicate',
  example: '[PER Ina Voss] arbeitet seit Mai als Einkäuferin bei der [ORG Nordwerft].',
  says: ['role Einkäuferin', 'gender f', 'affiliation Nordwerft'],
  nearMiss: '[PER Ina Voss] wurde von ihrem Trainer gelobt.',
  find(sentence, { to }: PlacedName) {
    const verb = sentence.words[to]?.text ?? '';
    if (!BE.test(verb) && !WORKS.test(verb)) return [];
    const phrase =
      predicateBehind(sentence, to, true) ??
      (BE.test(verb) ? predicateBehind(sentence, to, false) : null);
    if (phrase === null || !isPredicative(phrase)) return [];
    const former = verb === 'war' ? 'ehemalig: ' : '';
    return phrase.said.map((said) =>
      (said.kind === 'role' || said.kind === 'affiliation') && !/: /u.test(said.value)
        ? { ...said, value: `${former}${said.value}` }
        : said,
    );
  },
};

import { titleOf } from '../../lexicon/titles.ts';
import type { NamedSentence, PlacedName } from '../roles/named-sentence.ts';
import { type RolePhrase, rolePhraseAt } from '../roles/role-phrase.ts';
import type { Said } from '../roles/said.ts';
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
    return saidBy(phrase, verb);
  },
};

function saidBy(phrase: RolePhrase, verb: string): Said[] {
  const former = verb === 'war' ? 'ehemalig: ' : '';
  return phrase.said.map((said) =>
    (said.kind === 'role' || said.kind === 'affiliation') && !/: /u.test(said.value)
      ? { ...said, value: `${former}${said.value}` }
      : said,
  );
}

const CLAUSE_ENDS = /^[,.;:!–]$/u;
/** Behind a name that ends the clause or has a phrase of its own: "… ist Ina Voss mit 24 Siegen". */
const BEHIND_NAME = /^(?:[,.;:!–(]|mit|aus|vom?|seit)$/u;

/** The phrase that opens the clause and ends before the verb. */
function phraseBefore(sentence: NamedSentence, verb: number): RolePhrase | null {
  const { words } = sentence;
  for (let head = verb - 1; head >= Math.max(0, verb - LONGEST_MIDDLE); head--) {
    const phrase = words[head]?.capital ? rolePhraseAt(sentence, head) : null;
    if (phrase?.to !== verb) continue;
    const opens = phrase.determiner === null ? phrase.from : phrase.from - 1;
    return opens === 0 || CLAUSE_ENDS.test(words[opens - 1]?.text ?? '') ? phrase : null;
  }
  return null;
}

export const predicateBefore: AttributeHeuristic = {
  name: 'predicate-before-name',
  example: 'Die beste Schwimmerin ist [PER Ina Voss].',
  says: ['role Schwimmerin', 'gender f'],
  nearMiss: 'Die Schwimmerin ist [PER Ina Voss] dankbar.',
  find(sentence, { from, to }: PlacedName) {
    const { words } = sentence;
    const verb = words[from - 1]?.text ?? '';
    const behind = words[to]?.text ?? '.';
    if (!/^(?:ist|war|bleibt)$/u.test(verb) || !BEHIND_NAME.test(behind)) return [];
    const phrase = phraseBefore(sentence, from - 1);
    return phrase !== null && isPredicative(phrase) ? saidBy(phrase, verb) : [];
  },
};

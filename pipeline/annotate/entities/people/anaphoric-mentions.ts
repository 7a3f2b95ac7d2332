import type { Span } from '../../../../schemas/span.ts';
import { flatMapped } from '../../../text/flat-mapped.ts';
import { sign } from '../../../text/forms.ts';
import { MARKS } from '../../../text/marks.ts';
import type { Sentence, Word } from '../sentence.ts';
import { kinPhrasesIn } from './kin.ts';
import { nominalOf } from './nominal.ts';
import { isAgeNoun, isBetween, MOST_BETWEEN, pronounFor } from './plain-description.ts';
import type { People } from './references.ts';

/** Words that stand for a named person without naming them: "der Norweger", "er". */
export interface SaidOf extends Span {
  form: 'nominal' | 'pronoun';
  entity: number;
}

/** Below this a reference may steer who speaks, but is no row of its own: null beats a guess. */
const SURE = 0.5;
/** „ihr“ and „sein“ belong to somebody or are said to many; „sie“ is more often many than one where its verb is. */
const isFullPronoun = sign(({ lower }) => /^(?:er|sie|ihn|ihm)$/u.test(lower));
const PLURAL_VERB =
  /^(?:sind|waren|werden|wurden|haben|hatten|können|konnten|sollen|wollen|müssen|seien|hätten|würden|könnten|\p{Ll}{2,}(?:en|ern|eln))$/u;

/** The references to named persons in each sentence, in order. `entityAt` tells whose name begins at an offset. */
export function saidOf(
  sentences: readonly Sentence[],
  people: People,
  entityAt: (start: number) => number | undefined,
): SaidOf[] {
  const said: SaidOf[] = [];
  for (const words of sentences) {
    const own = nominals(words, people);
    own.push(...byAge(words, people), ...relatives(words, people));
    own.push(...pronouns(words, people, entityAt));
    if (own.length > 1) own.sort((a, b) => a.start - b.start);
    said.push(...own);
  }
  return said;
}

function nominals(words: Sentence, people: People): SaidOf[] {
  return flatMapped(people.nominalPhrasesIn(words), ({ at, to, text }) => {
    const first = words[at];
    const last = words[to - 1];
    if (first === undefined || last === undefined) return [];
    if (isManyOf(first, words[at - 1], text)) return [];
    const reference = people.resolveNominal(text, first.start);
    if (reference === null || reference.confidence < SURE) return [];
    return [{ start: first.start, end: last.end, form: 'nominal', entity: reference.entity }];
  });
}

/** „das Treffen der Außenminister“: behind a noun, a masculine noun after "der" is the genitive of many. */
function isManyOf(determiner: Word, before: Word | undefined, description: string): boolean {
  if (determiner.text !== 'der' || before === undefined) return false;
  return before.capital && !before.initial && nominalOf(description)?.gender === 'm';
}

const isBeforeAge = sign(({ lower }) => /^(?:der|die|dem|den|des)$/u.test(lower));
/** What ends the look back from a pronoun: a comma, a colon, a mark that may open. */
const PARTS_CLAUSE = new RegExp(`^[,;:${MARKS.opening}]$`, 'u');

/** „die 34-Jährige“, „der 21 Jahre alte Mann“, „die junge Frau“: says sex and age alone, and so means whom „sie“ would. */
function byAge(words: readonly Word[], people: People): SaidOf[] {
  const said: SaidOf[] = [];
  words.forEach((word, at) => {
    if (!isBeforeAge(word.form)) return;
    let head = at + 1;
    while (head - at <= MOST_BETWEEN && isBetween(words[head]?.text ?? '')) head++;
    const last = words[head];
    if (last === undefined) return;
    // „die 34-jährige Ärztin“, „die Frau Ahl“
    if (words[head + 1]?.capital && !isAgeNoun(last.text)) return;
    const pronoun = pronounFor(word.lower, last.text);
    const reference = pronoun === null ? null : people.resolvePronoun(pronoun, word.start);
    if (reference === null) return;
    said.push({ start: word.start, end: last.end, form: 'nominal', entity: reference.entity });
  });
  return said;
}

/** „Ihr Sohn lachte“ where the article has named „ihr Sohn Ole“. */
function relatives(words: Sentence, people: People): SaidOf[] {
  if (people.relatives.size === 0) return [];
  return flatMapped(kinPhrasesIn(words), ({ from, to, noun }) => {
    const entity = people.relatives.get(noun);
    const [first, last] = [words[from], words[to - 1]];
    if (entity === undefined || first === undefined || last === undefined) return [];
    return [{ start: first.start, end: last.end, form: 'nominal' as const, entity }];
  });
}

function pronouns(
  words: readonly Word[],
  people: People,
  entityAt: (start: number) => number | undefined,
): SaidOf[] {
  const said: SaidOf[] = [];
  words.forEach((word, at) => {
    if (!isFullPronoun(word.form)) return;
    if (word.lower === 'sie' && isPluralSie(words, at)) return;
    const { start, end } = word;
    const reference = people.resolvePronoun(word.text, start);
    if (reference === null || reference.confidence < SURE) return;
    const { entity } = reference;
    if (isOwnSubject(words, at, (other) => entityAt(other) === entity)) return;
    said.push({ start, end, form: 'pronoun', entity });
  });
  return said;
}

/** „Blinken habe ihn aufgefordert“: the object of a clause is not its subject. */
function isOwnSubject(
  words: readonly Word[],
  at: number,
  isNameOf: (start: number) => boolean,
): boolean {
  if (!/^ih[nm]$/iu.test(words[at]?.text ?? '')) return false;
  for (let i = at - 1; i >= 0 && !PARTS_CLAUSE.test(words[i]?.text ?? ''); i--) {
    if (isNameOf(words[i]?.start ?? -1)) return true;
  }
  return false;
}

/** "Sie sind", "haben sie": the verb beside it is plural; "Sie" in mid-sentence is an address. */
export function isPluralSie(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.capital && !word.initial) return true;
  const beside = [words[at + 1]?.text ?? '', words[at - 1]?.text ?? ''];
  return beside.some((text) => PLURAL_VERB.test(text));
}

import type { AttributeRule } from '../../../../schemas/annotations.ts';
import { sign } from '../../../text/forms.ts';
import { determinerOf } from '../../lexicon/declension.ts';
import { titleOf } from '../../lexicon/titles.ts';
import type { Word } from '../sentence.ts';
import type { NamedSentence, PlacedName } from './named-sentence.ts';
import { type RolePhrase, rolePhraseAt } from './role-phrase.ts';

/** A phrase beside a person's name that says who they are. */
export interface BesideName {
  rule: AttributeRule;
  phrase: RolePhrase;
}

const LONGEST_APPOSITION = 16;
const MOST_BEFORE_HEAD = 5;

/** All phrases that belong to the name: "der Historiker X", "X, Leiter des Labors", "die Leiterin des Labors, X". */
export function phrasesBeside(sentence: NamedSentence, name: PlacedName): BesideName[] {
  return [
    ...titlesBefore(sentence, name).map((phrase) => asBeside('title-before-name', phrase)),
    ...asList(appositionBefore(sentence, name), 'apposition-before-name'),
    ...asList(appositionAfter(sentence, name), 'apposition-after-name'),
  ];
}

function asBeside(rule: AttributeRule, phrase: RolePhrase): BesideName {
  return { rule, phrase };
}

function asList(phrase: RolePhrase | null, rule: AttributeRule): BesideName[] {
  return phrase === null ? [] : [asBeside(rule, phrase)];
}

/** "Dr", "Frau", and the stop of "Dr.". */
const isAddressForm = sign(({ text }) => text === '.' || titleOf(text)?.kind === 'address');

function isAddress(word: Word | undefined): boolean {
  return word !== undefined && isAddressForm(word.form);
}

/** "Bundeskanzler | Dr. Olaf …": addresses stand between a title and the name. */
function titlesBefore(sentence: NamedSentence, { from }: PlacedName): RolePhrase[] {
  const { words } = sentence;
  const phrases: RolePhrase[] = [];
  let at = from - 1;
  while (isAddress(words[at])) {
    const address = rolePhraseAt(sentence, at);
    if (address !== null) phrases.push(address);
    at--;
  }
  const last = rolePhraseAt(sentence, at);
  if (last === null || last.to !== at + 1) return phrases;
  phrases.push(last);
  // "des Schweizer Historikers und Autors X" is one person, "der Kanzler und die Ministerin X" are two.
  const joined = /^(?:und|sowie)$/u.test(words[last.from - 1]?.text ?? '') ? last.from - 2 : -1;
  const first = joined < 0 ? null : rolePhraseAt(sentence, joined);
  if (first !== null && first.to === joined + 1 && first.determiner !== null) phrases.push(first);
  return phrases;
}

/** "der Präsident des Gemeinderats, Nicolas X,": the phrase ends at the comma before the name. */
function appositionBefore(sentence: NamedSentence, { from, to }: PlacedName): RolePhrase | null {
  const { words } = sentence;
  if (words[from - 1]?.text !== ',' || !/^[,.(–-]?$/u.test(words[to]?.text ?? '')) return null;
  for (let head = from - 2; head >= Math.max(0, from - LONGEST_APPOSITION); head--) {
    const phrase = rolePhraseAt(sentence, head);
    if (phrase === null || phrase.to !== from - 1) continue;
    const isBegun = phrase.determiner !== null || phrase.from === 0;
    // "der Präsident | des Gemeinderats": the noun before the genitive is the person's.
    const isGenitive = /^(?:des|der)$/u.test(phrase.determiner ?? '');
    if (isGenitive && words[phrase.from - 2]?.capital) continue;
    if (isBegun && phrase.kind !== 'relation') return phrase;
  }
  return null;
}

/** "Jonas X, Leiter des Labors", "Jonas X (SPD), der frühere Minister": no name follows that the title could precede. */
function appositionAfter(sentence: NamedSentence, { to }: PlacedName): RolePhrase | null {
  const { words, beginningAt } = sentence;
  const comma = behindBracket(sentence, to);
  if (words[comma]?.text !== ',') return null;
  for (let head = comma + 1; head <= comma + MOST_BEFORE_HEAD; head++) {
    const phrase = rolePhraseAt(sentence, head);
    if (phrase !== null) {
      const opens = phrase.determiner === null ? phrase.from : phrase.from - 1;
      if (opens !== comma + 1 || phrase.kind === 'relation' || phrase.kind === 'address')
        return null;
      return beginningAt.get(head + 1)?.type === 'PER' ? null : phrase;
    }
    const { text = '', lower = '' } = words[head] ?? {};
    if (
      determinerOf(lower) === undefined &&
      !/^(?:\p{Ll}.*|\d+|\p{Lu}\p{L}*(?:er|s|-))$/u.test(text)
    )
      return null;
  }
  return null;
}

/** Behind "(SPD)", "(34)"; `at` where no bracket opens. */
function behindBracket({ words }: NamedSentence, at: number): number {
  if (words[at]?.text !== '(') return at;
  const close = words.findIndex(({ text }, i) => i > at && text === ')');
  return close < 0 ? at : close + 1;
}

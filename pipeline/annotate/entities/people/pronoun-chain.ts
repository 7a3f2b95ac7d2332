import { sign } from '../../../text/forms.ts';
import { genderOfReferent } from '../../lexicon/declension.ts';
import type { Sentence, Word } from '../sentence.ts';
import { isPluralSie } from './anaphoric-mentions.ts';
import { antecedentIn } from './antecedents.ts';
import type { PersonMention } from './salience.ts';

const isPersonal = sign(({ lower }) => /^(?:er|sie|ihm|ihn)$/u.test(lower));

/**
 * The mentions with the pronouns that take one up, in the order of the text: a story may go on about somebody for long
 * with "er" alone. Pronouns in quotation marks are left out.
 */
export function withPronouns(
  sentences: readonly Sentence[],
  mentions: readonly PersonMention[],
  fitting: (gender: string) => ReadonlySet<number>,
  isQuoted: (position: number) => boolean,
  reach: number,
): PersonMention[] {
  const chain: PersonMention[] = [];
  let next = 0;
  for (const [sentence, words] of sentences.entries()) {
    for (let at = 0; at < words.length; at++) {
      const word = words[at];
      if (word === undefined) continue;
      while ((mentions[next]?.start ?? Number.POSITIVE_INFINITY) <= word.start) {
        const mention = mentions[next++];
        if (mention !== undefined) chain.push(mention);
      }
      const gender = isPronoun(words, at) ? genderOfReferent(word.lower) : undefined;
      if (!gender || isQuoted(word.start)) continue;
      const before = antecedentIn(chain, chain.length, fitting(gender), sentence - reach);
      if (before === undefined) continue;
      chain.push({ ...before, start: word.start, sentence, subject: isNominative(word) });
    }
  }
  return [...chain, ...mentions.slice(next)];
}

function isPronoun(words: Sentence, at: number): boolean {
  const word = words[at];
  if (word === undefined || !isPersonal(word.form)) return false;
  return !(word.lower === 'sie' && isPluralSie(words, at));
}

function isNominative({ lower }: Word): boolean {
  return lower === 'er' || lower === 'sie';
}

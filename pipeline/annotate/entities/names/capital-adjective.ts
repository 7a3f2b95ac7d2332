import { sign } from '../../../text/forms.ts';
import { isAdjective, nameHeadOf } from '../../lexicon/citation-form.ts';
import { determinerOf } from '../../lexicon/declension.ts';
import type { Word } from '../sentence.ts';
import type { NameFound, NameHeuristic } from './heuristic.ts';

const isNameAdjective = sign(({ text }) => isAdjective(text));

/** Behind the capital adjectives that begin at `at`. */
function endOfAdjectives(words: readonly Word[], at: number): number {
  let to = at;
  for (let word = words[to]; word?.capital && isNameAdjective(word.form); word = words[to]) to++;
  return to;
}

function nameAt(words: readonly Word[], from: number): NameFound | null {
  const before = words[from - 1];
  const first = words[from];
  if (!first?.capital || !isNameAdjective(first.form)) return null;
  if (!before || before.capital || determinerOf(before.lower) === undefined) return null;
  const head = endOfAdjectives(words, from);
  const noun = words[head];
  if (head === from || !noun?.capital) return null;
  const type = nameHeadOf(noun.text)?.type ?? '';
  return type === '' ? null : { from, to: head + 1, type };
}

/** German writes an adjective with a capital inside a sentence only where it belongs to a name. */
export const capitalAdjective: NameHeuristic = {
  name: 'capital-adjective',
  example:
    'Gegen den [ORG Nordischen Handelsrat] rief sie den [ORG Zweiten Senat] und den [ORG Hessischen Verwaltungsgerichtshof] an.',
  nearMiss:
    'Gegen den nordischen Handelsrat waren die Grünen, die Deutschen und der Zweite Vorsitzende.',
  yields: true,
  find(words) {
    const found: NameFound[] = [];
    for (let from = 1; from < words.length; from++) {
      const name = nameAt(words, from);
      if (name !== null) found.push(name);
    }
    return found;
  },
};

import { appositions } from '../lexicons.ts';
import type { NameFound, NameHeuristic } from './heuristic.ts';
import { afterUnknown, isUnknown } from './name-parts.ts';

const SHORTEST_HEAD = 3;

/** The kind of name that may follow a noun or a compound with it: "Dorf" and "Bergdorf" precede a place. */
function kindAfter(word: string): 'LOC' | 'ORG' | null {
  const whole = appositions.get(word);
  if (whole) return whole;
  for (let i = SHORTEST_HEAD; i <= word.length - SHORTEST_HEAD; i++) {
    const from = word[i] === '-' ? i + 1 : i;
    const kind = appositions.get(word.charAt(from).toUpperCase() + word.slice(from + 1));
    if (kind) return kind;
  }
  return null;
}

export const apposition: NameHeuristic = {
  name: 'noun-and-apposition',
  example: 'Die Firma [ORG Kyrocera] baut im Bergdorf [LOC Xanthen] ein Werk.',
  nearMiss: 'Die Firma baut im Bergdorf ein Werk.',
  weight: 3,
  find(words) {
    return words.flatMap((word, i): NameFound[] => {
      const type = word.capital && isUnknown(words[i + 1]) ? kindAfter(word.text) : null;
      return type ? [{ from: i + 1, to: afterUnknown(words, i + 1), type }] : [];
    });
  },
};

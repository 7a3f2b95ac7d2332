import { flatMapped } from '../../../text/flat-mapped.ts';
import type { Word } from '../sentence.ts';
import type { NameFound, NameHeuristic } from './heuristic.ts';

const MIXED_ACRONYM = /^\p{Lu}\p{L}*\p{Lu}\p{L}*$/u;
const LONGEST_FORM = 12;

/** Whether the initials of all the words, or of the capitalised ones, spell `letters`: "BdB", "OSZE". */
function spells(words: readonly Word[], letters: string): boolean {
  const parts = flatMapped(words, (word) => word.text.split('-'));
  const all = parts.map((part) => part.charAt(0)).join('');
  const capitals = all.replace(/\P{Lu}/gu, '');
  return [all, capitals].some((initials) => initials.toUpperCase() === letters.toUpperCase());
}

function longForm(words: readonly Word[], open: number, letters: string): NameFound[] {
  for (let from = open - 1; from >= Math.max(0, open - LONGEST_FORM); from--) {
    const word = words[from];
    if (!word || (!word.capital && !/^\p{L}/u.test(word.text))) return [];
    const covers =
      spells(words.slice(from, open), letters) || spells(words.slice(from, open - 2), letters);
    if (word.capital && open - from > 1 && covers) return [{ from, to: open, type: 'ORG' }];
  }
  return [];
}

export const longFormWithAcronym: NameHeuristic = {
  name: 'long-form-with-acronym',
  example:
    'Die [ORG Organisation für Sicherheit und Zusammenarbeit in Europa] (OSZE) und die [ORG Nordische Wind-Initiative] (NWI) tagen.',
  nearMiss: 'Die Zusammenarbeit in Europa (seit 1990) trägt.',
  yields: false,
  find(words) {
    const found: NameFound[] = [];
    words.forEach(({ text }, i) => {
      if (text !== '(' || words[i + 2]?.text !== ')') return;
      const letters = words[i + 1]?.text ?? '';
      if (MIXED_ACRONYM.test(letters)) found.push(...longForm(words, i, letters));
    });
    return found;
  },
};

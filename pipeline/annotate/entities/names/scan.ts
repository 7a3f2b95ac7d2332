import type { Word } from '../words.ts';
import type { NameFound } from './heuristic.ts';

/** All persons' names that `endOf` sees, left to right; it answers `at` where none begins. */
export function scan(words: readonly Word[], endOf: (at: number) => number): NameFound[] {
  const found: NameFound[] = [];
  for (let at = 0; at < words.length; at++) {
    const to = words[at]?.capital ? endOf(at) : at;
    if (to <= at) continue;
    found.push({ from: at, to, type: 'PER' });
    at = to - 1;
  }
  return found;
}

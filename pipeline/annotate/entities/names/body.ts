import { bodyNouns } from '../lexicons.ts';
import type { NameFound, NameHeuristic } from './heuristic.ts';
import { isListed } from './listed.ts';

export const bodyOfNames: NameHeuristic = {
  name: 'body-of-names',
  example: 'Danach tagte der [ORG Nato-Russland-Rat] zum ersten Mal.',
  nearMiss: 'Danach tagte der Nato-Rat zum Ukraine-Russland-Konflikt.',
  yields: false,
  find(words) {
    return words.flatMap((word, i): NameFound[] => {
      if (!word.text.includes('-')) return [];
      const parts = word.text.split('-');
      const names = parts.slice(0, -1);
      const named = names.length > 1 && names.every((name) => isListed(name));
      return named && bodyNouns.has(parts.at(-1) ?? '')
        ? [{ from: i, to: i + 1, type: 'ORG' }]
        : [];
    });
  },
};

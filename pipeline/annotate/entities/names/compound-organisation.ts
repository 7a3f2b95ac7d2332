import { sign } from '../../../text/forms.ts';
import { isListed } from '../../lexicon/listed-names.ts';
import { bodyNouns } from '../../lexicon/name-lists.ts';
import type { NameFound, NameHeuristic } from './heuristic.ts';

function isBody(parts: readonly string[]): boolean {
  const names = parts.slice(0, -1);
  return names.length > 1 && names.every(isListed) && bodyNouns.has(parts.at(-1) ?? '');
}

const isBodyOfNames = sign(({ text }) => text.includes('-') && isBody(text.split('-')));

export const bodyOfNames: NameHeuristic = {
  name: 'body-of-names',
  example: 'Danach tagte der [ORG Nato-Russland-Rat] zum ersten Mal.',
  nearMiss: 'Danach tagte der Nato-Rat zum Ukraine-Russland-Konflikt.',
  yields: false,
  find(words) {
    const found: NameFound[] = [];
    words.forEach(({ form }, i) => {
      if (isBodyOfNames(form)) found.push({ from: i, to: i + 1, type: 'ORG' });
    });
    return found;
  },
};

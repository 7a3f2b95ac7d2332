import { organisationKinds } from '../../lexicon/name-lists.ts';
import type { Word } from '../sentence.ts';
import type { NameFound, NameHeuristic } from './heuristic.ts';

function isMedium(word: Word): boolean {
  const kind = organisationKinds.get(word.text);
  return kind === 'agency' || kind === 'media';
}

/** Beside a slash, or alone in brackets. */
function standsInCredit(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text;
  const after = words[at + 1]?.text;
  return before === '/' || after === '/' || (before === '(' && after === ')');
}

export const creditedMedium: NameHeuristic = {
  name: 'credited-medium',
  example: 'Genf ([ORG dpa]) – Die Minister trafen sich. [ORG dpa]/[ORG reuters]/rcl',
  nearMiss: 'Genf (Schweiz) – Die Minister/innen der Zeit trafen sich.',
  yields: false,
  find(words) {
    const found: NameFound[] = [];
    words.forEach((word, i) => {
      if (standsInCredit(words, i) && isMedium(word))
        found.push({ from: i, to: i + 1, type: 'ORG' });
    });
    return found;
  },
};

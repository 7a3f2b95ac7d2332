import { cities } from '../../lexicon/name-lists.ts';
import { cantons } from '../../lexicon/role-lists.ts';
import type { NameFound, NameHeuristic } from './heuristic.ts';

export const canton: NameHeuristic = {
  name: 'canton',
  example: 'In [LOC Gelterkinden BL] sprach Nationalrat Jan Roth ([LOC ZH]) vor vielen.',
  nearMiss: 'Bei der Bau AG (Zug) sprach Jan Roth (SP) vor vielen.',
  yields: true,
  find(words) {
    const found: NameFound[] = [];
    words.forEach(({ text }, at) => {
      if (text.length !== 2 || !cantons.has(text)) return;
      const before = words[at - 1]?.text ?? '';
      const isBracketed = before === '(' && words[at + 1]?.text === ')';
      if (isBracketed) found.push({ from: at, to: at + 1, type: 'LOC' });
      else if (cities.has(before)) found.push({ from: at - 1, to: at + 1, type: 'LOC' });
    });
    return found;
  },
};

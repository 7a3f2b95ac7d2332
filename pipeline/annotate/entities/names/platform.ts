import type { NameFound, NameHeuristic } from './heuristic.ts';

const CHANNEL = /^(?:auf|bei|via)$/u;
const KIND = /(?:plattform|netzwerk|dienst|twitter)s?$/iu;

export const platformX: NameHeuristic = {
  name: 'platform-x',
  example: 'Sie schrieb auf [ORG X], auf der Plattform [ORG X] folgten ihr viele.',
  nearMiss: 'Auf X folgt Y, und die Marke X 500 steht auf X 3 von Malcolm X.',
  yields: true,
  find(words) {
    const found: NameFound[] = [];
    words.forEach(({ text }, at) => {
      if (text !== 'X') return;
      const before = words[at - 1]?.text ?? '';
      const after = words[at + 1];
      if (!CHANNEL.test(before) && !KIND.test(before)) return;
      if (after?.capital || /^\p{N}/u.test(after?.text ?? '')) return;
      found.push({ from: at, to: at + 1, type: 'ORG' });
    });
    return found;
  },
};

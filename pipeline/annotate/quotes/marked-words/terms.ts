import { isControlNoun } from '../../lexicon/control-nouns.ts';
import type { MarkedContext } from './context.ts';

/** "„Wave“ (etwa: „Welle“)", "[auf Deutsch: „…“]": what a word of another language means. */
export function isGloss({ passage, marked, before, beforeThat }: MarkedContext): boolean {
  if (before?.text !== ':') return false;
  const opener = passage.words.slice(Math.max(0, marked.from - 5), marked.from);
  return (
    /^(?:deutsch|etwa|übersetzt|wörtlich|sinngemä(?:ß|ss)|englisch)$/u.test(
      beforeThat?.lower ?? '',
    ) && opener.some(({ text }) => text === '(' || text === '[')
  );
}

/** "auf den Button „jetzt kaufen“": the label of something to press or to open. */
export function isLabelOfControl({ before, marked }: MarkedContext): boolean {
  return isControlNoun(before?.lower ?? '') && !marked.utterance;
}

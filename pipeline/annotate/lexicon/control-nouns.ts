import { wordList } from '../../lexicon.ts';

const controls = wordList(new URL('./control-nouns.tsv', import.meta.url), 'noun');

/** Whether the noun, in lower case, is for what bears a label: "Button", "Menüpunkt". */
export function isControlNoun(lower: string): boolean {
  return controls.has(lower);
}

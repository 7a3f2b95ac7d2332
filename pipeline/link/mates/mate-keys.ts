import type { LinkKeys } from '../../../schemas/links.ts';
import { byCodeUnit } from '../../text/by-code-unit.ts';
import { hashOf } from '../words/hash.ts';

const STORY_KEYS = 12;
/** Shorter sentences and quotes are alike by chance, or furniture of the outlet. */
const COPIED_WORDS = 10;
const QUOTED_WORDS = 5;

/** By the stems that tell most of its story: articles on one event share some. */
export function storyKeys({ story }: LinkKeys): number[] {
  return Object.entries(story)
    .sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b))
    .slice(0, STORY_KEYS)
    .map(([stem]) => hashOf(stem));
}

/** By its very sentences and quotes: whoever copies or recalls one of them shares it, whatever his story. */
export function copyKeys({ sentences, utterances }: LinkKeys): number[] {
  const copied = sentences
    .map(({ words }) => words)
    .filter((words) => isAsLong(words, COPIED_WORDS));
  const quoted = utterances
    .filter(
      ({ type, stems }) => (type === 'direct' || type === 'mixed') && isAsLong(stems, QUOTED_WORDS),
    )
    .map(({ stems }) => stems);
  return [...new Set([...copied, ...quoted])].map(hashOf);
}

function isAsLong(words: string, least: number): boolean {
  let count = 1;
  for (let i = words.indexOf(' '); i >= 0 && count < least; i = words.indexOf(' ', i + 1)) count++;
  return count >= least;
}

import type { WordFeatures } from './word-features.ts';
import { hashOf, joined } from './hash.ts';
import type { Word } from '../words.ts';

const names = [
  'words-before', 'words-after', 'outlines', 'outlines-before', 'outlines-after', 'clusters-before',
  'clusters-after', 'groups-around', 'word-before-outline', 'outline-word-after', 'two-before',
  'two-after', 'suffix-after-word', 'kinds-before', 'kinds-after', 'kinds-around', 'opens-outline',
  'opens-group', 'quoted', 'run', 'words-around', 'quoted-length', 'cluster-word-after', 'word-before-cluster',
] as const;

/** A number for each feature that a word has by its neighbours. */
const NAMES = Object.fromEntries(names.map((name) => [name, hashOf(name)])) as Record<(typeof names)[number], number>;

const MOST_QUOTED = 6;
const MOST_RUN = 5;

/** For each word how many words the quotation it stands in has, up to six; 0 outside of quotations. */
function quotedLengths(words: readonly Word[]): Uint8Array {
  const lengths = new Uint8Array(words.length);
  let open = -1;
  for (const [i, { text }] of words.entries()) {
    if (!/^["„“”»«‚‘›‹]+$|^''$|^``$/u.test(text)) continue;
    if (open >= 0 && i > open + 1) {
      lengths.fill(Math.min(MOST_QUOTED, i - open - 1), open + 1, i);
      open = -1;
    } else open = i;
  }
  return lengths;
}

/** The features of each word of a sentence that lie in its surroundings, as hashes: `push(at, hash)`. */
export function contextFeatures(
  words: readonly Word[],
  known: readonly WordFeatures[],
  none: WordFeatures,
  push: (at: number, hash: number) => void,
): void {
  const quoted = quotedLengths(words);
  let run = 0;
  for (let i = 0; i < words.length; i++) {
    const word = known[i] ?? none;
    const before = known[i - 1] ?? none;
    const after = known[i + 1] ?? none;
    const before2 = known[i - 2] ?? none;
    const after2 = known[i + 2] ?? none;
    run = word.capital ? run + 1 : 0;
    const add = (name: number, a: number, b = 0): void => push(i, joined(joined(name, a), b));
    add(NAMES.outlines, joined(before.shape, after.shape), word.shape);
    add(NAMES.quoted, quoted[i] ?? 0, word.shape);
    add(NAMES['words-before'], before.word, word.word);
    add(NAMES['words-after'], word.word, after.word);
    if (!word.capital && (quoted[i] ?? 0) === 0 && !before.capital && !after.capital) continue;
    add(NAMES['outlines-before'], joined(before2.shape, before.shape), word.shape);
    add(NAMES['outlines-after'], joined(after.shape, after2.shape), word.shape);
    add(NAMES['clusters-before'], before.cluster, word.cluster);
    add(NAMES['clusters-after'], word.cluster, after.cluster);
    add(NAMES['groups-around'], joined(before.group, after.group), word.shape);
    add(NAMES['word-before-outline'], before.word, word.shape);
    add(NAMES['outline-word-after'], word.shape, after.word);
    add(NAMES['two-before'], joined(before2.word, before.word), word.shape);
    add(NAMES['two-after'], joined(after.word, after2.word), word.shape);
    add(NAMES['suffix-after-word'], before.word, word.suffix);
    add(NAMES['kinds-before'], before.kinds, word.kinds);
    add(NAMES['kinds-after'], word.kinds, after.kinds);
    add(NAMES['kinds-around'], joined(before.kinds, after.kinds), word.kinds);
    add(NAMES['words-around'], joined(before.word, after.word), word.shape);
    add(NAMES['word-before-cluster'], before.word, word.cluster);
    add(NAMES['cluster-word-after'], word.cluster, after.word);
    add(NAMES.run, run > MOST_RUN ? MOST_RUN : run, after.capital ? 1 : 0);
    if (words[i]?.initial) {
      add(NAMES['opens-outline'], word.shape, word.kinds);
      add(NAMES['opens-group'], word.group);
    }
    if ((quoted[i] ?? 0) > 0) {
      const place = (quoted[i - 1] ?? 0) === 0 ? 1 : (quoted[i + 1] ?? 0) === 0 ? 2 : 3;
      add(NAMES['quoted-length'], quoted[i] ?? 0, place);
    }
  }
}

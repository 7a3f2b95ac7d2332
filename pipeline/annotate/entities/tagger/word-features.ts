import { FeatureList } from './feature-list.ts';
import { hashOf } from './hash.ts';
import { kindsIn } from './lexicon-signs.ts';
import { farFeatures, nearFeatures, ownFeatures, type WordView } from './own-features.ts';
import { outlineOf, shapeOf } from './shape.ts';
import { CAPITAL, JOINT_BITS, TELLING, traitHashes, type WordTraits } from './traits.ts';
import { jointOf } from './transition-kinds.ts';
import { GROUP, lookUp, UNKNOWN, type WordEntry, type WordTable } from './word-table.ts';

/** What the tagger asks of a word wherever it stands. */
export interface WordFeatures {
  /** Features of the word in its own place, beside another word, and two words off, as hashes. */
  own: Uint32Array;
  near: Uint32Array;
  far: Uint32Array;
  traits: WordTraits;
}

/** Patterns of letters' classes are made once: esbuild, aiming at Node, makes them anew wherever they stand. */
const UPPER = /^\p{Lu}/u;
const LONG = /^\p{L}{4}/u;
const SUFFIX = 3;
const COMMON = 6;

export function wordFeatures(table: WordTable, word: string): WordFeatures {
  const view = viewOf(table, word);
  return {
    own: listed(ownFeatures, view),
    near: listed(nearFeatures, view),
    far: listed(farFeatures, view),
    traits: wordTraits(view),
  };
}

function listed(add: (features: FeatureList, view: WordView) => void, view: WordView): Uint32Array {
  const features = new FeatureList();
  add(features, view);
  return features.hashes();
}

export function wordTraits({ word, entry, lower, outline, kinds }: WordView): WordTraits {
  const telling = LONG.test(word) && entry.frequency < COMMON;
  return {
    signs:
      (UPPER.test(word) ? CAPITAL : 0) |
      (telling ? TELLING : 0) |
      (jointOf(word, entry) << JOINT_BITS),
    hashes: traitHashes({
      word: hashOf(lower),
      shape: hashOf(outline),
      suffix: hashOf(lower.slice(-SUFFIX)),
      cluster: hashOf(entry.cluster),
      group: hashOf(entry.cluster.slice(0, GROUP)),
      kinds: hashOf(`${kinds}/${entry.pos}`),
    }),
  };
}

/** The word as the table and the lexicons know it. */
export function viewOf(table: WordTable, word: string): WordView {
  const { entry, form } = entryOf(table, word);
  const lower = word.toLowerCase();
  const shape = shapeOf(word);
  return {
    table,
    word,
    lower,
    shape,
    outline: outlineOf(shape),
    entry,
    form,
    uncased: lower === word ? entry : lookUp(table, lower),
    kinds: `${kindsIn(word)}/${entry.name}`,
  };
}

/** The entry of the word, or else of what it is without a genitive's ending or in usual case. */
function entryOf(table: WordTable, word: string): { entry: WordEntry; form: WordView['form'] } {
  const entry = lookUp(table, word);
  if (entry !== UNKNOWN) return { entry, form: 'whole' };
  const bare = lookUp(table, word.replace(/['’]?s$/u, ''));
  if (bare !== UNKNOWN) return { entry: bare, form: 'bare' };
  return { entry: lookUp(table, word.charAt(0) + word.slice(1).toLowerCase()), form: 'levelled' };
}

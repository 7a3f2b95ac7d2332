import { capitalised } from '../word-forms.ts';
import { hashOf } from './hash.ts';
import { outlineOf, shapeOf } from './shape.ts';
import { kindsOf } from './word-kinds.ts';
import { lookUp, UNKNOWN, type WordEntry, type WordTable } from './word-table.ts';

/** What the tagger asks of a word wherever it stands: hashes of features, and of what combines with its neighbours. */
export interface WordFeatures {
  /** Features of the word in its own place, beside another word, and two words off. */
  own: Uint32Array;
  near: Uint32Array;
  far: Uint32Array;
  capital: boolean;
  word: number;
  shape: number;
  suffix: number;
  cluster: number;
  group: number;
  kinds: number;
}

const CLUSTER_PREFIXES = [4, 6, 8, 10, 12, 16];
const NEAR_PREFIXES = [6, 10, 16];
const FAR_PREFIXES = [8];
const GROUP = 8;
const LONGEST_AFFIX = 7;
const LONGEST_PREFIX = 6;
const SHORTEST_TAIL = 4;
const SHORTEST_HEAD = 3;

/** Features are named by hashes of "name=value". */
class Features {
  readonly hashes: number[] = [];
  add(name: string, value: string | number): void {
    this.hashes.push(hashOf(`${name}=${value}`));
  }
  done(): Uint32Array {
    return Uint32Array.from(this.hashes);
  }
}

/** The entry of the word, or else of what it is without a genitive's ending. */
function entryOf(table: WordTable, word: string): { entry: WordEntry; form: string } {
  const entry = lookUp(table, word);
  if (entry !== UNKNOWN) return { entry, form: 'whole' };
  const bare = lookUp(table, word.replace(/['’]?s$/u, ''));
  if (bare !== UNKNOWN) return { entry: bare, form: 'bare' };
  return { entry: lookUp(table, word.charAt(0) + word.slice(1).toLowerCase()), form: 'levelled' };
}

export function featuresOf(table: WordTable, word: string): WordFeatures {
  const { entry, form } = entryOf(table, word);
  const lower = word.toLowerCase();
  const uncased = lower === word ? entry : lookUp(table, lower);
  const shape = shapeOf(word);
  const kinds = `${kindsOf(word)}/${entry.name}`;
  const view = { table, word, lower, shape, entry, form, uncased, kinds };
  return {
    own: ownFeatures(view),
    near: nearFeatures(view),
    far: farFeatures(view),
    capital: /^\p{Lu}/u.test(word),
    word: hashOf(lower),
    shape: hashOf(outlineOf(shape)),
    suffix: hashOf(lower.slice(-3)),
    cluster: hashOf(entry.cluster),
    group: hashOf(entry.cluster.slice(0, GROUP)),
    kinds: hashOf(`${kinds}/${entry.pos}`),
  };
}

interface View {
  table: WordTable;
  word: string;
  lower: string;
  shape: string;
  entry: WordEntry;
  form: string;
  uncased: WordEntry;
  kinds: string;
}

function ownFeatures(view: View): Uint32Array {
  const { word, lower, shape, entry, form, uncased, kinds } = view;
  const features = new Features();
  features.add('word', word);
  features.add('lower', lower);
  features.add('shape', shape);
  features.add('outline', outlineOf(shape));
  for (let n = 1; n <= Math.min(LONGEST_AFFIX, lower.length); n++) {
    if (n <= LONGEST_PREFIX) features.add('prefix', word.slice(0, n));
    features.add('suffix', lower.slice(-n));
  }
  features.add('kinds', kinds);
  for (const sign of kinds.replace(/[a-z]+/gu, '')) features.add('kind', sign);
  for (const sign of entry.name) features.add('name', sign);
  features.add('known', form);
  features.add('frequency', entry.frequency);
  features.add('case', `${entry.case}${uncased.pos}`);
  features.add('pos', `${entry.pos}/${uncased.pos}`);
  clusterFeatures(features, entry, CLUSTER_PREFIXES);
  features.add('uncased', uncased.cluster.slice(0, GROUP));
  partFeatures(features, view);
  return features.done();
}

function clusterFeatures(
  features: Features,
  { cluster }: WordEntry,
  prefixes: readonly number[],
): void {
  features.add('cluster', cluster);
  for (const length of prefixes) {
    if (cluster.length > length) features.add('clusters', cluster.slice(0, length));
  }
}

/** What the parts of a compound say: "US-Außenminister", "Ukrainekonflikt". */
function partFeatures(features: Features, { table, word }: View): void {
  const hyphen = word.indexOf('-');
  if (hyphen > 0 && hyphen < word.length - 1) {
    const first = word.slice(0, hyphen);
    const last = word.slice(word.lastIndexOf('-') + 1);
    features.add('first', first);
    features.add('last', last);
    addPart(features, table, 'first', first);
    addPart(features, table, 'last', capitalised(last));
    return;
  }
  for (let i = SHORTEST_HEAD; i <= word.length - SHORTEST_TAIL; i++) {
    const tail = capitalised(word.slice(i));
    const entry = lookUp(table, tail);
    if (!entry.pos.includes('n') && entry.name === '') continue;
    features.add('tail', tail);
    addPart(features, table, 'tail', tail);
    addPart(features, table, 'head', word.slice(0, i));
    return;
  }
}

function addPart(features: Features, table: WordTable, place: string, part: string): void {
  const entry = lookUp(table, part);
  features.add(`${place}-kinds`, `${kindsOf(part)}/${entry.name}`);
  features.add(`${place}-cluster`, entry.cluster.slice(0, GROUP));
  features.add(`${place}-pos`, entry.pos);
}

function nearFeatures({ word, lower, shape, entry, kinds }: View): Uint32Array {
  const features = new Features();
  features.add('near-word', word);
  features.add('near-lower', lower);
  features.add('near-outline', outlineOf(shape));
  features.add('near-suffix', lower.slice(-3));
  features.add('near-suffix', lower.slice(-5));
  features.add('near-prefix', lower.slice(0, 3));
  features.add('near-kinds', kinds);
  features.add('near-pos', `${entry.pos}${entry.case}`);
  clusterFeatures(features, entry, NEAR_PREFIXES);
  return features.done();
}

function farFeatures({ lower, shape, entry, kinds }: View): Uint32Array {
  const features = new Features();
  features.add('far-lower', lower);
  features.add('far-outline', outlineOf(shape));
  features.add('far-kinds', kinds);
  clusterFeatures(features, entry, FAR_PREFIXES);
  return features.done();
}

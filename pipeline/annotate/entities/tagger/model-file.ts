import { z } from 'zod';
import { LABELS, labelName } from './labels.ts';
import type { TaggerModel } from './model.ts';
import { JOINTS } from './transition-kinds.ts';
import type { WordEntry } from './word-table.ts';

/** Where the shipped weights lie; see MODEL_CARD.md beside them. */
export const WEIGHTS_FILE = new URL('../../model/names.bin', import.meta.url);

const MAGIC = 'wortlaut names 1\n';
const POS = ['a', 'n', 'o', 'v'];
const NAME = ['P', 'f', 'l', 'p'];

const Header = z.strictObject({
  labels: z.array(z.string()),
  joints: z.array(z.string()),
  clusters: z.array(z.string()),
  /** Bytes of each part, in the order of `parts`. */
  lengths: z.array(z.int().min(0)),
});

/**
 * The model as bytes: a line of magic, a line of JSON, then its arrays one after the other, little-endian.
 * Equal models give equal bytes.
 */
export function writeModel(model: TaggerModel): Uint8Array {
  const clusters = [...new Set(model.table.entries.map(({ cluster }) => cluster))].sort();
  const numbers = new Map(clusters.map((cluster, number) => [cluster, number]));
  const entries = Uint32Array.from(model.table.entries, (entry) =>
    packEntry(entry, numbers.get(entry.cluster) ?? 0),
  );
  const { hashes, counts, labels, weights, pairs } = model;
  const parts = [model.table.slots, entries, hashes, counts, labels, weights, pairs].map(
    (part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
  );
  const lengths = parts.map((part) => part.length);
  const header = { ...expected(), clusters, lengths };
  return Buffer.concat([Buffer.from(`${MAGIC}${JSON.stringify(header)}\n`), ...parts]);
}

/** The model that the bytes hold. Throws where they are of another format or were learnt for other labels. */
export function readModel(bytes: Uint8Array): TaggerModel {
  const start = MAGIC.length;
  if (Buffer.from(bytes.subarray(0, start)).toString() !== MAGIC)
    throw new Error('this is no file of weights for names');
  const end = bytes.indexOf(0x0a, start);
  const { clusters, lengths, ...made } = Header.parse(
    JSON.parse(Buffer.from(bytes.subarray(start, end)).toString()),
  );
  if (JSON.stringify(made) !== JSON.stringify(expected()))
    throw new Error('weights were trained for other labels: run `npm run train:entities`');
  const [slots, entries, hashes, counts, labels, weights, pairs] = partsOf(bytes, end + 1, lengths);
  return {
    table: {
      slots: new Uint32Array(slots ?? NOTHING),
      entries: Array.from(new Uint32Array(entries ?? NOTHING), (bits) =>
        unpackEntry(bits, clusters),
      ),
    },
    hashes: new Uint32Array(hashes ?? NOTHING),
    counts: new Uint8Array(counts ?? NOTHING),
    labels: new Uint8Array(labels ?? NOTHING),
    weights: new Int8Array(weights ?? NOTHING),
    pairs: new Int8Array(pairs ?? NOTHING),
  };
}

const NOTHING = new ArrayBuffer(0);

/** Copies of the parts, as arrays of larger numbers may begin at certain bytes only. */
function partsOf(bytes: Uint8Array, start: number, lengths: readonly number[]): ArrayBuffer[] {
  let end = start;
  return lengths.map((length) => {
    const part = new Uint8Array(length);
    part.set(bytes.subarray(end, end + length));
    end += length;
    return part.buffer;
  });
}

function expected(): { labels: string[]; joints: string[] } {
  return { labels: LABELS.map(labelName), joints: JOINTS.map(({ name }) => name) };
}

function bitsOf(signs: string, all: readonly string[]): number {
  return all.reduce((bits, sign, i) => bits | (signs.includes(sign) ? 1 << i : 0), 0);
}

function signsOf(bits: number, all: readonly string[]): string {
  return all.filter((_, i) => bits & (1 << i)).join('');
}

function packEntry(entry: WordEntry, cluster: number): number {
  const { frequency, case: letterCase, pos, name } = entry;
  return (
    cluster |
    (frequency << 16) |
    (letterCase << 19) |
    (bitsOf(pos, POS) << 22) |
    (bitsOf(name, NAME) << 26)
  );
}

function unpackEntry(bits: number, clusters: readonly string[]): WordEntry {
  return {
    cluster: clusters[bits & 0xffff] ?? '',
    frequency: (bits >>> 16) & 7,
    case: (bits >>> 19) & 7,
    pos: signsOf((bits >>> 22) & 15, POS),
    name: signsOf((bits >>> 26) & 15, NAME),
  };
}

import { closeSync, openSync } from 'node:fs';
import type { Block } from './blocks.ts';
import { bytesAt, linesIn } from './packed-lines.ts';

/** Reads what a run has left in its files of lines; the documents had best be asked for in their order. */
export interface KeptReader {
  /** The document's line in each file that has one. */
  lines(ordinal: number): Uint8Array[];
  /** The bytes, file by file, of the block that holds these documents and no other; null where there is none. */
  block(ordinals: readonly number[]): Uint8Array[] | null;
  close(): void;
}

/** A reader of the lines that documents have in files, whose lengths are given, in the order and the blocks of the files. */
export function readerOf(
  lengths: readonly (readonly number[])[],
  blocks: readonly Block[],
  paths: readonly string[],
): KeptReader {
  const files = paths.map((path) => ({ path, file: openSync(path, 'r') }));
  const places = placesOf(blocks);
  const bytesOf = (place: Place): Uint8Array[] =>
    files.map((file, i) => bytesAt(file, place.offsets[i] ?? 0, place.block.packed[i] ?? 0));
  let [at, open]: [number, Uint8Array[][]] = [-1, []];
  return {
    lines(ordinal) {
      const number = numberOf(places, ordinal);
      const place = places[number];
      if (place === undefined) return [];
      if (number !== at) {
        const held = lengths.slice(place.first, place.first + place.block.documents);
        [at, open] = [number, linesIn(bytesOf(place), held)];
      }
      return open[ordinal - place.first] ?? [];
    },
    block(ordinals) {
      const [first = -1] = ordinals;
      if (!ordinals.every((ordinal, i) => ordinal === first + i)) return null;
      const place = places[numberOf(places, first)];
      const same = place?.first === first && place.block.documents === ordinals.length;
      return same ? bytesOf(place) : null;
    },
    close() {
      for (const { file } of files) closeSync(file);
    },
  };
}

/** Where a block lies in the files, and the ordinal of its first document. */
interface Place {
  block: Block;
  first: number;
  offsets: number[];
}

function placesOf(blocks: readonly Block[]): Place[] {
  let [first, offsets]: [number, number[]] = [0, []];
  return blocks.map((block) => {
    const place = { block, first, offsets };
    first += block.documents;
    offsets = block.packed.map((bytes, i) => bytes + (offsets[i] ?? 0));
    return place;
  });
}

/** The number of the block that holds a document; that of no block, where none does. */
function numberOf(places: readonly Place[], ordinal: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.first ?? 0) <= ordinal) low = middle + 1;
    else high = middle;
  }
  const place = places[low - 1];
  return place !== undefined && ordinal < place.first + place.block.documents ? low - 1 : -1;
}

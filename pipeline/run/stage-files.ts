import { blockWriter } from './block-writer.ts';
import { type Block, inBlocks } from './blocks.ts';
import { type Entry, isKept, stagesOf } from './entry.ts';
import type { Journal } from './journal.ts';
import type { KeptReader } from './kept-reader.ts';
import { comparePlaces, placeOfRefused } from './order.ts';
import { piecesOf } from './parts.ts';
import type { Refused } from './stage-line.ts';

interface Sources {
  journal: Journal;
  /** Of the runs that documents come from, by number. */
  readers: readonly KeptReader[];
}

/** Is told of a line that no earlier run has. */
type OnLine = (entry: Entry, stage: number, line: Uint8Array) => void;

/**
 * Writes the file of each stage: the documents that came through it in the order of `sorted`, then why the others did not.
 * Lines are copied as bytes, never parsed; blocks of which nothing has changed are not even unpacked.
 */
export async function writeStageFiles(
  sorted: readonly Entry[],
  files: readonly string[],
  sources: Sources,
  onLine: OnLine = () => {},
): Promise<Block[]> {
  const writer = blockWriter(files);
  const placeOf = ({ made }: Entry) => ({
    id: made.sourceId ?? '',
    bytes: made.lengths.slice(0, files.length).reduce((sum, length) => sum + length, 0),
  });
  const blocks = [...inBlocks(sorted.filter(hasLines), placeOf)];
  for (const block of blocks) {
    const kept = keptBlock(block, sources.readers);
    if (kept === null) await writer.add(linesOfBlock(block, files.length, { sources, onLine }));
    else await writer.copy(kept);
  }
  await writer.add(files.map((_, stage) => refusedIn(sorted, stage).map(refusedLine)));
  const packed = await writer.end();
  return blocks.map(({ length }, i) => ({ documents: length, packed: packed[i] ?? [] }));
}

/** Why documents did not come through this stage, or any where none is given, in the order of their files. */
export function refusedIn(sorted: readonly Entry[], stage = Number.POSITIVE_INFINITY): Refused[] {
  return sorted
    .flatMap((entry) =>
      entry.refused !== null && stagesOf(entry) <= stage ? [told(entry, entry.refused)] : [],
    )
    .map((refused) => ({ refused, place: placeOfRefused(refused) }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ refused }) => refused);
}

/** The line of a document that did not come through. */
export function refusedLine(refused: Refused): Buffer {
  return Buffer.from(JSON.stringify(refused));
}

/** With the ID of the page, where there is one: its row in `pages` tells why it is no article. */
function told(entry: Entry, refused: Refused): Refused {
  const { articleId } = entry.made;
  return articleId === null || stagesOf(entry) === 0 ? refused : { ...refused, articleId };
}

/** Whether it stands in the file of a stage. */
export const hasLines = ({ lines, made }: Entry): boolean =>
  lines !== null && made.lengths.length > 0;

/** The bytes of a block that one earlier run has just so. */
function keptBlock(block: readonly Entry[], readers: readonly KeptReader[]): Uint8Array[] | null {
  const places = block.map(({ lines }) => (lines !== null && 'ordinal' in lines ? lines : null));
  const run = places[0]?.run;
  if (run === undefined || !places.every((place) => place?.run === run)) return null;
  return readers[run]?.block(places.map((place) => place?.ordinal ?? -1)) ?? null;
}

function linesOfBlock(
  block: readonly Entry[],
  files: number,
  { sources, onLine }: { sources: Sources; onLine: OnLine },
): Uint8Array[][] {
  const lines: Uint8Array[][] = Array.from({ length: files }, () => []);
  for (const entry of block)
    for (const [stage, line] of linesOfEntry(entry, sources).entries()) {
      lines[stage]?.push(line);
      if (!isKept(entry)) onLine(entry, stage, line);
    }
  return lines;
}

function linesOfEntry({ lines }: Entry, { journal, readers }: Sources): Uint8Array[] {
  if (lines === null) return [];
  if ('ordinal' in lines) return readers[lines.run]?.lines(lines.ordinal) ?? [];
  return piecesOf(journal.linesAt(lines), lines.made.lengths);
}

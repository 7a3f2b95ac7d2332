import { closeSync, createReadStream, openSync } from 'node:fs';
import { byteLines } from '../read/byte-lines.ts';
import type { Block } from './blocks.ts';
import type { Entry } from './entry.ts';
import { lineWriter } from './gzip-lines.ts';
import { bytesAt, linesIn } from './packed-lines.ts';
import { hasLines } from './stage-files.ts';

/** A document in the files of the stages of a run. */
interface Listed {
  articleId: string;
  /** Of its line in the file of each stage that it came through. */
  lengths: number[];
  /** Its number in the files of the last run; null where it was not among them, or not as it is now. */
  kept: number | null;
}

export interface ListedDocument extends Listed {
  /** Its lines in those of the files that are read. */
  lines(): Uint8Array[];
}

interface ListedBlock {
  packed: number[];
  documents: Listed[];
}

/** Writes a list of the documents of a run, a line a block, for the workers that make tables of them. */
export async function listDocuments(
  path: string,
  { sorted, blocks }: { sorted: readonly Entry[]; blocks: readonly Block[] },
): Promise<void> {
  const writer = lineWriter(path);
  const entries = sorted.filter(hasLines);
  let next = 0;
  for (const { documents, packed } of blocks) {
    const block: ListedBlock = {
      packed,
      documents: entries.slice(next, next + documents).map(({ made, lines }) => ({
        articleId: made.articleId ?? '',
        lengths: made.lengths.slice(0, packed.length),
        kept: lines !== null && 'ordinal' in lines ? lines.ordinal : null,
      })),
    };
    next += documents;
    await writer.add(Buffer.from(JSON.stringify(block)));
  }
  await writer.end();
}

/**
 * The documents of a list, in their order. `paths` are the files of the stages, null for those that are not read; of them a
 * block is read when the lines of one of its documents are asked for.
 */
export async function* listedIn(
  list: string,
  paths: readonly (string | null)[],
): AsyncGenerator<ListedDocument> {
  const files = paths.map((path) => (path === null ? null : { path, file: openSync(path, 'r') }));
  const isRead = (_: unknown, stage: number): boolean => files[stage] !== null;
  let offsets = paths.map(() => 0);
  try {
    for await (const { bytes } of byteLines(createReadStream(list))) {
      const { packed, documents }: ListedBlock = JSON.parse(Buffer.from(bytes ?? []).toString());
      const starts = offsets;
      offsets = starts.map((start, stage) => start + (packed[stage] ?? 0));
      let unpacked: Uint8Array[][] | null = null;
      const all = (): Uint8Array[][] => {
        const members = files.flatMap((file, stage) =>
          file === null ? [] : [bytesAt(file, starts[stage] ?? 0, packed[stage] ?? 0)],
        );
        return linesIn(
          members,
          documents.map(({ lengths }) => lengths.filter(isRead)),
        );
      };
      for (const [i, document] of documents.entries())
        yield {
          ...document,
          lines() {
            unpacked ??= all();
            return unpacked[i] ?? [];
          },
        };
    }
  } finally {
    for (const file of files) if (file !== null) closeSync(file.file);
  }
}

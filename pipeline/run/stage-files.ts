import { type Entry, stagesOf } from './entry.ts';
import { type LineWriter, lineWriter } from './gzip-lines.ts';
import type { Journal } from './journal.ts';
import type { KeptReader } from './kept.ts';
import { comparePlaces, placeOfRefused } from './order.ts';
import { piecesOf } from './parts.ts';
import type { Refused } from './stage-line.ts';

interface Sources {
  journal: Journal;
  reader: KeptReader | null;
}

/**
 * Writes the file of each stage: the documents that came through it in the order of `sorted`, then why the others did not.
 * `onLine` is told of each line as it is written. Lines are copied as bytes, never parsed.
 */
export async function writeStageFiles(
  sorted: readonly Entry[],
  files: readonly string[],
  sources: Sources,
  onLine: (entry: Entry, stage: number, line: Uint8Array) => void = () => {},
): Promise<void> {
  const writers = files.map((file) => lineWriter(file));
  for (const entry of sorted) {
    const lines = await linesOfEntry(entry, sources);
    for (const [stage, line] of lines.entries()) {
      await writers[stage]?.add(line);
      onLine(entry, stage, line);
    }
  }
  await writeRefused(sorted, writers);
  for (const writer of writers) await writer.end();
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

async function writeRefused(
  sorted: readonly Entry[],
  writers: readonly LineWriter[],
): Promise<void> {
  for (const [stage, writer] of writers.entries())
    for (const refused of refusedIn(sorted, stage)) await writer.add(refusedLine(refused));
}

async function linesOfEntry(entry: Entry, { journal, reader }: Sources): Promise<Uint8Array[]> {
  const { lines } = entry;
  if (lines === null) return [];
  if ('ordinal' in lines) return (await reader?.take(lines.ordinal)) ?? [];
  return piecesOf(journal.linesAt(lines), lines.made.lengths);
}

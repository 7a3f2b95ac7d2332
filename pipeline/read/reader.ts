import type { Outcome } from '../../schemas/outcome.ts';
import type { Page } from '../../schemas/page.ts';
import type { RecordFilter } from './record-filter.ts';

/** No document (a text file, a JSON line) may be longer: past this it is a failure, not a page held in memory. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** An input file as a reader meets it: a name and a stream, whatever disk, archive or pipe it comes from. */
export interface SourceFile {
  /** Path inside the input folder, with forward slashes. */
  sourceFile: string;
  /** Stands for the file where its documents have no key of their own. */
  key: string;
  chunks: AsyncIterable<Uint8Array>;
  /** Which records of an archive are wanted, told by their heads; all of them where it is absent. */
  wanted?: RecordFilter | undefined;
  /** Of a table: the column that holds the text, where its name does not say so. */
  textColumn?: string | undefined;
  /** Where `chunks` are a part of the file that begins at a line: how many lines stand before it. */
  linesBefore?: number | undefined;
}

/** The bytes of one document, cut from its file and not yet understood. */
export interface SourceRecord {
  /** Name of the reader that understands the bytes. */
  reader: string;
  sourceFile: string;
  key: string;
  /** Where in the file the document lies ("line 12"); null where it is the whole file. */
  place: string | null;
  bytes: Uint8Array;
}

export type Cut =
  | { status: 'record'; record: SourceRecord }
  | { status: 'failed'; place: string | null; reason: string; message: string };

/** One input format. A new format is a file that exports such a value, and its name in `READERS`. */
export interface Reader {
  name: string;
  /** Endings of file names, lower case, with the dot. */
  endings: readonly string[];
  /** Whether a file of it is one document, so that whoever does not want that need not open it. */
  wholeFiles?: true;
  /** Cuts a file into its documents; cheap, and never holds more than one of them. */
  records(file: SourceFile): AsyncIterable<Cut>;
  /** Whether a record that starts with these bytes is not wanted. Only for formats that pack a record a member. */
  isUnwanted?(start: Buffer, wanted: RecordFilter): boolean;
  /** The page a document's bytes hold; pure, so that it can be cached and run on any worker. */
  page(record: SourceRecord): Outcome<Page>;
}

/** A record that holds no page. The runner puts file and place before `message`, which says what is wrong and the remedy. */
export function unreadable(
  record: SourceRecord,
  reason: string,
  message: string,
): {
  status: 'failed';
  failure: { sourceFile: string; stage: string; reason: string; message: string };
} {
  return {
    status: 'failed',
    failure: { sourceFile: record.sourceFile, stage: 'read', reason, message },
  };
}

import { allBytes } from './byte-lines.ts';
import { type Cut, MAX_DOCUMENT_BYTES, type SourceFile } from './reader.ts';

/** The one record of a file that is one page, for the reader of that name. */
export async function* wholeFile(file: SourceFile, reader: string): AsyncGenerator<Cut> {
  const bytes = await allBytes(file.chunks, MAX_DOCUMENT_BYTES);
  if (bytes === null) {
    const message = `it is longer than ${MAX_DOCUMENT_BYTES} bytes; split it into one page a file`;
    yield { status: 'failed', place: null, reason: 'too_large', message };
    return;
  }
  const { sourceFile, key } = file;
  yield { status: 'record', record: { reader, sourceFile, key, place: null, bytes } };
}

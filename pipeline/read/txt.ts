import { allBytes } from './byte-lines.ts';
import { decode } from './decode.ts';
import { pageOfText } from './page-of-text.ts';
import { MAX_DOCUMENT_BYTES, type Reader, unreadable } from './reader.ts';

/** A page as plain text, one a file. */
export const txt: Reader = {
  name: 'txt',
  endings: ['.txt'],
  async *records(file) {
    const bytes = await allBytes(file.chunks, MAX_DOCUMENT_BYTES);
    if (bytes === null) {
      const message = `it is longer than ${MAX_DOCUMENT_BYTES} bytes; split it into one page a file`;
      yield { status: 'failed', place: null, reason: 'too_large', message };
      return;
    }
    const { sourceFile, key } = file;
    yield { status: 'record', record: { reader: 'txt', sourceFile, key, place: null, bytes } };
  },
  page(record) {
    const decoded = decode(record.bytes);
    if (decoded.status === 'undecodable')
      return unreadable(record, decoded.reason, decoded.message);
    const page = pageOfText(record, record.key, decoded.text);
    return {
      status: 'written',
      document: {
        ...page,
        mediaType: 'text/plain',
        encoding: decoded.encoding,
        articleByContract: false,
        warnings: [...decoded.warnings, ...page.warnings],
      },
    };
  },
};

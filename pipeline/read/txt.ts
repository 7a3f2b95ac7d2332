import { decode } from './decode.ts';
import { pageOfText } from './page-of-text.ts';
import { type Reader, unreadable } from './reader.ts';
import { wholeFile } from './whole-file.ts';

/** A page as plain text, one a file. */
export const txt: Reader = {
  name: 'txt',
  endings: ['.txt'],
  wholeFiles: true,
  records: (file) => wholeFile(file, 'txt'),
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

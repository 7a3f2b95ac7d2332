import { pageOfHtml } from './page-of-html.ts';
import type { Reader } from './reader.ts';
import { wholeFile } from './whole-file.ts';

/** A saved web page, one a file. */
export const html: Reader = {
  name: 'html',
  endings: ['.html', '.htm', '.xhtml'],
  wholeFiles: true,
  records: (file) => wholeFile(file, 'html'),
  page(record) {
    const { key, bytes } = record;
    const fetched = { sourceId: key, bytes, url: null, charset: null, dateCrawled: null };
    return pageOfHtml(record, fetched);
  },
};

import { AnnotatedArticle } from '../../schemas/annotations.ts';
import type { ArticleLink } from '../../schemas/links.ts';
import type { Tables } from '../../schemas/tables/index.ts';
import { pageRow, type ReadPage, type Refusal } from '../export/rows/article.ts';
import type { TableGroup } from '../export/table-groups.ts';
import type { FoundLink } from './link-reader.ts';
import { type Fields, fieldsOf, wholeOf } from './stage-line.ts';

/** What the lines of a document in the files of some stages say of it. */
export function documentOf(lines: readonly Uint8Array[], fieldsIn = fieldsOfLine): Fields {
  return wholeOf(lines.map(fieldsIn), FIELDS);
}

/** Reads the document of a line, the lists of numbers of this name being empty. */
export function fieldsWithout(numbers: string | null): (line: Uint8Array) => Fields {
  if (numbers === null) return fieldsOfLine;
  // Inside of a text its quotation marks would be escaped.
  const list = new RegExp(`"${numbers}":\\[[\\d,]*\\]`, 'g');
  return (line) => fieldsOfJson(textOf(line).replace(list, `"${numbers}":[]`));
}

const FIELDS = fieldsOf(AnnotatedArticle);

export const fieldsOfLine = (line: Uint8Array): Fields => fieldsOfJson(textOf(line));
const fieldsOfJson = (json: string): Fields => JSON.parse(json).document ?? {};

/** The rows of a document that came through all stages for single documents; `link` is null where the group needs none. */
export function rowsOf(
  group: TableGroup,
  article: AnnotatedArticle,
  { refusal, link }: { refusal: Refusal; link: FoundLink | null },
): Partial<Tables> {
  if (!group.linked)
    return refusal === null ? group.rows(article) : { pages: [pageRow(article, refusal)] };
  if (link !== null && link.line.length > 0) {
    const found: ArticleLink = JSON.parse(textOf(link.line));
    return group.rows({ ...article, ...found }, link.names);
  }
  if (refusal === null) throw new Error(`${article.articleId}: it was not linked`);
  return {};
}

/** The rows of a document that was read and came no further. */
export function passedRows(group: TableGroup, page: ReadPage, refusal: Refusal): Partial<Tables> {
  return group.linked ? {} : { pages: [pageRow(page, refusal ?? LOST)] };
}

/** A page whose failure is another's: a document with an ID that is taken has no page of its own. */
const LOST: Refusal = { status: 'failed', reason: 'unknown' };

function textOf(line: Uint8Array): string {
  return Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('utf8');
}

import type { LinkKeys } from '../../schemas/links.ts';
import { publicationTime } from '../link/publication-time.ts';
import type { Refused } from '../run/stage-line.ts';
import { encodedTextsColumn, numbersColumn, type ReplyColumn, valueColumn } from './messages.ts';

/** What the stages made of a document of the input. */
export interface MadeDocument {
  fileOrder: number;
  number: number;
  /** Where it comes from ("a.jsonl, line 3"). */
  where: string;
  sourceFile: string;
  /** Null where it was not read. */
  sourceId: string | null;
  articleId: string | null;
  /** Null where it came through all stages. */
  refused: Refused | null;
  /** Of the stages that it came through. */
  lines: readonly Uint8Array[];
  /** What link must know of it, as JSON. */
  keys: Uint8Array | null;
}

/** With what Spark groups and orders the documents by. */
interface DocumentRow extends MadeDocument {
  time: number | null;
  stories: readonly number[];
  copies: readonly number[];
}

export const DOCUMENT: readonly ReplyColumn<DocumentRow>[] = [
  valueColumn('source_file', 'text', ({ sourceFile }) => sourceFile),
  valueColumn('file_order', 'int32', ({ fileOrder }) => fileOrder),
  valueColumn('number', 'int32', ({ number }) => number),
  valueColumn('place', 'text', ({ where }) => where),
  valueColumn('source_id', 'text', ({ sourceId }) => sourceId),
  valueColumn('article_id', 'text', ({ articleId }) => articleId),
  valueColumn('status', 'text', ({ refused }) => refused?.status ?? 'article'),
  valueColumn('stage', 'text', ({ refused }) => refused?.failure.stage ?? null),
  valueColumn('reason', 'text', ({ refused }) => refused?.failure.reason ?? null),
  valueColumn('message', 'text', ({ refused }) => refused?.failure.message ?? null),
  valueColumn('time', 'float64', ({ time }) => time),
  numbersColumn('stories', ({ stories }) => stories),
  numbersColumn('copies', ({ copies }) => copies),
  encodedTextsColumn('lines', ({ lines }) => lines),
  encodedTextsColumn('keys', ({ keys }) => (keys === null ? [] : [keys])),
];

/** Keys that hash alike up to the last bit count as one, as where link groups them itself. */
export function documentRow(made: MadeDocument): DocumentRow {
  if (made.keys === null) return { ...made, time: null, stories: [], copies: [] };
  const keys = JSON.parse(Buffer.from(made.keys).toString('utf8')) as LinkKeys;
  return {
    ...made,
    time: publicationTime(keys.datePublished),
    stories: keys.stories.map(grouped),
    copies: keys.copies.map(grouped),
  };
}

const grouped = (key: number): number => key >>> 1;

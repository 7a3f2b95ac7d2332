import type { LinkKeys } from '../../schemas/links.ts';
import { unpacked } from '../link/mates/codec.ts';
import { groupOf } from '../link/mates/grouping.ts';
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
  linkKeys: string | null;
  time: number | null;
  /** What it tells of, in hashes of stems, and how much each tells. */
  terms: readonly number[];
  weights: readonly number[];
  stories: readonly number[];
  copies: readonly number[];
  /** What articles are compared by; the keys are without it. */
  compared: string | null;
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
  numbersColumn('terms', ({ terms }) => terms),
  numbersColumn('weights', ({ weights }) => weights),
  numbersColumn('stories', ({ stories }) => stories),
  numbersColumn('copies', ({ copies }) => copies),
  encodedTextsColumn('lines', ({ lines }) => lines),
  valueColumn('keys', 'text', ({ linkKeys }) => linkKeys),
  valueColumn('compared', 'text', ({ compared }) => compared),
];

const UNLINKED = {
  linkKeys: null,
  time: null,
  terms: [],
  weights: [],
  stories: [],
  copies: [],
  compared: null,
};

export function documentRow(made: MadeDocument): DocumentRow {
  if (made.keys === null) return { ...made, ...UNLINKED };
  const keys: LinkKeys = JSON.parse(Buffer.from(made.keys).toString('utf8'));
  const { time, terms, weights } = unpacked(keys.compared);
  return {
    ...made,
    linkKeys: JSON.stringify({ ...keys, compared: '' }),
    time,
    terms: [...terms],
    weights: [...weights],
    stories: keys.stories.map(groupOf),
    copies: keys.copies.map(groupOf),
    compared: keys.compared,
  };
}

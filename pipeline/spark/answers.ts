import type { Table } from 'apache-arrow';
import { z } from 'zod';
import type { Chain } from '../run/chain.ts';
import { crewOf, type Limits } from '../run/crew.ts';
import type { Settings } from '../settings.ts';
import { DOCUMENT, documentRow } from './document-row.ts';
import { DocumentsHead, type Unit, unitOf } from './documents.ts';
import { LINK_ROW, type Linking, linking } from './linking.ts';
import { type ReplyColumn, reply, requestIn } from './messages.ts';
import { JUDGED, judgedRow, MATES, matesRow } from './pairs.ts';
import { PLAN, PlanHead, planOf } from './plan.ts';
import {
  candidatesIn,
  linkableIn,
  linkedDocumentsIn,
  listedFilesIn,
  matesIn,
  piecesIn,
} from './request-rows.ts';
import { TABLE_ROWS, tableRows } from './table-rows.ts';

/**
 * What may be asked. `more`: the next rows of the answer that was begun; an answer ends with a reply that says that
 * there are no more. `schema`: an answer of no rows, for those who must know its columns before.
 */
const Head = z.discriminatedUnion('kind', [
  PlanHead,
  DocumentsHead,
  z.strictObject({ kind: z.literal('rows') }),
  z.strictObject({ kind: z.literal('mates') }),
  z.strictObject({ kind: z.literal('judged') }),
  z.strictObject({ kind: z.literal('linkable'), fresh: z.boolean() }),
  z.strictObject({ kind: z.literal('link') }),
  z.strictObject({ kind: z.literal('more') }),
  z.strictObject({
    kind: z.literal('schema'),
    of: z.enum(['documents', 'mates', 'judged', 'link', 'rows']),
  }),
]);
type Asked = Exclude<z.infer<typeof Head>, { kind: 'more' }>;

export interface WorkerOptions {
  chain: Chain;
  settings: Settings;
  limits: Limits;
}

export interface Answers {
  /** One reply to each request. */
  to(request: Uint8Array): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Does what is asked, and holds between requests what belongs together: a unit of work, the keys of a corpus. */
export function answers({ chain, settings, limits }: WorkerOptions): Answers {
  const crew = crewOf(1, limits);
  const stages = ['read', ...Object.keys(chain.pages), ...Object.keys(chain.corpus)];
  const orders = { chain: chain.module, settings, stages, before: null };
  let unit: Unit | null = null;
  let corpus: Linking | null = null;
  let begun: Answer | null = null;

  const answer = (asked: Asked, rows: Table): Answer => {
    switch (asked.kind) {
      case 'plan':
        return answerOf(PLAN, [planOf(asked, listedFilesIn(rows))]);
      case 'documents':
        if (asked.fresh || unit === null) unit = unitOf(asked, crew, orders);
        return answerOf(DOCUMENT, unit.of(piecesIn(rows)), documentRow);
      case 'rows':
        return answerOf(TABLE_ROWS, [linkedDocumentsIn(rows)], tableRows);
      case 'mates':
        return answerOf(MATES, [candidatesIn(rows)], matesRow);
      case 'judged':
        return answerOf(JUDGED, [matesIn(rows)], judgedRow);
      case 'linkable':
        if (asked.fresh) corpus?.close();
        if (asked.fresh || corpus === null) corpus = linking();
        corpus.add(linkableIn(rows));
        return answerOf(LINK_ROW, []);
      case 'link':
        return answerOf(LINK_ROW, closing(corpus ?? linking()));
      case 'schema':
        return NO_ROWS[asked.of];
    }
  };

  return {
    async to(request) {
      const { head, rows } = requestIn(request);
      const asked = Head.parse(head);
      if (asked.kind !== 'more') begun = answer(asked, rows);
      if (begun === null) throw new Error('asked for more of nothing');
      const next = await begun.parts.next();
      return next.done === true ? begun.end() : next.value;
    },
    async close() {
      corpus?.close();
      await crew.close();
    },
  };
}

async function* closing(corpus: Linking) {
  try {
    yield* corpus.rows();
  } finally {
    corpus.close();
  }
}

/** An answer in parts, and what is replied when there are no more. */
interface Answer {
  parts: AsyncIterator<Uint8Array>;
  end(): Uint8Array;
}

function answerOf<Item, Row = Item>(
  columns: readonly ReplyColumn<Row>[],
  batches: AsyncIterable<readonly Item[]> | Iterable<readonly Item[]>,
  rowOf: (item: Item) => Row = (item) => item as unknown as Row,
): Answer {
  async function* parts(): AsyncGenerator<Uint8Array> {
    for await (const batch of batches) yield reply(columns, batch.map(rowOf), { more: true });
  }
  return { parts: parts(), end: () => reply(columns, [], { more: false }) };
}

const NO_ROWS = {
  documents: answerOf(DOCUMENT, []),
  mates: answerOf(MATES, []),
  judged: answerOf(JUDGED, []),
  rows: answerOf(TABLE_ROWS, []),
  link: answerOf(LINK_ROW, []),
};

import { closeSync, createReadStream, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Link, LinkKeys } from '../../schemas/links.ts';
import type { Tables } from '../../schemas/tables/index.ts';
import { TABLES } from '../../schemas/tables/index.ts';
import { columnsOf } from '../export/columns.ts';
import { CORPUS_TABLES, corpusRows } from '../export/corpus-rows.ts';
import { link } from '../link/link.ts';
import { byteLines } from '../read/byte-lines.ts';
import { writeAll } from '../run/whole-file.ts';
import { type ReplyColumn, rowsColumn, valueColumn } from './messages.ts';

/** What link adds to an article, or a row of the corpus. */
interface LinkRow {
  /** Null for a row of the corpus. */
  articleId: string | null;
  /** What it adds, as JSON. */
  link: string | null;
  entityIds: readonly string[];
  tables: Partial<Tables>;
}

export const LINK_ROW: readonly ReplyColumn<LinkRow>[] = [
  valueColumn('article_id', 'text', ({ articleId }) => articleId),
  valueColumn('link', 'text', ({ link: added }) => added),
  valueColumn('entity_ids', 'texts', ({ entityIds }) => entityIds),
  ...TABLES.filter(({ name }) => CORPUS_TABLES.some((table) => table === name)).map((table) =>
    rowsColumn<LinkRow>(table.name, columnsOf(table), ({ tables }) => tables[table.name] ?? []),
  ),
];

/** Links a corpus whose keys come batch by batch, in the order of article IDs. */
export interface Linking {
  add(keys: readonly string[]): void;
  rows(): AsyncGenerator<LinkRow[]>;
  /** Removes what lies on disk. */
  close(): void;
}

const BATCH = 512;
/** The number of the process that has the folder stands behind; on another machine, or in a container, it is another's. */
const SCRATCH = `wortlaut-link-${hostname()}-`;

export function linking(): Linking {
  removeLeftOver();
  const scratch = mkdtempSync(join(tmpdir(), `${SCRATCH}${process.pid}-`));
  const path = join(scratch, 'keys.jsonl');
  const file = openSync(path, 'w');
  let size = 0;
  let closed = false;
  return {
    add(keys) {
      size += keys.length;
      writeAll(file, Buffer.from(keys.map((line) => `${line}\n`).join('')));
    },
    async *rows() {
      async function* keys(): AsyncGenerator<LinkKeys> {
        for await (const { bytes } of byteLines(createReadStream(path)))
          yield JSON.parse(Buffer.from(bytes ?? []).toString('utf8'));
      }
      let batch: LinkRow[] = [];
      for await (const found of link.runAll({ keys, size, scratch })) {
        batch.push(linkRow(found));
        if (batch.length < BATCH) continue;
        yield batch;
        batch = [];
      }
      yield batch;
    },
    close() {
      if (closed) return;
      closed = true;
      closeSync(file);
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** Folders of processes that were killed. */
function removeLeftOver(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(SCRATCH) ? Number.parseInt(name.slice(SCRATCH.length), 10) : null;
    if (pid !== null && !isAlive(pid))
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function linkRow(found: Link): LinkRow {
  if (found.kind !== 'article')
    return { articleId: null, link: null, entityIds: [], tables: corpusRows(found) };
  const { article } = found;
  const { articleId, entityIds } = article;
  return { articleId, link: JSON.stringify(article), entityIds, tables: {} };
}

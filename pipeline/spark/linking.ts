import { closeSync, createReadStream, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Link, LinkKeys } from '../../schemas/links.ts';
import type { Tables } from '../../schemas/tables/index.ts';
import { TABLES } from '../../schemas/tables/index.ts';
import { columnsOf } from '../export/columns.ts';
import { CORPUS_TABLES, corpusRows } from '../export/corpus-rows.ts';
import type { Judged } from '../link/compared.ts';
import type { Gathered } from '../link/gathered.ts';
import { linkedBy } from '../link/link.ts';
import { byteLines } from '../read/byte-lines.ts';
import { writeAll } from '../run/whole-file.ts';
import { type ReplyColumn, rowsColumn, valueColumn } from './messages.ts';
import { numberedIds } from './numbered-ids.ts';
import { JudgedRow } from './pairs.ts';

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

/** What of an article comes to be linked: its keys and what it is compared by, or what comparing it has told, as JSON. */
export interface Linkable {
  articleId: string;
  keys: string | null;
  compared: string | null;
  judged: string | null;
}

/**
 * Links a corpus whose articles come batch by batch: their keys in the order of their IDs, then, in the order of
 * publication, what comparing them has told.
 */
export interface Linking {
  add(articles: readonly Linkable[]): void;
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
  const keysFile = lineFile(join(scratch, 'keys.jsonl'));
  const judgedFile = lineFile(join(scratch, 'judged.jsonl'));
  const ids = numberedIds();
  let size = 0;
  let closed = false;
  return {
    add(articles) {
      for (const { articleId, keys, compared, judged } of articles) {
        if (judged !== null) judgedFile.add(judged);
        if (keys === null) continue;
        ids.add(articleId);
        keysFile.add(JSON.stringify([keys, compared]));
        size++;
      }
    },
    async *rows() {
      async function* keys(): AsyncGenerator<LinkKeys> {
        for await (const line of keysFile.lines()) {
          const [own, compared]: [string, string] = JSON.parse(line);
          yield { ...JSON.parse(own), compared };
        }
      }
      async function* judged({ rankOf }: Gathered): AsyncGenerator<Judged> {
        const rank = (articleId: string) => rankOf[ids.numberOf(articleId)] ?? 0;
        for await (const line of judgedFile.lines()) {
          const { articleId, earlier } = JudgedRow.parse(JSON.parse(line));
          const mates = earlier.map((mate) => ({ ...mate, rank: rank(mate.articleId) }));
          yield { rank: rank(articleId), earlier: mates };
        }
      }
      let batch: LinkRow[] = [];
      for await (const found of linkedBy({ keys, size, scratch }, judged, false)) {
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
      keysFile.close();
      judgedFile.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

const BUFFERED = 1 << 20;

/** Lines in a file, which may be read as often as needed. */
function lineFile(path: string) {
  const file = openSync(path, 'w');
  let held: string[] = [];
  let length = 0;
  const flush = (): void => {
    writeAll(file, Buffer.from(held.join('')));
    [held, length] = [[], 0];
  };
  return {
    add(line: string): void {
      held.push(line, '\n');
      length += line.length;
      if (length >= BUFFERED) flush();
    },
    async *lines(): AsyncGenerator<string> {
      flush();
      for await (const { bytes } of byteLines(createReadStream(path)))
        yield Buffer.from(bytes ?? []).toString('utf8');
    },
    close: () => closeSync(file),
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

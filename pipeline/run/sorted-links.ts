import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { Link } from '../../schemas/links.ts';
import { makeFolder } from '../make-folder.ts';
import { articleIdOf } from './document-files.ts';
import { lineWriter } from './gzip-lines.ts';
import { firstIssue, refuseLine, sizeOf, stageLines } from './stage-file.ts';
import type { Refused } from './stage-line.ts';
import { writeAll } from './whole-file.ts';

/** What `link` found, in files that the writers of tables can read from beginning to end. */
export interface Sorted {
  /** What link adds to each document, in the order of the documents; an empty line where it adds nothing. */
  links: string;
  /** The rows of the corpus, entities first. */
  corpus: string;
}

export interface LinkFiles {
  /** The file of `link`, and the article IDs in the order of the documents. */
  links: string;
  order: Iterable<string> | AsyncIterable<string>;
  /** Whether the file comes from a user's hand, and must be checked. */
  check: boolean;
}

/**
 * Sorts the file of `link` by the order of the documents. Holds the place of each link, not the links. What did not come
 * through, and how many did, is told besides.
 */
export async function sortLinks(
  files: LinkFiles,
  folder: string,
): Promise<{ sorted: Sorted; refused: Refused[]; size: number }> {
  sizeOf(files.links);
  makeFolder(folder);
  const path = (name: string): string => join(folder, name);
  const spool = openSync(path('links.spool'), 'w+');
  const { places, refused } = await spooled(files, spool, path('corpus.jsonl'));
  const links = lineWriter(path('links.jsonl'));
  for await (const articleId of files.order) {
    const place = places.get(articleId);
    const line = Buffer.allocUnsafe(place?.length ?? 0);
    if (place !== undefined) readSync(spool, line, 0, line.length, place.offset);
    await links.add(line);
  }
  await links.end();
  closeSync(spool);
  const sorted = { links: path('links.jsonl'), corpus: path('corpus.jsonl') };
  return { sorted, refused, size: places.size };
}

interface Spooled {
  places: Map<string, { offset: number; length: number }>;
  refused: Refused[];
}

/** Writes what is of one article end to end, and what is of the corpus line by line. */
async function spooled(
  { links, check }: LinkFiles,
  spool: number,
  corpusPath: string,
): Promise<Spooled> {
  const found: Spooled = { places: new Map(), refused: [] };
  const corpus = lineWriter(corpusPath);
  let [end, pieces, size] = [0, [] as Uint8Array[], 0];
  const flush = (): void => {
    writeAll(spool, Buffer.concat(pieces));
    [pieces, size] = [[], 0];
  };
  for await (const { number, bytes, refused } of stageLines(links)) {
    if (refused !== null) {
      found.refused.push(refused);
      continue;
    }
    const line = check ? checkedLine(bytes, `${links}, line ${number}`) : bytes;
    const articleId = articleIdOf(line);
    if (articleId === null) await corpus.add(line.subarray(CORPUS_HEAD, -1));
    else {
      const article = line.subarray(ARTICLE_HEAD, -2);
      found.places.set(articleId, { offset: end, length: article.length });
      pieces.push(article);
      end += article.length;
      size += article.length;
      if (size >= BUFFERED) flush();
    }
  }
  flush();
  await corpus.end();
  return found;
}

const BUFFERED = 1 << 20;
/** What stands before a link in its line, and before what is of an article. */
const CORPUS_HEAD = '{"status":"written","document":'.length;
const ARTICLE_HEAD = '{"status":"written","document":{"kind":"article","article":'.length;

/** The line as `link` writes it. */
function checkedLine(line: Uint8Array, where: string): Uint8Array {
  const { document } = JSON.parse(Buffer.from(line).toString('utf8'));
  const link = Link.safeParse(document);
  if (!link.success) return refuseLine(where, 'export', firstIssue(link.error));
  return Buffer.from(JSON.stringify({ status: 'written', document: link.data }));
}

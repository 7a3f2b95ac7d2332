import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fits } from '../../schemas/fits.ts';
import { Link } from '../../schemas/links.ts';
import type { Failure } from '../../schemas/outcome.ts';
import { makeFolder } from '../make-folder.ts';
import { articleIdOf } from './document-files.ts';
import { lineWriter } from './gzip-lines.ts';
import { firstIssue, refuseLine, sizeOf, stageLines } from './stage-file.ts';
import { writeAll } from './whole-file.ts';

/** What `link` found, in files that the writers of tables can read from beginning to end. */
export interface Sorted {
  /** What link adds to each document, in the order of the documents; an empty line where it adds nothing. */
  links: string;
  /** The rows of the corpus, entities first. */
  corpus: string;
  failures: string;
  /** By article ID why a page is no article. */
  refusals: string;
  /** How many documents came through. */
  size: number;
  byReason: Record<string, number>;
}

/** Sorts the file of `link` by the order of the documents. Holds the place of each link, not the links. */
export async function sortLinks(
  linkFile: string,
  documents: string,
  folder: string,
): Promise<Sorted> {
  sizeOf(linkFile);
  makeFolder(folder);
  const path = (name: string): string => join(folder, name);
  const corpus = lineWriter(path('corpus.jsonl'));
  const failures: Failure[] = [];
  const refusals: [string, { status: string; reason: string }][] = [];
  const places = new Map<string, { offset: number; length: number }>();
  const spool = openSync(path('links.spool'), 'w+');
  let end = 0;
  for await (const { number, bytes, refused } of stageLines(linkFile)) {
    if (refused !== null) {
      const { failure, status, articleId } = refused;
      failures.push(failure);
      if (articleId !== undefined) refusals.push([articleId, { status, reason: failure.reason }]);
      continue;
    }
    const link = linkIn(bytes, `${linkFile}, line ${number}`);
    const line = Buffer.from(JSON.stringify(link.kind === 'article' ? link.article : link));
    if (link.kind === 'article') {
      places.set(link.article.articleId, { offset: end, length: line.length });
      writeAll(spool, line);
      end += line.length;
    } else await corpus.add(line);
  }
  await corpus.end();
  const links = lineWriter(path('links.jsonl'));
  for await (const { bytes, refused } of stageLines(documents)) {
    if (refused !== null) continue;
    const place = places.get(articleIdOf(bytes) ?? '');
    const line = Buffer.alloc(place?.length ?? 0);
    if (place !== undefined) readSync(spool, line, 0, line.length, place.offset);
    await links.add(line);
  }
  await links.end();
  closeSync(spool);
  writeFileSync(path('failures.json'), JSON.stringify(failures));
  writeFileSync(path('refusals.json'), JSON.stringify(refusals));
  return {
    links: path('links.jsonl'),
    corpus: path('corpus.jsonl'),
    failures: path('failures.json'),
    refusals: path('refusals.json'),
    size: places.size,
    byReason: byReason(failures),
  };
}

function linkIn(line: Uint8Array, where: string): Link {
  const { document } = JSON.parse(Buffer.from(line).toString('utf8'));
  if (fits(Link)(document)) return document;
  const link = Link.safeParse(document);
  return link.success ? link.data : refuseLine(where, 'export', firstIssue(link.error));
}

function byReason(failures: readonly Failure[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { stage, reason } of failures) {
    const name = `${stage}: ${reason}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

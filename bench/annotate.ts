/**
 * Speed of segment and annotate on articles, and growth with an article's length.
 *
 *   npm run bench:annotate -- FILE.jsonl
 *
 * FILE has a JSON line an article with `id` and `text`. CPU time of one core, the best of several rounds.
 */
import { readFileSync } from 'node:fs';
import { annotate } from '../pipeline/annotate/annotate.ts';
import { clean } from '../pipeline/clean/clean.ts';
import { readerFor } from '../pipeline/read/readers.ts';
import { segment } from '../pipeline/segment/segment.ts';
import type { Article } from '../schemas/article.ts';
import type { SegmentedArticle } from '../schemas/sentences.ts';

const ROUNDS = 5;
const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: npm run bench:annotate -- FILE.jsonl');
  process.exit(1);
}

function articleOf(line: string, key: string): Article[] {
  const bytes = Buffer.from(line);
  const record = { reader: 'jsonl', sourceFile: 'bench.jsonl', key, place: null, bytes };
  const page = readerFor('bench.jsonl')?.page(record);
  const outcome = page?.status === 'written' ? clean.run(page.document) : undefined;
  return outcome?.status === 'written' ? [outcome.document] : [];
}

function segmented(article: Article): SegmentedArticle[] {
  const outcome = segment.run(article);
  return outcome.status === 'written' ? [outcome.document] : [];
}

/** Megabytes of text a second of CPU time, the best of the rounds. */
function speed<Document extends { text: string }>(
  documents: readonly Document[],
  run: (document: Document) => unknown,
): number {
  const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    for (const document of documents) run(document);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, user + system);
  }
  return bytes / best;
}

const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '');
const articles = lines.flatMap((line, index) => articleOf(line, `${index}`));
const sentences = articles.flatMap(segmented);
console.log(`${articles.length} articles`);
console.log(`segment    ${speed(articles, segment.run).toFixed(2)} MB/s`);
console.log(`annotate   ${speed(sentences, annotate.run).toFixed(2)} MB/s`);
console.log('growth: annotate on one article of the first ones joined');
for (const count of [1, 2, 4, 8, 16, 32]) {
  const text = articles
    .slice(0, count)
    .map((article) => article.text)
    .join('\n\n');
  const long = articleOf(JSON.stringify({ id: 'long', text }), 'long').flatMap(segmented);
  console.log(
    `  ${String(Buffer.byteLength(text)).padStart(7)} bytes   ${speed(long, annotate.run).toFixed(2)} MB/s`,
  );
}

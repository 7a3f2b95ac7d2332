/**
 * Speed of segment and annotate on articles, and growth with an article's length.
 *
 *   npm run bench:annotate -- FILE.jsonl
 *
 * FILE has a JSON line an article with `id` and `text`. CPU time of one core: of the first round, which meets every word
 * for the first time, and of the best of several, when the words are known and the code is compiled.
 */
import { readFileSync } from 'node:fs';
import { annotate } from '../pipeline/annotate/annotate.ts';
import { annotateEntities } from '../pipeline/annotate/entities/entities.ts';
import { withReferences } from '../pipeline/annotate/entities/people/reference-mentions.ts';
import { describeEntities } from '../pipeline/annotate/entities/people/references.ts';
import { annotateQuotes } from '../pipeline/annotate/quotes/quotes.ts';
import { clean } from '../pipeline/clean/clean.ts';
import { readerFor } from '../pipeline/read/readers.ts';
import { segment } from '../pipeline/segment/segment.ts';
import type { Article } from '../schemas/article.ts';
import type { SegmentedArticle } from '../schemas/sentences.ts';

const ROUNDS = 12;
const LARGEST = 1e6;
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

function bytesOf(documents: readonly { text: string }[]): number {
  return documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}

/** Megabytes of text a second of CPU time, in the first round and in the best. Each round is given copies, as words are kept by article. */
function speed<Document extends { text: string }>(
  documents: readonly Document[],
  run: (document: Document) => unknown,
): { first: number; best: number } {
  const times = Array.from({ length: ROUNDS }, () => {
    const copies = documents.map((document) => structuredClone(document));
    const start = process.cpuUsage();
    for (const copy of copies) run(copy);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  const bytes = bytesOf(documents);
  return { first: bytes / (times[0] ?? 0), best: bytes / Math.min(...times) };
}

function report(name: string, { first, best }: { first: number; best: number }): void {
  console.log(`${name.padEnd(12)} ${best.toFixed(2).padStart(6)} ${first.toFixed(2).padStart(6)}`);
}

/** One article of the articles joined, over again where they do not suffice. */
function joined(articles: readonly Article[], bytes: number): SegmentedArticle[] {
  let text = '';
  for (let i = 0; text.length < bytes; i++) text += `${articles[i % articles.length]?.text}\n\n`;
  return articleOf(JSON.stringify({ id: 'long', text }), 'long').flatMap(segmented);
}

const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '');
const articles = lines.flatMap((line, index) => articleOf(line, `${index}`));
const sentences = articles.flatMap(segmented);
console.log(`${articles.length} articles, ${bytesOf(articles)} bytes`);
console.log('MB/s           best  first');
report('segment', speed(articles, segment.run));
const read = sentences.map((article) => {
  const named = annotateEntities(article);
  const people = describeEntities(article, named.entities, named.mentions);
  const references = withReferences(article, named, people).filter(({ form }) => form !== 'name');
  return { ...article, article, named: { ...named, references }, people };
});
report('  names', speed(sentences, annotateEntities));
report(
  '  people',
  speed(read, ({ article, named: { entities, mentions } }) =>
    withReferences(article, { entities, mentions }, describeEntities(article, entities, mentions)),
  ),
);
report(
  '  quotes',
  speed(read, ({ article, named, people }) => annotateQuotes(article, { ...named, people })),
);
report('annotate', speed(sentences, annotate.run));
console.log('growth: annotate on one article');
for (let bytes = LARGEST / 16; bytes <= LARGEST; bytes *= 2) {
  const long = joined(articles, bytes);
  report(`  ${bytesOf(long)}`, speed(long, annotate.run));
}

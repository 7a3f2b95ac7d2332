/**
 * Growth of linking with the corpus: `npm run bench:link -- FOLDER [SIZE…]`, FOLDER with articles.jsonl. The corpus is
 * made of the articles' keys with words swapped for others: the larger it is, the more events it tells of, each in five
 * reports. Each size in a process of its own, with so little memory that a table of all articles would not fit.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judged, settled } from '../pipeline/link/compared.ts';
import { gathered } from '../pipeline/link/gathered.ts';
import { keysOf } from '../pipeline/link/keys.ts';
import { rowsOf } from '../pipeline/link/rows/rows.ts';
import { annotatedGold } from '../pipeline/train/link/annotated-gold.ts';
import type { LinkKeys } from '../schemas/links.ts';
import { corpusOf } from './link/corpus.ts';

const SIZES = ['1000', '4000', '16000', '64000'];
const HEAP = '--max-old-space-size=256';
const [folder, ...sizes] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run bench:link -- FOLDER [SIZE…]   (with articles.jsonl)');
  process.exit(1);
}
const kept = join(folder, 'keys.json');
if (existsSync(kept)) await measure(JSON.parse(readFileSync(kept, 'utf8')), Number(sizes[0]));
else measureAll(folder, sizes.length === 0 ? SIZES : sizes);

function measureAll(articles: string, all: readonly string[]): void {
  const work = mkdtempSync(join(tmpdir(), 'wortlaut-bench-'));
  writeFileSync(join(work, 'keys.json'), JSON.stringify(annotatedGold(articles).map(keysOf)));
  console.log('articles  pairs of articles  of utterances  CPU s  ms/article  peak MB  rows');
  for (const size of all) {
    const script = fileURLToPath(import.meta.url);
    process.stdout.write(
      execFileSync(process.execPath, [HEAP, '--import', 'tsx', script, work, size], {
        encoding: 'utf8',
      }),
    );
  }
  rmSync(work, { recursive: true });
}

async function measure(keys: readonly LinkKeys[], size: number): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'wortlaut-bench-'));
  const made = corpusOf(keys, size);
  let making = 0;
  const corpus = {
    size,
    scratch,
    async *keys() {
      let since = process.cpuUsage();
      for await (const one of made.keys()) {
        making += process.cpuUsage(since).user;
        yield one;
        since = process.cpuUsage();
      }
    },
  };
  const before = process.cpuUsage();
  const found = await gathered(corpus);
  const links = await settled(found, judged(found));
  let rows = 0;
  for await (const _ of rowsOf(corpus, found, links)) rows++;
  // A run reads the keys from a file; that they are made here does not count.
  const seconds = (process.cpuUsage(before).user - making) / 1e6;
  rmSync(scratch, { recursive: true });
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  const { articles, utterances } = links.pairs;
  const each = ((1000 * seconds) / size).toFixed(2);
  console.log(
    [size, articles, utterances, seconds.toFixed(1), each, peak, rows]
      .map((cell, i) => String(cell).padStart([8, 17, 13, 5, 10, 7, 6][i] ?? 0))
      .join('  '),
  );
}

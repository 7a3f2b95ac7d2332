/**
 * Speed of read and clean on HTML pages, beside trafilatura on the same pages in the same run, and growth with a page's
 * size. CPU time, in turns, so that a busy machine slows both alike; the ratio is what counts.
 *
 *   npm run bench:clean -- FOLDER [PYTHON]
 *
 * FOLDER holds *.html or *.html.gz; PYTHON has the packages of bench/requirements.txt.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { clean } from '../pipeline/clean/clean.ts';
import { readerFor } from '../pipeline/read/readers.ts';

/** A corpus has many pages: what counts is the speed once the code is compiled. */
const WARM_UP = 3;
const ROUNDS = 5;
const [folder, python] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run bench:clean -- FOLDER [PYTHON]');
  process.exit(1);
}
const reader = readerFor('page.html');
const pages = readdirSync(folder)
  .filter((name) => /\.html(?:\.gz)?$/.test(name))
  .map((name) => {
    const bytes = readFileSync(join(folder, name));
    return name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  });

function cleanAll(bytes: readonly Uint8Array[]): number {
  const start = process.cpuUsage();
  for (const [index, page] of bytes.entries()) {
    const record = {
      reader: 'html',
      sourceFile: `${index}.html`,
      key: `${index}`,
      place: null,
      bytes: page,
    };
    const outcome = reader?.page(record);
    if (outcome?.status === 'written') clean.run(outcome.document);
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / bytes.length;
}

function trafilatura(): number {
  const script = fileURLToPath(new URL('./trafilatura_speed.py', import.meta.url));
  const run = spawnSync(python ?? '', [script, folder ?? ''], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return Number(run.stdout);
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

for (let round = 0; round < WARM_UP; round++) cleanAll(pages);
const mine: number[] = [];
const theirs: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  mine.push(cleanAll(pages));
  if (python !== undefined) theirs.push(trafilatura());
}
console.log(`${pages.length} pages, ${ROUNDS} rounds, median CPU time a page`);
console.log(`wortlaut read + clean   ${median(mine).toFixed(1)} ms`);
if (python !== undefined) {
  console.log(`trafilatura             ${median(theirs).toFixed(1)} ms`);
  console.log(`ratio                   ${(median(theirs) / median(mine)).toFixed(1)}`);
}
console.log('growth: one page with its body repeated');
const body = pages[0] ?? new Uint8Array();
for (const times of [1, 2, 4, 8, 16]) {
  const long = Buffer.concat(Array.from({ length: times }, () => body));
  console.log(`  ${times} ×   ${cleanAll([long, long, long]).toFixed(1)} ms`);
}

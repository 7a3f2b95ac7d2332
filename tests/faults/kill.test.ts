import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { promised, promisedOfSeeds } from '../properties/run-seeds.ts';
import { SEEDS } from '../properties/seed-pages.ts';
import { addFiles, folderOf } from '../run/folder.ts';
import { wortlaut } from './wortlaut.ts';

/** What lies in the output folder when a run is in the middle of something. */
const MOMENTS = {
  'stages of a page': 'cache/journal',
  'files of these stages': 'stages/annotate.jsonl.gz.tmp',
  'an index before its files': 'cache/index.jsonl.gz',
  link: 'stages/link.jsonl.gz.tmp',
  export: '.export.tmp/tables/quotes.csv',
  DuckDB: '.export.tmp/dataset.duckdb',
};
const LOOK_MS = 3;

/** So many times at a moment that nobody chose, within the time that a run takes here. */
const RANDOM_KILLS = 3;

it('a run that is killed at any time ends in the bytes of one that was not', async () => {
  const killed = join(folderOf(), 'out');
  const run = ['run', 'seeds', '--out', killed, '--workers', '2'];
  const start = performance.now();
  expect(await wortlaut([...run.slice(0, 3), join(folderOf(), 'out')])).toMatchObject({
    status: 0,
  });
  const took = performance.now() - start;
  const times = Array.from({ length: RANDOM_KILLS }, () => Math.round(Math.random() * took));
  for (const time of times)
    await wortlaut(run, async (child) => {
      await setTimeout(time);
      child.kill('SIGKILL');
    });
  expect(await wortlaut(run)).toMatchObject({ status: 0 });
  expect(promised(killed), `killed after ${times.join(', ')} ms`).toEqual(await promisedOfSeeds());
}, 300_000);

it('a run that is killed in the middle of each step ends in the bytes of one that was not', async () => {
  const killed = join(folderOf(), 'out');
  const run = ['run', 'seeds', '--out', killed, '--workers', '1'];
  for (const path of Object.values(MOMENTS)) {
    await wortlaut(run, async (child) => {
      while (!existsSync(join(killed, path))) await setTimeout(LOOK_MS);
      child.kill('SIGKILL');
    });
  }
  expect(await wortlaut(run)).toMatchObject({ status: 0 });
  const whole = await promisedOfSeeds();
  expect(whole.size).toBeGreaterThan(20);
  expect(promised(killed)).toEqual(whole);
}, 300_000);

const UPDATE_MOMENTS = [
  'cache/journal',
  'stages/annotate.jsonl.gz.tmp',
  'cache/link-keys.jsonl.gz.tmp',
  'cache/link-notes.jsonl.gz.tmp',
  '.export.tmp/tables/quotes.csv',
  '.export.tmp/tables/quotes.parquet',
];

it('an update that is killed in the middle of each step ends in the bytes of a run from nothing', async () => {
  const input = folderOf(Object.fromEntries([...SEEDS].map(([id, text]) => [`${id}.txt`, text])));
  const out = join(folderOf(), 'out');
  const run = (folder: string) => ['run', input, '--out', folder, '--formats', 'csv,parquet'];
  expect(await wortlaut(run(out))).toMatchObject({ status: 0 });
  for (const [i, path] of UPDATE_MOMENTS.entries()) {
    addFiles(input, { [`new-${i}.txt`]: article(i) });
    await wortlaut(run(out), async (child) => {
      while (!existsSync(join(out, path)) && child.exitCode === null) await setTimeout(LOOK_MS);
      child.kill('SIGKILL');
    });
  }
  expect(await wortlaut(run(out))).toMatchObject({ status: 0 });
  const whole = join(folderOf(), 'out');
  expect(await wortlaut(run(whole))).toMatchObject({ status: 0 });
  expect(promised(out)).toEqual(promised(whole));
}, 300_000);

function article(i: number): string {
  return `Die Brücke in Altdorf wird ${i + 2} Wochen lang gesperrt, wie der Rat der Stadt am Montag beschloss.\n\n„Wir sanieren sie von Grund auf“, sagte Bürgermeisterin Erika Beispiel.\n`;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { folderOf } from '../run/folder.ts';
import { promised } from './run-seeds.ts';
import { SEEDS } from './seed-pages.ts';

const FILES = Object.fromEntries(
  [...SEEDS].flatMap(([id, text]) =>
    Array.from({ length: 5 }, (_, i) => [`${i}/${id}-${i}.txt`, `${text}\nAusgabe ${i}`]),
  ),
);

/** Runs the CLI, and kills it after so many milliseconds if it still runs. */
async function run(input: string, out: string, killAfter: number | null): Promise<void> {
  const args = ['--import', 'tsx', 'pipeline/cli.ts', 'run', input, '--out', out, '--workers', '1'];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const ended = once(child, 'exit');
  if (killAfter !== null) {
    await Promise.race([setTimeout(killAfter), ended]);
    child.kill('SIGKILL');
  }
  await ended;
}

it('a run that is killed time and again ends in the bytes of one that was not', async () => {
  const input = folderOf(FILES);
  const [whole, killed] = [join(folderOf(), 'out'), join(folderOf(), 'out')];
  await run(input, whole, null);
  for (const after of [700, 1000, 1500]) await run(input, killed, after);
  await run(input, killed, null);
  expect(promised(whole).size).toBeGreaterThan(20);
  expect(promised(killed)).toEqual(promised(whole));
});

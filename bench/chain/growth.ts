import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Measured, measuredRun } from './measured-run.ts';

/** One page of a hundred is new in the run that tells what a few cost. */
const NEW_SHARE = 0.01;

/** Prints what the first so many articles take, for each size; `lines` are articles as JSON, `folder` is scratch. */
export function printGrowth(
  lines: readonly string[],
  sizes: readonly number[],
  folder: string,
): void {
  const write = (name: string, some: readonly string[]): string => {
    const path = join(folder, name);
    writeFileSync(path, some.map((line) => `${line}\n`).join(''));
    return path;
  };
  const alone = measuredRun(write('alone.jsonl', lines.slice(0, 1)), join(folder, 'alone'), 1);
  console.log(`start-up: ${alone.cpu.toFixed(1)} CPU s, ${alone.megabytes.toFixed(0)} MB`);
  console.log(HEAD);
  for (const size of sizes) {
    const some = lines.slice(0, size);
    for (const workers of [1, 2]) {
      const out = join(folder, `${size}-${workers}`);
      // The input has the same name each time: documents are kept by it.
      const first = some.slice(0, Math.floor(size * (1 - NEW_SHARE)));
      const before = workers === 2 ? measuredRun(write('corpus.jsonl', first), out, 2) : null;
      const update = before === null ? null : measuredRun(write('corpus.jsonl', some), out, 2);
      if (update !== null) rmSync(out, { recursive: true });
      const run = measuredRun(write('corpus.jsonl', some), out, workers);
      const again = measuredRun(write('corpus.jsonl', some), out, workers);
      console.log(lineOf(some, workers, { run, again, update, alone }));
      rmSync(out, { recursive: true });
    }
  }
}

const HEAD =
  'articles  workers  million chars   CPU s  CPU s/million  wall s   MB  disk/text  rerun s  1 % new';

function lineOf(
  some: readonly string[],
  workers: number,
  taken: { run: Measured; again: Measured; update: Measured | null; alone: Measured },
): string {
  const { run, again, update, alone } = taken;
  const million = some.reduce((sum, line) => sum + (JSON.parse(line).text ?? '').length, 0) / 1e6;
  const share = update === null ? '' : `${((100 * update.cpu) / run.cpu).toFixed(0)} %`;
  return [
    String(some.length).padStart(8),
    String(workers).padStart(8),
    million.toFixed(2).padStart(14),
    run.cpu.toFixed(1).padStart(7),
    ((run.cpu - alone.cpu) / million).toFixed(2).padStart(14),
    run.wall.toFixed(1).padStart(7),
    run.megabytes.toFixed(0).padStart(4),
    (run.disk / Buffer.byteLength(some.join(''))).toFixed(1).padStart(10),
    again.wall.toFixed(1).padStart(8),
    share.padStart(8),
  ].join(' ');
}

/**
 * Speed, memory and disk of the whole chain on fresh text, and how they grow.
 *
 *   npm run bench:chain -- FILE.jsonl [SIZE …]
 *
 * FILE has a JSON line an article; no text may stand in it twice. For each SIZE (default: 1000 and 4000) a process of its own
 * takes the first so many lines into a new folder, by one worker and by two, and once more to see that nothing is to do.
 * CPU seconds are those of the process with all its threads; start-up, which an article alone costs, is told apart.
 * Beside others on the same pages: `npm run bench:clean` (trafilatura) and `npm run bench:corenlp` (Stanford CoreNLP).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

const [file, ...sizes] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: npm run bench:chain -- FILE.jsonl [SIZE …]');
  process.exit(1);
}
const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '');
const folder = mkdtempSync(join(tmpdir(), 'wortlaut-bench-'));

interface Measured {
  cpu: number;
  wall: number;
  megabytes: number;
  disk: number;
}

/** Run in the process that is measured: it tells what it took with all its threads. */
const TELL = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => console.error(JSON.stringify(process.resourceUsage())))',
)}`;

function measured(input: string, out: string, workers: number): Measured {
  const command = ['pipeline/cli.ts', 'run', input, '--out', out, '-w', String(workers)];
  const start = performance.now();
  const args = ['--import', 'tsx', '--import', TELL, ...command];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const usage = JSON.parse(stderr.trim().split('\n').pop() ?? '');
  return {
    cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    wall: (performance.now() - start) / 1000,
    megabytes: usage.maxRSS / 1024,
    disk: bytesIn(out),
  };
}

function bytesIn(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

function firstLines(count: number): { input: string; characters: number } {
  const some = lines.slice(0, count);
  const input = join(folder, `${count}.jsonl`);
  writeFileSync(input, some.map((line) => `${line}\n`).join(''));
  const characters = some.reduce((sum, line) => sum + (JSON.parse(line).text ?? '').length, 0);
  return { input, characters };
}

const [model] = cpus();
console.log(`${model?.model}, Node ${process.versions.node}`);
const alone = measured(firstLines(1).input, join(folder, 'alone'), 1);
console.log(`start-up: ${alone.cpu.toFixed(1)} CPU s, ${alone.megabytes.toFixed(0)} MB`);
console.log(
  'documents  workers  million chars   CPU s  CPU s/million  wall s   MB  disk/text  rerun s',
);
for (const size of sizes.length === 0 ? [1000, 4000] : sizes.map(Number)) {
  const { input, characters } = firstLines(size);
  for (const workers of [1, 2]) {
    const out = join(folder, `${size}-${workers}`);
    const { cpu, wall, megabytes, disk } = measured(input, out, workers);
    const again = measured(input, out, workers);
    const million = characters / 1e6;
    console.log(
      [
        String(size).padStart(9),
        String(workers).padStart(8),
        million.toFixed(2).padStart(14),
        cpu.toFixed(1).padStart(7),
        ((cpu - alone.cpu) / million).toFixed(2).padStart(14),
        wall.toFixed(1).padStart(7),
        megabytes.toFixed(0).padStart(4),
        (disk / Buffer.byteLength(lines.slice(0, size).join(''))).toFixed(1).padStart(10),
        again.wall.toFixed(1).padStart(8),
      ].join(' '),
    );
    rmSync(out, { recursive: true });
  }
}
rmSync(folder, { recursive: true });

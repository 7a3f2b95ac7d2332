import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Measured {
  /** Processor seconds of the process with all its threads. */
  cpu: number;
  wall: number;
  /** The most memory that the process held. */
  megabytes: number;
  /** Bytes of the output folder. */
  disk: number;
}

/** Run in the process that is measured: it tells what it took with all its threads. */
const TELL = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => console.error(JSON.stringify(process.resourceUsage())))',
)}`;

/** What a run of the whole chain takes, in a process of its own. */
export function measuredRun(input: string, out: string, workers: number): Measured {
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

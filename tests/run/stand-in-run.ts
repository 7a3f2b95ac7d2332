import { join } from 'node:path';
import { crewOf } from '../../pipeline/run/crew.ts';
import type { Progress } from '../../pipeline/run/progress.ts';
import { runPages } from '../../pipeline/run/run-pages.ts';
import { runRead } from '../../pipeline/run/run-read.ts';
import type { StageReport } from '../../pipeline/run/write-rows.ts';
import { chain } from './stand-in-chain.ts';

export const silent: Progress = { begin() {}, advance() {}, end() {} };

/** Runs `read` and the stand-in stage into `out`, as the runner does. */
export async function runShout(
  input: string,
  out: string,
  workers = 1,
): Promise<{ read: StageReport; shout: StageReport }> {
  const crew = crewOf(workers);
  const pages = join(out, 'stages/read.jsonl');
  const common = { chain, crew, progress: silent };
  try {
    const read = await runRead(
      { ...common, input, output: pages, journal: join(out, 'cache/read.jsonl') },
      out,
    );
    const shout = await runPages(
      {
        ...common,
        input: pages,
        output: join(out, 'stages/shout.jsonl'),
        journal: join(out, 'cache/shout.jsonl'),
      },
      'shout',
    );
    return { read, shout };
  } finally {
    await crew.close();
  }
}

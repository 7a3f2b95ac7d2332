import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { chain } from '../../pipeline/pipeline.ts';
import { runChain } from '../../pipeline/run/run.ts';
import { lazy } from '../../pipeline/text/lazy.ts';
import { contentsOf, folderOf } from '../run/folder.ts';
import { silent } from '../run/stand-in-run.ts';
import { SEEDS } from './seed-pages.ts';

/** The files of a run whose bytes are promised (all but the cache and the DuckDB file), by path, as hashes. */
export function promised(out: string): Map<string, string> {
  const contents = contentsOf(out, ['cache/', 'dataset.duckdb']);
  const hash = (bytes: string) => createHash('sha256').update(bytes, 'latin1').digest('hex');
  return new Map([...contents].map(([path, bytes]) => [path, hash(bytes)]));
}

/** The files of seeds/, as a run over the folder finds them. */
export const SEED_FILES = Object.fromEntries([...SEEDS].map(([id, text]) => [`${id}.txt`, text]));

/** What a run over seeds/ promises; computed once for all tests of a worker, and compared with runs that go other ways. */
export const promisedOfSeeds = lazy(async () => promised(await dataset(SEED_FILES)));

/** Runs the whole chain over these files into a new folder, or the one given; returns that folder. */
export async function dataset(
  files: Record<string, string | Uint8Array>,
  workers = 0,
  out = join(folderOf(), 'out'),
): Promise<string> {
  await runChain({ chain, input: folderOf(files), out, workers, progress: silent, formats: null });
  return out;
}

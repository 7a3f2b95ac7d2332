import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { chain } from '../../pipeline/pipeline.ts';
import { runChain } from '../../pipeline/run/run.ts';
import { contentsOf, folderOf } from '../run/folder.ts';
import { silent } from '../run/stand-in-run.ts';

/** The files of a run whose bytes are promised (all but the cache and the DuckDB file), by path, as hashes. */
export function promised(out: string): Map<string, string> {
  const contents = contentsOf(out, ['cache/', 'dataset.duckdb']);
  const hash = (bytes: string) => createHash('sha256').update(bytes, 'latin1').digest('hex');
  return new Map([...contents].map(([path, bytes]) => [path, hash(bytes)]));
}

/** Runs the whole chain over these files into a new folder, or the one given; returns that folder. */
export async function dataset(
  files: Record<string, string | Uint8Array>,
  workers = 0,
  out = join(folderOf(), 'out'),
): Promise<string> {
  await runChain({ chain, input: folderOf(files), out, workers, progress: silent, formats: null });
  return out;
}

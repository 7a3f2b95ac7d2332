import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { byCodeUnit } from '../text/by-code-unit.ts';
import type { Chain } from './chain.ts';

/** What every stage rests on, as paths from the chain's module. */
const SHARED = [
  '../schemas/',
  'text/',
  'lexicon.ts',
  'stage.ts',
  '../package-lock.json',
  // In the bundle, all of the code.
  'wortlaut.js',
];

/**
 * A hash of all that decides what a stage makes of a document: the contents of its folder (code, lexicons, weights), of
 * what all stages share, and of Node, whose Unicode tables differ by version. Cached lines of another hash are not used.
 */
export function fingerprint(chain: Chain, stage: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of [`${stage}/`, ...SHARED])
    addContents(hash, fileURLToPath(new URL(path, chain.module)), path);
  return hash.digest('hex');
}

function addContents(hash: Hash, path: string, name: string): void {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) return;
  if (status.isDirectory()) {
    for (const entry of readdirSync(path).sort(byCodeUnit))
      addContents(hash, `${path}/${entry}`, `${name}/${entry}`);
    return;
  }
  const contents = readFileSync(path);
  hash.update(`${name}\0${contents.length}\0`).update(contents);
}

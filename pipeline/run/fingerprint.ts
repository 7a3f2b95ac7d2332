import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { byCodeUnit } from '../text/by-code-unit.ts';
import type { Chain } from './chain.ts';

/** What a module names by a path of its own: what it imports, now or later, and what it loads. */
const IMPORTED = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"\n]+)['"]/g;
/** The path up to where it is only known at run time. */
const LOADED = /new URL\(\s*(?:'([^'\n]+)'|"([^"\n]+)"|`([^`$\n]*)(?:\$|`))/g;
const MODULE = /\.[cm]?[jt]s$/;

const COMPUTE = new URL('./compute.ts', import.meta.url).href;

/** A hash of all that decides what the stages make of a document. Cached lines of another hash are not used. */
export function fingerprint({ module, corpusModules }: Chain): string {
  return fingerprintOf([module, COMPUTE], corpusModules);
}

/** The same of all that decides what the stages make of documents and corpus. */
export function fingerprintOfStages({ module }: Chain): string {
  return fingerprintOf([module, COMPUTE]);
}

/** The same of all that decides what a run makes of its input. */
export function fingerprintOfRun({ module }: Chain): string {
  return fingerprintOf([module, new URL('./run.ts', import.meta.url).href]);
}

/**
 * A hash of modules, of all they import and load, of the packages, and of Node, whose Unicode tables differ by version.
 * Imports are followed, so that nothing can be forgotten; where the code is one bundle, it is that file and its data.
 */
function fingerprintOf(modules: readonly string[], without: readonly string[] = []): string {
  const hash = createHash('sha256').update(process.version);
  const files = new Map<string, Buffer>();
  const seen = new Set(without.map((url) => fileURLToPath(url)));
  for (const module of modules) follow(new URL(module), files, seen);
  const lock = fileURLToPath(new URL('../package-lock.json', modules[0]));
  if (existsSync(lock)) files.set(lock, readFileSync(lock));
  // Where the code lies does not matter, only how its files lie to each other.
  const named = [...files].map(([path, bytes]): [string, Buffer] => [relative(lock, path), bytes]);
  for (const [name, bytes] of named.sort(([a], [b]) => byCodeUnit(a, b)))
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}

function follow(url: URL, files: Map<string, Buffer>, seen: Set<string>): void {
  const path = fileURLToPath(url);
  if (seen.has(path)) return;
  seen.add(path);
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) return;
  if (status.isDirectory()) {
    const folder = url.href.endsWith('/') ? url : new URL(`${url.href}/`);
    for (const name of readdirSync(path).sort(byCodeUnit))
      follow(new URL(encodeURIComponent(name), folder), files, seen);
    return;
  }
  const bytes = readFileSync(path);
  files.set(path, bytes);
  if (!MODULE.test(path)) return;
  const source = bytes.toString('utf8');
  for (const [, target = ''] of source.matchAll(IMPORTED))
    follow(new URL(target, url), files, seen);
  for (const [, single, double, template] of source.matchAll(LOADED)) {
    const target = single ?? double ?? template?.replace(/[^/]*$/, '');
    if (target === undefined || target.includes(':')) continue;
    const loaded = new URL(target, url);
    // In a bundle a module's files lie where they would from the source: all that lies beside the bundle counts.
    follow(existsSync(loaded) ? loaded : new URL('./', url), files, seen);
  }
}

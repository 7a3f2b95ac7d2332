import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ENTRY = 'pipeline/index.d.ts';

// Writes dist/types: the types of the library's entry, and of those files alone that they rest on.
const all = mkdtempSync(join(tmpdir(), 'wortlaut-types-'));
execFileSync(join(ROOT, 'node_modules/.bin/tsc'), [
  ...['-p', join(ROOT, 'pipeline/bundle/tsconfig.json')],
  ...['--outDir', all],
]);
const needed = new Set([ENTRY]);
for (const path of needed) {
  const code = readFileSync(join(all, path), 'utf8');
  for (const [, to = ''] of code.matchAll(/(?:from |import\()["'](\.[^"']+)\.ts["']/g))
    needed.add(join(dirname(path), `${to}.d.ts`));
}
const types = join(ROOT, 'dist/types');
rmSync(types, { recursive: true, force: true });
for (const path of needed) cpSync(join(all, path), join(types, path));
rmSync(all, { recursive: true });

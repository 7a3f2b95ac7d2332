import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ownModuleUrls } from './module-url.ts';
import { notices } from './notices.ts';
import { onFirstUse } from './on-first-use.ts';

const PIPELINE = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const ROOT = dirname(PIPELINE);
const DIST = join(ROOT, 'dist');

/** Folders of the pipeline whose lexicons, models and assets a run needs. */
const FOLDERS = ['read', 'clean', 'segment', 'annotate', 'link', 'text', 'report', 'exchange'];
const DATA_FILE = /\.(tsv|bin|md|css|js|rng)$/;

/** Modules that others load by their own address; each hands on what the one file exports. */
const STUBS = {
  'pipeline.js': `export { chain } from "./wortlaut.js";\n`,
  'run/worker.js': `export { work as default } from "../wortlaut.js";\n`,
};

/** CommonJS packages inside the file ask for Node's own modules with `require`. */
const HEAD = `#!/usr/bin/env node
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);`;

/** Packages with binaries or files of their own. `npm` installs them beside the bundle. */
const OUTSIDE = ['@duckdb/node-api', 'piscina'];

// Writes dist/: the command as wortlaut.js, which plain Node runs, the library as index.js, and their data.
rmSync(DIST, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: {
    wortlaut: join(PIPELINE, 'bundle/wortlaut.ts'),
    index: join(PIPELINE, 'index.ts'),
  },
  outdir: DIST,
  bundle: true,
  platform: 'node',
  // What Node 20.19 knows. With Node as the target, esbuild makes patterns of letters' classes anew at each use.
  target: 'es2023',
  format: 'esm',
  plugins: [ownModuleUrls(PIPELINE), onFirstUse(OUTSIDE)],
  banner: { js: HEAD },
  minifySyntax: true,
  minifyWhitespace: true,
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
});
for (const path of FOLDERS.flatMap((folder) => dataFiles(folder)))
  cpSync(join(PIPELINE, path), join(DIST, path));
for (const [path, code] of Object.entries(STUBS)) {
  mkdirSync(dirname(join(DIST, path)), { recursive: true });
  writeFileSync(join(DIST, path), code);
}
writeFileSync(join(DIST, 'NOTICES.txt'), notices(ROOT, Object.keys(metafile.inputs)));

function dataFiles(folder: string): string[] {
  return readdirSync(join(PIPELINE, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => DATA_FILE.test(path))
    .map((path) => join(folder, path));
}

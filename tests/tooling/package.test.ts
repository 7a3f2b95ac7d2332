import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { dataset, promised } from '../properties/run-seeds.ts';
import { SEEDS } from '../properties/seed-pages.ts';
import { addFiles } from '../run/folder.ts';
import { installed, manifest, targetsOf } from './installed.ts';

const USE = `import { annotateText, type DocumentTables } from 'wortlaut';
const tables: DocumentTables = annotateText('„Die Lage ist ernst“, sagte die Ärztin Eva Blum.');
const [quote] = tables.quotes;
// @ts-expect-error The columns are known.
quote?.speaker;
console.log(\`\${quote?.speaker_name}: \${quote?.text}\`);
`;

const copy = installed();
afterAll(() => rmSync(copy.folder, { recursive: true }));

describe('package.json', () => {
  test('pins every version exactly', () => {
    for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+(-r\.\d+)?$/);
  });

  test('asks for a Node that knows the JavaScript of the bundle: 20 knows ES2023', () => {
    expect(manifest.engines.node).toBe('>=20.19');
    expect(readFileSync('pipeline/bundle/bundle.ts', 'utf8')).toContain("target: 'es2023'");
  });
});

describe('the tarball', () => {
  test('holds the bundle with its data, licences and readme, and nothing else', () => {
    const kinds = new Set(copy.files.map((path) => path.replace(/^dist\/.*\./, 'dist/*.')));
    expect([...kinds].sort()).toEqual([
      'CITATION.cff',
      'LICENSE',
      'README.md',
      'dist/*.bin',
      'dist/*.css',
      'dist/*.js',
      'dist/*.md',
      'dist/*.rng',
      'dist/*.ts',
      'dist/*.tsv',
      'dist/*.txt',
      'package.json',
    ]);
    expect(copy.files.filter((path) => /test|gold|seeds|evaluate|train/.test(path))).toEqual([]);
    expect(copy.files).toEqual(expect.arrayContaining(targetsOf(manifest.exports)));
  });

  test('names the licence of each package that went into the one file', () => {
    const notices = readFileSync('dist/NOTICES.txt', 'utf8');
    for (const name of ['apache-arrow', 'commander', 'htmlparser2', 'iconv-lite', 'zod'])
      expect(notices).toMatch(new RegExp(`^${name} \\d.*\\((MIT|Apache-2.0)\\)$`, 'm'));
  });
});

describe('installed', () => {
  test('npx wortlaut --help tells of the commands', () => {
    const stdout = copy.run('npx', '--no-install', 'wortlaut', '--help');
    expect(stdout).toContain('Exit codes');
  });

  test('can be imported, with types', () => {
    addFiles(copy.folder, { 'use.mts': USE });
    const flags = ['--strict', '--module', 'nodenext', '--target', 'es2023', '--types', ''];
    copy.run(resolve('node_modules/.bin/tsc'), ...flags, 'use.mts');
    expect(copy.run(process.execPath, 'use.mjs')).toBe('Eva Blum: „Die Lage ist ernst“\n');
  });

  test('makes of pages what the source makes of them, in its threads too', async () => {
    const [one, two] = [...SEEDS].map(([id, text]) => ({ [`${id}.txt`]: text }));
    const pages = { ...one, ...two };
    addFiles(join(copy.folder, 'pages'), pages);
    const command = ['--no-install', 'wortlaut', 'run', 'pages', '--out', 'out', '--workers', '2'];
    copy.run('npx', ...command);
    expect(promised(join(copy.folder, 'out'))).toEqual(promised(await dataset(pages)));
  });
});

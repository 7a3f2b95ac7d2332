import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { fingerprint, fingerprintOfStages } from '../../pipeline/run/fingerprint.ts';
import { addFiles, folderOf } from './folder.ts';

const FILES = {
  'pipeline/pipeline.ts': "export const clean = () => import('./clean/clean.ts');",
  'pipeline/clean/clean.ts':
    "import { Page } from '../../schemas/page.ts';\nimport { rows } from './rows.ts';",
  'pipeline/clean/rows.ts':
    "loadLexicon(new URL('./words.tsv', import.meta.url));\nconst file = new URL(`./weights/$" +
    '{form}.tsv`, import.meta.url);',
  'pipeline/clean/words.tsv': 'a',
  'pipeline/clean/weights/flat.tsv': 'a',
  'schemas/page.ts': 'a',
  'package-lock.json': '{}',
};

it('changes with whatever the stages import or load, and with nothing else', () => {
  const folder = folderOf({ ...FILES, 'pipeline/clean/unused.ts': 'a' });
  const module = pathToFileURL(join(folder, 'pipeline/pipeline.ts')).href;
  const print = (): string => fingerprint({ module, pages: {}, corpus: {}, corpusModules: [] });
  const first = print();
  addFiles(folder, { 'pipeline/clean/unused.ts': 'b', 'README.md': 'b' });
  expect(print()).toBe(first);
  const seen = new Set([first]);
  for (const path of Object.keys(FILES)) {
    addFiles(folder, { [path]: 'changed' });
    seen.add(print());
    addFiles(folder, FILES);
  }
  expect(seen.size).toBe(1 + Object.keys(FILES).length);
});

it('is the same wherever the code lies', () => {
  const prints = [folderOf(FILES), folderOf(FILES)].map((folder) =>
    fingerprint({
      module: pathToFileURL(join(folder, 'pipeline/pipeline.ts')).href,
      pages: {},
      corpus: {},
      corpusModules: [],
    }),
  );
  expect(prints[0]).toBe(prints[1]);
});

it('leaves out what only corpus stages rest on', () => {
  const folder = folderOf({
    'pipeline/pipeline.ts': "import('./clean.ts'); import('./link.ts');",
    'pipeline/clean.ts': "new URL('./shared.tsv', import.meta.url)",
    'pipeline/link.ts': "new URL('./shared.tsv', import.meta.url); import './keys.ts'",
    'pipeline/keys.ts': 'a',
    'pipeline/shared.tsv': 'a',
  });
  const url = (name: string): string => pathToFileURL(join(folder, `pipeline/${name}`)).href;
  const chain = {
    module: url('pipeline.ts'),
    pages: {},
    corpus: {},
    corpusModules: [url('link.ts')],
  };
  const [documents, stages] = [fingerprint(chain), fingerprintOfStages(chain)];
  addFiles(folder, { 'pipeline/keys.ts': 'b' });
  expect(fingerprint(chain)).toBe(documents);
  expect(fingerprintOfStages(chain)).not.toBe(stages);
  addFiles(folder, { 'pipeline/shared.tsv': 'b' });
  expect(fingerprint(chain)).not.toBe(documents);
});

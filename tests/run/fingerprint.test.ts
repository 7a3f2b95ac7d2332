import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { fingerprint } from '../../pipeline/run/fingerprint.ts';
import { addFiles, folderOf } from './folder.ts';

it('changes with what a stage is made of, and with nothing else', () => {
  const folder = folderOf({
    'pipeline/pipeline.ts': '',
    'pipeline/clean/clean.ts': 'a',
    'pipeline/clean/lexicon/words.tsv': 'a',
    'pipeline/link/link.ts': 'a',
    'schemas/page.ts': 'a',
    'package-lock.json': '{}',
  });
  const module = pathToFileURL(join(folder, 'pipeline/pipeline.ts')).href;
  const print = (): string => fingerprint({ module, pages: {}, corpus: {} }, 'clean');
  const first = print();
  addFiles(folder, { 'pipeline/link/link.ts': 'b', 'README.md': 'b' });
  expect(print()).toBe(first);
  const seen = new Set([first]);
  for (const path of [
    'pipeline/clean/lexicon/words.tsv',
    'schemas/page.ts',
    'package-lock.json',
    'pipeline/wortlaut.js',
  ]) {
    addFiles(folder, { [path]: 'changed' });
    seen.add(print());
  }
  expect(seen.size).toBe(5);
});

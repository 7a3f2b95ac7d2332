import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { allKeys } from '../../pipeline/run/all-keys.ts';
import { runCorpus } from '../../pipeline/run/run-corpus.ts';
import { addFiles, folderOf, jsonLines } from './folder.ts';
import { chain } from './stand-in-chain.ts';
import { runOf, runShout, silent } from './stand-in-run.ts';

it('runs once over all documents, and not again while nothing has changed', async () => {
  const input = folderOf({ 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'reject' });
  const out = folderOf();
  const output = join(out, 'stages/count.jsonl.gz');
  const count = async () => {
    const documents = await runShout(input, out);
    const { sorted, key } = documents;
    const corpus = () => allKeys(runOf(input), documents, 'count', out);
    const path = join(out, 'cache/count.json');
    const note = { path, memory: join(out, 'cache/count-notes.jsonl.gz'), key, before: null };
    return runCorpus({ chain, stage: 'count', corpus, sorted, output, progress: silent, note });
  };
  expect(await count()).toMatchObject({ written: 2, refused: 1, computed: 2, cached: 0 });
  expect(jsonLines(output)).toMatchObject([{ document: { texts: 2 } }, { status: 'rejected' }]);
  expect(await count()).toMatchObject({ computed: 0, cached: 2 });
  writeFileSync(output, 'edited');
  expect(await count()).toMatchObject({ computed: 2, cached: 0 });
  addFiles(input, { 'd.txt': 'd' });
  expect(await count()).toMatchObject({ computed: 3, cached: 0 });
});

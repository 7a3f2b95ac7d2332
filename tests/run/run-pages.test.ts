import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { crewOf } from '../../pipeline/run/crew.ts';
import { runPages } from '../../pipeline/run/run-pages.ts';
import { UsageError } from '../../pipeline/run/usage-error.ts';
import { addFiles, contentsOf, folderOf, jsonLines } from './folder.ts';
import { chain } from './stand-in-chain.ts';
import { runShout, silent } from './stand-in-run.ts';

const PAGES = Object.fromEntries(
  Array.from({ length: 12 }, (_, i) => [`${String.fromCharCode(97 + i)}.txt`, `Text ${i}`]),
);

describe('a page stage', () => {
  it('finishes the others where one breaks, is rejected or does not fit its schema', async () => {
    const out = folderOf();
    const input = folderOf({
      'a.txt': 'a',
      'b.txt': 'throw',
      'c.txt': 'reject',
      'd.txt': 'unfit',
      'e.txt': '',
    });
    await runShout(input, out);
    expect(jsonLines(join(out, 'stages/shout.jsonl'))).toMatchObject([
      { status: 'written', document: { shout: 'A' } },
      { status: 'failed', failure: { sourceFile: 'b.txt', stage: 'shout', reason: 'bug' } },
      { status: 'rejected', failure: { sourceFile: 'c.txt', stage: 'shout', reason: 'asked_to' } },
      { status: 'failed', failure: { sourceFile: 'd.txt', stage: 'shout', reason: 'bug' } },
      { status: 'failed', failure: { sourceFile: 'e.txt', stage: 'read', reason: 'empty' } },
    ]);
  });

  it('gives the same bytes on workers, and one failure for a worker that dies', async () => {
    const input = folderOf({ ...PAGES, 'dead.txt': 'die' });
    const [one, two] = [folderOf(), folderOf()];
    await runShout(folderOf(PAGES), one, 1);
    await runShout(input, two, 2);
    const lines = readFileSync(join(two, 'stages/shout.jsonl'), 'utf8').trimEnd().split('\n');
    const [died] = lines.slice(-1);
    expect(died).toContain('"reason":"worker_died"');
    expect(`${lines.slice(0, -1).join('\n')}\n`).toBe(
      readFileSync(join(one, 'stages/shout.jsonl'), 'utf8'),
    );
  });

  it('computes only what is new, and again what broke', async () => {
    const input = folderOf({ ...PAGES, 'x.txt': 'throw' });
    const out = folderOf();
    expect((await runShout(input, out)).shout).toMatchObject({ computed: 13, cached: 0 });
    addFiles(input, { 'b.txt': 'changed', 'new.txt': 'new' });
    rmSync(join(input, 'c.txt'));
    const { read, shout } = await runShout(input, out);
    expect(read).toMatchObject({ written: 13, computed: 2, cached: 11 });
    expect(shout).toMatchObject({ written: 12, refused: 1, computed: 3, cached: 10 });
  });

  it('goes on after a kill wherever it was, to the same bytes', async () => {
    const input = folderOf(PAGES);
    const out = folderOf();
    await runShout(input, out);
    const expected = contentsOf(join(out, 'stages'));
    const journal = join(out, 'cache/shout.jsonl');
    const whole = readFileSync(journal);
    for (const share of [0, 0.3, 0.55, 0.99]) {
      rmSync(join(out, 'stages'), { recursive: true });
      writeFileSync(journal, whole);
      truncateSync(journal, Math.floor(whole.length * share));
      const { shout } = await runShout(input, out);
      expect(shout.cached).toBe(Math.floor(12 * share));
      expect(contentsOf(join(out, 'stages'))).toEqual(expected);
    }
  });

  it.each([
    ['{"status":"written","document":{"sourceId":"a"}}', /line 2: field "document\.articleId"/],
    ['{"status":"written"', /line 2: no line of a stage file/],
    ['{"kind":"article"}', /line 2: no line of a stage file \(field "status"/],
  ])('says where a file is not what it reads: %s', async (line, message) => {
    const failed = { sourceFile: 'a', stage: 'read', reason: 'r', message: 'm' };
    const first = JSON.stringify({ status: 'failed', failure: failed });
    const folder = folderOf({ 'in.jsonl': `${first}\n${line}\n` });
    const run = runPages(
      {
        chain,
        crew: crewOf(1),
        progress: silent,
        input: join(folder, 'in.jsonl'),
        output: join(folder, 'out.jsonl'),
        journal: join(folder, 'journal'),
      },
      'shout',
    );
    await expect(run).rejects.toThrow(UsageError);
    await expect(run).rejects.toThrow(message);
  });
});

import { existsSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprintOfStages } from '../../pipeline/run/fingerprint.ts';
import { openJournal } from '../../pipeline/run/journal.ts';
import { addFiles, contentsOf, folderOf, jsonLines } from './folder.ts';
import { chain } from './stand-in-chain.ts';
import { runShout } from './stand-in-run.ts';

const PAGES = Object.fromEntries(
  Array.from({ length: 12 }, (_, i) => [`${String.fromCharCode(97 + i)}.txt`, `Text ${i}`]),
);
const shouts = (out: string) => jsonLines(join(out, 'stages/shout.jsonl.gz'));

describe('the stages of a page', () => {
  it('finish the others where one breaks, is rejected or does not fit its schema', async () => {
    const out = folderOf();
    const input = folderOf({
      'a.txt': 'a',
      'b.txt': 'throw',
      'c.txt': 'reject',
      'd.txt': 'unfit',
      'e.txt': '',
    });
    await runShout(input, out);
    expect(shouts(out)).toMatchObject([
      { status: 'added', document: { shout: 'A' } },
      { status: 'failed', failure: { sourceFile: 'b.txt', stage: 'shout', reason: 'bug' } },
      { status: 'rejected', failure: { sourceFile: 'c.txt', stage: 'shout', reason: 'asked_to' } },
      { status: 'failed', failure: { sourceFile: 'd.txt', stage: 'shout', reason: 'bug' } },
      { status: 'failed', failure: { sourceFile: 'e.txt', stage: 'read', reason: 'empty' } },
    ]);
    expect(jsonLines(join(out, 'stages/read.jsonl.gz'))).toHaveLength(5);
  });

  it('give the same bytes on workers, and one failure for a page that kills one', async () => {
    const input = folderOf({ ...PAGES, 'dead.txt': 'die' });
    const [one, two] = [folderOf(), folderOf()];
    await runShout(folderOf(PAGES), one);
    await runShout(input, two, 2);
    const lines = shouts(two);
    expect(lines.pop()).toMatchObject({
      status: 'failed',
      failure: { sourceFile: 'dead.txt', stage: 'shout', reason: 'worker_died' },
    });
    expect(lines).toEqual(shouts(one));
    const pages = jsonLines(join(two, 'stages/read.jsonl.gz'));
    expect(pages.map(({ document }) => document?.text)).toContain('die');
  });

  it('are computed only for what is new, and again for what broke', async () => {
    const input = folderOf({ ...PAGES, 'x.txt': 'throw' });
    const out = folderOf();
    const [first] = (await runShout(input, out)).reports;
    expect(first).toMatchObject({ computed: 13, cached: 0 });
    addFiles(input, { 'b.txt': 'changed', 'new.txt': 'new' });
    rmSync(join(input, 'c.txt'));
    const { reports, changes } = await runShout(input, out);
    expect(reports).toMatchObject([
      { stage: 'read', written: 13, computed: 3, cached: 10 },
      { stage: 'shout', written: 12, refused: 1, computed: 3, cached: 10 },
    ]);
    expect(changes).toEqual({ added: 1, changed: 1, gone: 1 });
  });

  it('go on after a kill wherever it was, to the same bytes', async () => {
    const input = folderOf(PAGES);
    const [whole, out] = [folderOf(), folderOf()];
    await runShout(input, whole);
    await runShout(input, out);
    const expected = contentsOf(join(whole, 'stages'));
    // The journal as it was before the files were in their place.
    const journal = join(out, 'cache/journal');
    const bytes = journalOf(whole, journal);
    for (const share of [0, 0.3, 0.55, 0.99]) {
      rmSync(join(out, 'stages'), { recursive: true });
      writeFileSync(journal, bytes);
      truncateSync(journal, Math.floor(bytes.length * share));
      const [read] = (await runShout(input, out)).reports;
      expect(read?.cached).toBe(Math.floor(12 * share));
      expect(contentsOf(join(out, 'stages'))).toEqual(expected);
      expect(existsSync(journal)).toBe(false);
    }
  });

  it('are put in place by the next run where one was killed while it did that', async () => {
    const input = folderOf(PAGES);
    const out = folderOf();
    await runShout(input, out);
    const expected = contentsOf(join(out, 'stages'));
    for (const stage of ['read', 'shout']) {
      const file = join(out, `stages/${stage}.jsonl.gz`);
      renameSync(file, `${file}.tmp`);
      writeFileSync(file, 'of the run before');
    }
    const [read] = (await runShout(input, out)).reports;
    expect(read).toMatchObject({ computed: 0, cached: 12 });
    expect(contentsOf(join(out, 'stages'))).toEqual(expected);
  });

  it('are computed anew where somebody touched their files', async () => {
    const input = folderOf(PAGES);
    const out = folderOf();
    await runShout(input, out);
    const expected = contentsOf(join(out, 'stages'));
    writeFileSync(join(out, 'stages/read.jsonl.gz'), 'touched');
    const [read] = (await runShout(input, out)).reports;
    expect(read).toMatchObject({ computed: 12 });
    expect(contentsOf(join(out, 'stages'))).toEqual(expected);
  });
});

/** The journal that led to the files of a run, made from them. */
function journalOf(out: string, path: string): Buffer {
  const journal = openJournal(path, fingerprintOfStages(chain));
  const [head, ...index] = jsonLines(join(out, 'cache/index.jsonl.gz'));
  expect(head.files).toHaveLength(2);
  const files = ['read', 'shout'].map((stage) =>
    jsonLines(join(out, `stages/${stage}.jsonl.gz`)).map((line) => JSON.stringify(line)),
  );
  for (const [i, document] of index.entries())
    journal.append(
      [document],
      Buffer.from(files.map((lines) => lines[i]).join('') + ' '.repeat(document.made.lengths[2])),
    );
  journal.close();
  return readFileSync(path);
}

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf, jsonLines } from '../run/folder.ts';
import { runShout } from '../run/stand-in-run.ts';

const PAGES = Object.fromEntries(
  Array.from({ length: 6 }, (_, i) => [`${String.fromCharCode(97 + i)}.txt`, `Text ${i}`]),
);

it.each([
  ['die', 'worker_died'],
  ['hang', 'too_slow'],
  ['eat memory', 'worker_died'],
  ['throw', 'bug'],
])(
  'a page that makes a stage %s is a row of failures, and its text is kept',
  async (poison, reason) => {
    const out = folderOf();
    const limits = { milliseconds: 2000, megabytes: 64 };
    await runShout(folderOf({ ...PAGES, 'c2.txt': poison }), out, 1, limits);
    const lines = jsonLines(join(out, 'stages/shout.jsonl.gz'));
    expect(lines.pop()).toMatchObject({
      status: 'failed',
      failure: { sourceFile: 'c2.txt', stage: 'shout', reason },
      articleId: expect.stringMatching(/^art_/),
    });
    expect(lines).toHaveLength(6);
    const pages = jsonLines(join(out, 'stages/read.jsonl.gz'));
    expect(pages.map(({ document }) => document.text)).toContain(poison);
  },
  120_000,
);

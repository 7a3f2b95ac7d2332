import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../schemas/outcome.ts';
import { Page } from '../../schemas/page.ts';
import { folderOf, jsonLines } from './folder.ts';
import { runShout } from './stand-in-run.ts';

async function read(files: Record<string, string | Uint8Array>) {
  const out = folderOf();
  await runShout(folderOf(files), out);
  const lines = jsonLines(join(out, 'stages/read.jsonl.gz'));
  return lines.map((line) => outcomeOf(Page).parse(line));
}

const failures = (outcomes: Awaited<ReturnType<typeof read>>) =>
  outcomes.flatMap((outcome) => (outcome.status === 'written' ? [] : [outcome.failure]));

describe('read', () => {
  it('answers every file: pages by source ID, then failures by file and place', async () => {
    const outcomes = await read({
      'b.txt': 'b',
      'a/dump.jsonl': '{"id":"z","text":"z"}\n{"id":"c"}\n{"id":"a","text":"a"}',
      'empty.txt': '',
      'picture.png': 'x',
    });
    expect(outcomes.map((one) => one.status === 'written' && one.document.sourceId)).toEqual([
      'a',
      'b',
      'z',
      false,
      false,
      false,
    ]);
    expect(failures(outcomes)).toMatchObject([
      {
        sourceFile: 'a/dump.jsonl',
        reason: 'bad_document',
        message: expect.stringMatching(/^a\/dump.jsonl, line 2: "text"/),
      },
      { sourceFile: 'empty.txt', reason: 'empty' },
      {
        sourceFile: 'picture.png',
        reason: 'unsupported_format',
        message: expect.stringMatching(/^picture.png: .*\.txt,.*\.jsonl/),
      },
    ]);
  });

  it('fails the second document of an ID, naming both places', async () => {
    const outcomes = await read({
      'b.jsonl': '{"id":"x","text":"second file"}',
      'a.jsonl': '{"id":"x","text":"first"}\n{"id":"x","text":"second line"}',
    });
    expect(outcomes[0]).toMatchObject({ document: { text: 'first' } });
    expect(failures(outcomes).map(({ reason }) => reason)).toEqual([
      'duplicate_id',
      'duplicate_id',
    ]);
    expect(failures(outcomes)[0]?.message).toMatch(/^a.jsonl, line 2: .*taken by a.jsonl, line 1/);
    expect(failures(outcomes)[1]?.message).toMatch(/^b.jsonl, line 1: .*taken by a.jsonl, line 1/);
  });

  it('keeps no path of the machine', async () => {
    const input = folderOf({ 'a/x.txt': 'x', 'bad.txt': 'a\0b', 'b/x.txt': 'y' });
    const out = folderOf();
    await runShout(input, out);
    const lines = jsonLines(join(out, 'stages/read.jsonl.gz'));
    expect(JSON.stringify(lines)).not.toContain(input);
    expect(lines.map(({ document }) => document?.sourceId)).toEqual(['b/x', 'x', undefined]);
  });

  it('has a folder without files for a mistake', async () => {
    await expect(runShout(folderOf(), folderOf())).rejects.toThrow(/no file in it/);
  });
});

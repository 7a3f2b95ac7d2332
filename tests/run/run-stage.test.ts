import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { crewOf } from '../../pipeline/run/crew.ts';
import { runStage } from '../../pipeline/run/run-stage.ts';
import { UsageError } from '../../pipeline/run/usage-error.ts';
import { DEFAULT_SETTINGS } from '../../pipeline/settings.ts';
import { folderOf, jsonLines } from './folder.ts';
import { chain } from './stand-in-chain.ts';
import { runShout, silent } from './stand-in-run.ts';

function stage(name: string, input: string, output: string) {
  const run = { chain, input, settings: DEFAULT_SETTINGS, filter: null, crew: crewOf(0) };
  return runStage({ ...run, progress: silent }, name, output);
}

describe('a stage alone', () => {
  it('goes from file to file with whole documents, as a run does in one go', async () => {
    const input = folderOf({ 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'reject', 'd.txt': '' });
    const out = folderOf();
    await runShout(input, out);
    const [read, shout, count] = ['read', 'shout', 'count'].map((name) =>
      join(out, `${name}.jsonl`),
    );
    await stage('read', input, read ?? '');
    expect(jsonLines(read ?? '')).toEqual(jsonLines(join(out, 'stages/read.jsonl.gz')));
    expect(await stage('shout', read ?? '', shout ?? '')).toMatchObject({ written: 2, refused: 2 });
    const whole = jsonLines(shout ?? '');
    expect(whole).toMatchObject([
      { status: 'written', document: { sourceId: 'a', shout: 'A' } },
      { status: 'written', document: { sourceId: 'b', shout: 'B' } },
      { failure: { sourceFile: 'c.txt', stage: 'shout' } },
      { failure: { sourceFile: 'd.txt', stage: 'read' } },
    ]);
    await stage('count', shout ?? '', count ?? '');
    expect(jsonLines(count ?? '')).toMatchObject([{ document: { texts: 2 } }, {}, {}]);
  });

  it('takes the files of a run, which hold what each stage added', async () => {
    const out = folderOf();
    await runShout(folderOf({ 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'reject' }), out);
    await stage('count', join(out, 'stages/shout.jsonl.gz'), join(out, 'count.jsonl.gz'));
    expect(jsonLines(join(out, 'count.jsonl.gz'))).toMatchObject([
      { document: { texts: 2 } },
      { failure: { sourceFile: 'c.txt' } },
    ]);
  });

  it.each([
    ['{"status":"written","document":{"sourceId":"a"}}', /line 2: field "document\.articleId"/],
    ['{"status":"written","document":{"sourceId":', /line 2: field "document": .*JSON/],
    ['{"status":"written"', /line 2: no line of a stage file/],
    ['{"kind":"article"}', /line 2: no line of a stage file \(field "status"/],
    ['{"status":"added","document":{"sourceId":"a"}}', /put the file of "read" of the same run/],
  ])('says where a file is not what it reads: %s', async (line, message) => {
    const failed = { sourceFile: 'a', stage: 'read', reason: 'r', message: 'm' };
    const first = JSON.stringify({ status: 'failed', failure: failed });
    const folder = folderOf({ 'in.jsonl': `${first}\n${line}\n` });
    const last = line.includes('added') ? 'count' : 'shout';
    const run = stage(last, join(folder, 'in.jsonl'), join(folder, 'out.jsonl'));
    await expect(run).rejects.toThrow(UsageError);
    await expect(run).rejects.toThrow(message);
  });
});

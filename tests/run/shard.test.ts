import { appendFileSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { chain } from '../../pipeline/pipeline.ts';
import { mergeShards } from '../../pipeline/run/merge.ts';
import { runChain } from '../../pipeline/run/run.ts';
import { runShard } from '../../pipeline/run/shard.ts';
import { type Shard, shardIn } from '../../pipeline/run/shard-name.ts';
import type { Settings } from '../../pipeline/settings.ts';
import { contentsOf, folderOf, jsonLines } from './folder.ts';
import { silent } from './stand-in-run.ts';

const article = (town: string): string =>
  `Brücke in ${town}\n\nDer Rat von ${town} hat am Montag den Plan für die neue Brücke angenommen.\n\n„Wir bauen sofort“, sagte Bürgermeisterin Ilse Karnbach.\n`;
const line = (id: string, town: string): string => JSON.stringify({ id, text: article(town) });

/** Among them an ID that three documents have, a line that is no JSON, a page without text, a file of another kind, and a dead link. */
const input = folderOf({
  'a.jsonl': [line('eins', 'Neudorf'), line('gleich', 'Altdorf'), '{"id": ', ''].join('\n'),
  'b.jsonl': [line('gleich', 'Bruchtal'), line('zwei', 'Steinach'), line('gleich', 'Au')].join(
    '\n',
  ),
  'c.txt': article('Lindau am Wald'),
  'd.txt': ' \n',
  'e.png': 'no page',
});
symlinkSync(join(input, 'nowhere'), join(input, 'f.txt'));

const options = {
  chain,
  workers: 0,
  progress: silent,
  formats: new Set(['csv', 'parquet'] as const),
};
const whole = join(folderOf(), 'out');

beforeAll(async () => {
  await runChain({ ...options, input, out: whole });
});

/** The tables, and the unpacked files of the stages. */
function madeIn(out: string): Map<string, string> {
  const stages = [...contentsOf(join(out, 'stages'))].map(([path, packed]): [string, string] => [
    `stages/${path}`,
    packed === '' ? '' : gunzipSync(Buffer.from(packed, 'latin1')).toString('utf8'),
  ]);
  return new Map([...contentsOf(join(out, 'tables')), ...stages]);
}

async function shard(shard: Shard, settings?: Settings, out = folderOf()): Promise<string> {
  await runShard(shard, { ...options, input, out, ...(settings && { settings }) });
  return out;
}

async function shardsOf(of: number): Promise<string[]> {
  const folders: string[] = [];
  for (let number = 1; number <= of; number++) folders.push(await shard({ number, of }));
  return folders;
}

it.each([1, 3, 9])('%i shards merge to what one run makes, in any order', async (of) => {
  const folders = await shardsOf(of);
  for (const order of of === 3 ? [folders, folders.toReversed()] : [folders]) {
    const out = folderOf();
    await mergeShards(order, { ...options, out });
    expect(madeIn(out)).toEqual(madeIn(whole));
    expect(contentsOf(join(out, 'cache')).get(KEYS)).toBe(
      contentsOf(join(whole, 'cache')).get(KEYS),
    );
  }
  for (const folder of folders) {
    const left = [...contentsOf(join(folder, 'cache')).keys()];
    expect(left).toContain(KEYS);
    expect(left.filter((path) => path.includes('.tmp'))).toEqual([]);
  }
});

const KEYS = 'link-keys.jsonl.gz';

it('has rows for all that is wrong with the input, each in one shard', async () => {
  const reasons = (out: string) =>
    jsonLines(join(out, 'stages/read.jsonl.gz')).flatMap(({ failure }) => failure?.reason ?? []);
  const all = reasons(whole);
  expect(all).toContain('unreadable');
  expect(all).toContain('unsupported_format');
  expect(all.filter((reason) => reason === 'duplicate_id')).toHaveLength(2);
  const files = (await shardsOf(3)).flatMap(reasons).filter((reason) => reason !== 'duplicate_id');
  expect(files.toSorted()).toEqual(all.filter((reason) => reason !== 'duplicate_id').toSorted());
});

it('goes on as a part of another number', async () => {
  const first = await shard({ number: 1, of: 1 });
  const [read] = await runShard({ number: 1, of: 2 }, { ...options, input, out: first });
  // Those that were duplicates there and may be none here; nothing else.
  expect(read?.computed).toBeLessThanOrEqual(2);
  const out = folderOf();
  await mergeShards([await shard({ number: 2, of: 2 }), first], { ...options, out });
  expect(madeIn(out)).toEqual(madeIn(whole));
});

it('refuses shards that are not of one run', async () => {
  const [one = '', two = ''] = await shardsOf(2);
  const merge = (...folders: string[]) => mergeShards(folders, { ...options, out: folderOf() });
  await expect(merge(one)).rejects.toThrow('shard 2/2 is missing');
  await expect(merge(one, one)).rejects.toThrow('it is shard 1/2');
  await expect(merge(one, folderOf())).rejects.toThrow('no finished shard');
  await expect(mergeShards([one, two], { ...options, out: two })).rejects.toThrow('another folder');
  const favouring = await shard({ number: 2, of: 2 }, { favour: 'recall' });
  await expect(merge(one, favouring)).rejects.toThrow('its settings are not those of');
  await expect(merge(one, await shard({ number: 2, of: 3 }))).rejects.toThrow('one of 3 shards');
  const other = { ...chain, module: new URL('./stand-in-chain.ts', import.meta.url).href };
  await expect(
    mergeShards([one, two], { ...options, chain: other, out: folderOf() }),
  ).rejects.toThrow('another version');
  appendFileSync(
    join(two, 'stages/read.jsonl.gz'),
    readFileSync(join(one, 'stages/read.jsonl.gz')),
  );
  await expect(merge(one, two)).rejects.toThrow('not as its shard left it');
});

it('knows the name of a shard', () => {
  expect(shardIn('2/3')).toEqual({ number: 2, of: 3 });
  for (const wrong of ['0/3', '4/3', '2', '2/', 'a/b', '-1/3']) expect(shardIn(wrong)).toBeNull();
});

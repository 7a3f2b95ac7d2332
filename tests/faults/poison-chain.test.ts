import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { mergeShards } from '../../pipeline/run/merge.ts';
import { runChain } from '../../pipeline/run/run.ts';
import { runShard } from '../../pipeline/run/shard.ts';
import { contentsOf, folderOf, jsonLines } from '../run/folder.ts';
import { silent } from '../run/stand-in-run.ts';
import { chain } from './poisoned-chain.ts';

const article = (town: string): string =>
  `Hafen in ${town}\n\nDer Rat von ${town} hat am Montag den Plan für den neuen Hafen angenommen.\n\n„Wir bauen bald“, sagte Bürgermeisterin Ilse Karnbach.\n`;
const HEALTHY = { 'a.txt': article('Neudorf'), 'f.txt': article('Steinach') };
const POISON = {
  throw: 'bug',
  eat: 'worker_died',
  list: 'worker_died',
  bytes: 'worker_died',
  hang: 'too_slow',
};
const input = folderOf({
  ...HEALTHY,
  ...Object.fromEntries(
    Object.keys(POISON).map((what) => [`${what}.txt`, `${article('Au')}\nGift: ${what}\n`]),
  ),
});
const options = {
  chain,
  input,
  workers: 2,
  progress: silent,
  formats: new Set(['csv'] as const),
  limits: { milliseconds: 6000, megabytes: 400 },
};

/** The tables, and the unpacked files of the stages. */
function madeIn(out: string): Map<string, string> {
  const stages = [...contentsOf(join(out, 'stages'))].map(([path, packed]): [string, string] => [
    path,
    gunzipSync(Buffer.from(packed, 'latin1')).toString('utf8'),
  ]);
  return new Map([...contentsOf(join(out, 'tables')), ...stages]);
}

it('pages that poison the chain are failures, the others come through, on one machine or by shards', async () => {
  const whole = folderOf();
  await runChain({ ...options, out: whole });
  const reasons = jsonLines(join(whole, 'stages/annotate.jsonl.gz')).flatMap(({ failure }) =>
    failure === undefined ? [] : [[failure.sourceFile.replace('.txt', ''), failure.reason]],
  );
  expect(Object.fromEntries(reasons)).toEqual(POISON);
  const made = madeIn(whole);
  const pages = made.get('pages.csv')?.split('\r\n').slice(1, -1) ?? [];
  expect(pages).toHaveLength(7);
  expect(
    pages.filter((row) => row.includes('"failed"')).map((row) => row.includes('Gift')),
  ).toEqual([true, true, true, true, true]);
  expect(made.get('quotes.csv')?.match(/Wir bauen bald/g)).toHaveLength(2);

  const shards = [1, 2].map((number) => ({ number, of: 2, out: folderOf() }));
  for (const { number, of, out } of shards) await runShard({ number, of }, { ...options, out });
  const merged = folderOf();
  await mergeShards(
    shards.map(({ out }) => out),
    { ...options, out: merged },
  );
  expect(madeIn(merged)).toEqual(made);
}, 300_000);

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chain } from '../../pipeline/pipeline.ts';
import { runChain } from '../../pipeline/run/run.ts';
import type { Settings } from '../../pipeline/settings.ts';
import { folderOf } from './folder.ts';
import { silent } from './stand-in-run.ts';

const page = (host: string, day: string): Buffer => {
  const text =
    'Der Rat von Neudorf hat am Montag den Plan für die neue Brücke angenommen, die 2027 fertig sein soll.';
  const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html lang="de"><article><h1>Brücke in Neudorf</h1><p>${text}</p><p>${text.replace('Plan', 'Entwurf')}</p><p>${text.replace('Rat', 'Kreistag')}</p></article>`;
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://${host}/bruecke\r\nWARC-Date: ${day}T08:00:00Z\r\nContent-Type: application/http\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n`;
  return Buffer.from(`${head}${block}\r\n\r\n`);
};

it('a run takes of an archive what is wanted, and does over what was made under other settings', async () => {
  const archive = Buffer.concat([
    page('bote.example', '2024-05-01'),
    page('www.kurier.example', '2024-06-01'),
  ]);
  const input = folderOf({ 'a.warc': archive });
  const out = join(folderOf(), 'out');
  const run = async (
    filter: { hosts?: string[]; since?: string } | null,
    favour: Settings['favour'],
  ) => {
    const options = { chain, input, out, workers: 0, progress: silent, formats: null, filter };
    const { dataset, stages } = await runChain({ ...options, settings: { favour } });
    return [dataset.tables.rows.pages, stages[0]?.computed];
  };
  expect(await run(null, 'balance')).toEqual([2, 2]);
  expect(await run({ hosts: ['kurier.example'] }, 'balance')).toEqual([1, 0]);
  expect(await run({ since: '2024-05-15' }, 'balance')).toEqual([1, 0]);
  expect(await run(null, 'recall')).toEqual([2, 2]);
  expect(readFileSync(join(out, 'tables/pages.csv'), 'utf8')).toContain('bote.example');
});

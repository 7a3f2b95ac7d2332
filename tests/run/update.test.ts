import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Format } from '../../pipeline/export/formats.ts';
import { chain } from '../../pipeline/pipeline.ts';
import { runChain } from '../../pipeline/run/run.ts';
import { promised } from '../properties/run-seeds.ts';
import { addFiles, folderOf } from './folder.ts';
import { silent } from './stand-in-run.ts';

/** Formats whose rows are copied where nothing has changed. */
const COPIED: ReadonlySet<Format> = new Set(['csv', 'parquet']);

async function run(
  input: string,
  out = join(folderOf(), 'out'),
  formats = COPIED,
): Promise<string> {
  await runChain({ chain, input, out, workers: 0, progress: silent, formats });
  return out;
}

const PLACES = ['Altdorf', 'Neudorf', 'Bruchtal', 'Steinach', 'Lindau', 'Auental', 'Rotbach'];

/** Articles of one story: they share a sentence, a speaker and, some days later, the name of one. */
function article(place: string, name = 'Beispiel'): string {
  return `In ${place} wird die Brücke über den Rotbach saniert. Das hat der Rat der Stadt am Montag beschlossen.

„Wir werden die Brücke noch in diesem Jahr von Grund auf sanieren und danach neu eröffnen“, sagte die Bürgermeisterin ${name}. In ${place} habe man lange darauf gewartet.

Die Arbeiten in ${place} sollen im Herbst beginnen und bis in den Winter dauern, wie die Verwaltung mitteilte.`;
}

const PAGES = Object.fromEntries(PLACES.map((place) => [`${place}.txt`, article(place)]));

describe('an update', () => {
  it('makes what a run from nothing makes, where pages are new, changed, gone and no article', async () => {
    const input = folderOf(PAGES);
    const out = await run(input);
    addFiles(input, {
      'Altdorf-2.txt': article('Altdorf', 'Erika Beispiel'),
      'Neudorf.txt': `${article('Neudorf')}\n\nWann sie endet, ist offen, sagte Erika Beispiel.`,
      'Steinach.txt': 'Cookies',
      'Zell.txt': ' \n',
    });
    rmSync(join(input, 'Lindau.txt'));
    await run(input, out);
    const whole = promised(await run(input));
    expect(whole.size).toBeGreaterThan(20);
    expect(promised(out)).toEqual(whole);
    rmSync(join(input, 'Altdorf-2.txt'));
    await run(input, out);
    expect(promised(out)).toEqual(promised(await run(input)));
  });

  it('makes formats anew that cannot be copied, and copies again behind them', async () => {
    const input = folderOf(PAGES);
    const out = await run(input);
    for (const [i, formats] of [
      new Set<Format>(['csv', 'arrow', 'spreadsheet']),
      new Set<Format>(['parquet']),
      new Set<Format>(['parquet']),
      COPIED,
    ].entries()) {
      addFiles(input, { [`${i}.txt`]: article(`Zell ${i}`) });
      await run(input, out, formats);
      expect(promised(out)).toEqual(promised(await run(input, undefined, formats)));
    }
  });

  it('does not read the rows of pages that are as they were', async () => {
    const input = folderOf(PAGES);
    const out = await run(input);
    const marked = article('Altdorf').replace('saniert. Das', 'saniert. Dies');
    changeUnnoticed(out, 'pages', (csv) => csv.replace('In Auental wird', 'In AUENTAL wird'));
    addFiles(input, { 'Zell.txt': marked });
    await run(input, out);
    const pages = readFileSync(join(out, 'tables/pages.csv'), 'utf8');
    expect(pages).toContain('In AUENTAL wird');
    expect(pages).toContain('saniert. Dies');
  });

  it('makes all rows anew where somebody has touched a table', async () => {
    const input = folderOf(PAGES);
    const out = await run(input);
    const table = join(out, 'tables/pages.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace('In Auental', 'In AUENTAL'));
    addFiles(input, { 'Zell.txt': article('Zell') });
    await run(input, out);
    expect(promised(out)).toEqual(promised(await run(input)));
  });
});

/** Changes a table, and the note that would tell of it. */
function changeUnnoticed(out: string, table: string, change: (csv: string) => string): void {
  const [path, note] = [join(out, `tables/${table}.csv`), join(out, 'cache/rows.json')];
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  const noted = JSON.parse(readFileSync(note, 'utf8'));
  noted.tables[table].file.modified = String(statSync(path, { bigint: true }).mtimeNs);
  writeFileSync(note, JSON.stringify(noted));
}

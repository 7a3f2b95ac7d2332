import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { differenceOf } from '../../pipeline/diff/compare.ts';
import { differenceMarkdown } from '../../pipeline/diff/markdown.ts';
import { sourcesOf, writeSources } from '../../pipeline/sources/sources.ts';
import { scoreSheets } from '../../pipeline/validate/score.ts';
import { writeQuoteSheet, writeSentenceSheet } from '../../pipeline/validate/sheet.ts';
import { dataset } from '../properties/run-seeds.ts';
import { folderOf } from '../run/folder.ts';

const SAID = [
  '„Der Damm hält“, sagte Bürgermeisterin Eva Brandt (SPD).',
  'Er hält jeder Flut stand, wie der Rat seit langem weiß.',
  'Kritiker Jan Ott erklärte, die Prüfung sei „viel zu kurz“ gewesen.',
  '=1+1 steht in der Tabelle, die niemand lesen wollte.',
].join('\n');
const OTHER = '„Das war knapp“, sagte Trainerin Ute Lang.\nDas Spiel endete ohne Tore.';

const lines = (texts: Record<string, string>): string =>
  Object.entries(texts)
    .map(([id, text]) =>
      JSON.stringify({
        id,
        text,
        url: `https://zeitung.example/${id}`,
        headline: `Über ${id} <b>`,
      }),
    )
    .join('\n');

let before = '';
let after = '';
beforeAll(async () => {
  before = await dataset({ 'a.jsonl': lines({ damm: SAID, spiel: OTHER }) });
  const changed = `${SAID}\n„Jetzt reicht es“, sagte Ott.`;
  after = await dataset({
    'a.jsonl': lines({ damm: changed, fest: OTHER.replace('knapp', 'schön') }),
  });
});

describe('sources', () => {
  it('counts who gets to speak, and writes the counts', async () => {
    const options = { by: 'speaker', draws: 100, seed: 1, unique: false } as const;
    const found = await sourcesOf(before, options);
    const names = found.shares.map(({ value }) => value);
    expect(names).toContain('Eva Brandt');
    expect(names).toContain('Ute Lang');
    expect(found.articles).toBe(2);
    const folder = folderOf();
    writeSources(found, folder);
    expect(readFileSync(join(folder, 'sources-by-speaker.csv'), 'utf8')).toContain('Eva Brandt,');
    expect(JSON.parse(readFileSync(join(folder, 'sources-by-speaker.json'), 'utf8'))).toEqual(
      found,
    );
  });

  it('says what to give instead of a folder without a dataset, or rates that are none', async () => {
    const options = { by: 'outlet', draws: 9, seed: 1, unique: true } as const;
    await expect(sourcesOf(folderOf(), options)).rejects.toThrow('give the --out folder');
    const rates = join(folderOf({ 'rates.json': '{}' }), 'rates.json');
    await expect(sourcesOf(before, { ...options, rates })).rejects.toThrow('no error rates');
  });
});

describe('validate', () => {
  const sheetOf = async (): Promise<string[]> => {
    const file = join(folderOf(), 'sheet.csv');
    await writeQuoteSheet(before, file, { sample: 50, seed: 3 });
    return readFileSync(file, 'utf8')
      .trim()
      .split(/\r?\n(?=")/);
  };
  const filled = (rows: readonly string[], answers: (i: number) => string): string => {
    const [head = '', ...body] = rows;
    const coded = body.map((row, i) => row.replace(/,,,,$/, `,${answers(i)},`));
    const file = join(folderOf(), 'coded.csv');
    writeFileSync(file, [head, ...coded].join('\n'));
    return file;
  };

  it('draws a sheet that hides what the machine believes of itself', async () => {
    const [head = '', ...rows] = await sheetOf();
    expect(head).not.toMatch(/confidence|rule|method/);
    expect(head).toContain('"is_quote","type_right","speaker_right","comment"');
    expect(rows.join('\n')).toContain('https://zeitung.example/damm#:~:text=');
    expect(rows.length).toBeGreaterThan(2);
    expect(await sheetOf()).toEqual([head, ...rows]);
  });

  it('scores what coders write into it', async () => {
    const rows = await sheetOf();
    const a = filled(rows, () => 'y,y,y');
    const b = filled(rows, (i) => (i === 0 ? 'n,n,n' : 'y,y,y'));
    const one = await scoreSheets(before, [a], undefined);
    expect(one.types.direct).toMatchObject({ precision: { share: 1 }, speaker: { share: 1 } });
    expect(one.alpha.is_quote).toBe(null);
    const two = await scoreSheets(before, [a, b], undefined);
    const right = Object.values(two.types).map(({ precision }) => precision);
    const hits = right.reduce((sum, { share, n }) => sum + (share ?? 0) * n, 0);
    expect(Math.round(hits)).toBe(rows.length - 2);
    expect(two.alpha.is_quote).not.toBe(null);
    await expect(
      scoreSheets(before, [filled(rows, () => 'y,vielleicht,y')], undefined),
    ).rejects.toThrow('write y or n');
    await expect(scoreSheets(before, [filled(rows, () => ',,')], undefined)).rejects.toThrow(
      'no row is answered',
    );
  });

  it('tells recall from sentences, of which one begins like a formula', async () => {
    const file = join(folderOf(), 'sentences.csv');
    const n = await writeSentenceSheet(before, file, { sample: 100, seed: 1 });
    const text = readFileSync(file, 'utf8');
    expect(n).toBeGreaterThanOrEqual(6);
    expect(text).toContain(`"'=1+1 steht`);
    writeFileSync(file, text.replaceAll(/,,,$/gm, ',1,0,'));
    const rows = await sheetOf();
    const { recall } = await scoreSheets(before, [filled(rows, () => 'y,y,y')], file);
    // One quote in marks was counted in each sentence; three sentences have one.
    expect(recall?.marked.n).toBe(n);
    expect((recall?.marked.share ?? 0) * n).toBeCloseTo(3);
    expect(recall?.unmarked.share).toBe(null);
  });
});

describe('diff', () => {
  it('tells what is new, changed and gone, and that no ID changed', async () => {
    const difference = await differenceOf(before, after);
    const ids = (articles: readonly { sourceId: string }[]) =>
      articles.map((each) => each.sourceId);
    expect(ids(difference.articles.added)).toEqual(['fest']);
    expect(ids(difference.articles.changed)).toEqual(['damm']);
    expect(ids(difference.articles.gone)).toEqual(['spiel']);
    expect(difference.changedIds).toEqual([]);
    expect(difference.quotes).toEqual({ added: 1, gone: 0 });
    expect(difference.newUtterances).toContainEqual({
      speaker: 'Ute Lang',
      text: '„Das war schön“',
      sourceId: 'fest',
    });
    const markdown = differenceMarkdown(difference);
    expect(markdown).toContain('1 new, 1 changed, 1 gone');
    expect(markdown).toContain('Über fest &lt;b\\> (fest)');
  });

  it('of a run with itself is nothing', async () => {
    const { articles, quotes, changedIds, rules } = await differenceOf(before, before);
    expect([articles.added, articles.changed, articles.gone, changedIds, rules].flat()).toEqual([]);
    expect(quotes).toEqual({ added: 0, gone: 0 });
  });
});

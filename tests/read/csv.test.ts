import { expect, it } from 'vitest';
import { csv } from '../../pipeline/read/csv.ts';
import { cutsOf, recordsOf } from './records.ts';

const pagesOf = async (table: string) =>
  recordsOf(await cutsOf(csv, Buffer.from(table), 7)).map((record) => csv.page(record));

it('gives an article a row, its columns named as the keys of JSON lines', async () => {
  const table = 'id;title;text;date;farbe\r\na;Kopf;"Ein „Wort“;\nzwei Zeilen.";21.01.2022;\r\n';
  expect(await pagesOf(table)).toMatchObject([
    {
      document: {
        sourceId: 'a',
        text: 'Ein „Wort“;\nzwei Zeilen.',
        articleByContract: true,
        declared: { headline: 'Kopf', datePublished: '2022-01-21' },
        warnings: [],
      },
    },
  ]);
});

it('names a row without an id by its place, and tells what it does not read', async () => {
  expect(await pagesOf('volltext,farbe\nEin Absatz.,rot\n')).toMatchObject([
    { document: { sourceId: 'page row 1', warnings: ['ignored_key farbe'] } },
  ]);
});

it('fails a row that is none, with its place', async () => {
  const cuts = await cutsOf(csv, Buffer.from('text\n"Ein Absatz" und mehr\n'));
  expect(cuts).toMatchObject([{ status: 'failed', place: 'row 1', reason: 'bad_csv' }]);
});

it('takes the text from the column that is named, and says which there are', async () => {
  const table = Buffer.from('id,text,inhalt_2\na,Kurz,Ein ganzer Absatz.\n');
  const [record] = recordsOf(await cutsOf(csv, table, 64, { textColumn: 'inhalt_2' }));
  expect(record && csv.page(record)).toMatchObject({
    document: { text: 'Ein ganzer Absatz.', warnings: [] },
  });
  expect(await cutsOf(csv, table, 64, { textColumn: 'inhalt' })).toMatchObject([
    { status: 'failed', reason: 'no_text_column', message: expect.stringContaining('"inhalt_2"') },
  ]);
});

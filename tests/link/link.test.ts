import { expect, it } from 'vitest';
import { keysOf } from '../../pipeline/link/keys.ts';
import { Link, LinkKeys } from '../../schemas/links.ts';
import { article } from './articles.ts';
import { linked } from './linked.ts';

const PARAGRAPHS = [
  'Er sagte am Freitag: „Wir haben es so gesagt und bleiben dabei“, und reiste danach nach Genf weiter.',
  'Er sagte am Freitag: „Wir haben es so gesagt“, und reiste danach nach Genf weiter, wie es dort hieß.',
  'Die Fraktionen stritten am Montag über den Bau einer neuen Brücke, ohne dass sie sich einig wurden.',
];
const ARTICLES = ['a', 'b', 'c', 'd'].map((id, i) =>
  article({
    id,
    paragraphs: [PARAGRAPHS[i % 3] ?? '', PARAGRAPHS[(i + 1) % 3] ?? ''],
    entities: [{ name: i % 2 ? 'Sergej Lawrow' : 'Sergey Lavrov' }],
    speakers: [0, 0],
  }),
);

it('makes rows that fit the schema, of keys that do', async () => {
  for (const document of ARTICLES) expect(() => LinkKeys.parse(keysOf(document))).not.toThrow();
  for (const row of await linked(ARTICLES)) expect(() => Link.parse(row)).not.toThrow();
});

it('tells each article of the clusters its rows joined', async () => {
  const rows = await linked(ARTICLES);
  const clusters = rows.flatMap((row) => (row.kind === 'quote_cluster' ? [row.member] : []));
  const told = rows.flatMap((row) =>
    row.kind === 'article' ? Object.entries(row.article.quoteClusterIds) : [],
  );
  expect(new Map(told)).toEqual(new Map(clusters.map((row) => [row.quoteId, row.clusterId])));
  expect(told.length).toBeGreaterThan(2);
});

it('has no rows for no articles', async () => expect(await linked([])).toEqual([]));

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { link } from '../../pipeline/link/link.ts';
import { Link } from '../../schemas/links.ts';
import { article } from './articles.ts';

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

it('gives the same rows whatever the order of the articles, each fitting the schema', () => {
  const expected = JSON.stringify(link.runAll(ARTICLES));
  for (const row of link.runAll(ARTICLES)) expect(() => Link.parse(row)).not.toThrow();
  fc.assert(
    fc.property(fc.shuffledSubarray(ARTICLES, { minLength: ARTICLES.length }), (shuffled) => {
      expect(JSON.stringify(link.runAll(shuffled))).toBe(expected);
    }),
  );
});

it('tells each article of the clusters its rows joined', () => {
  const rows = link.runAll(ARTICLES);
  const clusters = rows.flatMap((row) => (row.kind === 'quote_cluster' ? [row.member] : []));
  const told = rows.flatMap((row) =>
    row.kind === 'article' ? Object.entries(row.article.quoteClusterIds) : [],
  );
  expect(new Map(told)).toEqual(new Map(clusters.map((row) => [row.quoteId, row.clusterId])));
  expect(told.length).toBeGreaterThan(2);
});

it('has no rows for no articles', () => expect(link.runAll([])).toEqual([]));

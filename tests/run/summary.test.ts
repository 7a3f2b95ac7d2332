import { expect, it } from 'vitest';
import { figuresOf, summaryMarkdown, summaryText } from '../../pipeline/run/summary.ts';
import { TABLES } from '../../schemas/tables/index.ts';

const figures = figuresOf({
  dataset: {
    tables: {
      rows: Object.fromEntries(TABLES.map(({ name }) => [name, 0])),
      quotesByType: {},
      droppedByReason: {},
    },
    failures: { 'read: empty': 2 },
    formats: ['csv'],
    seconds: 0.25,
  },
  stages: [{ stage: 'read', written: 3, refused: 2, computed: 1, cached: 2, seconds: 1.234 }],
});

it('says what there is, what failed and where the tables are', () => {
  const text = summaryText(figures, 'out', ['csv']);
  expect(text).toMatch(/pages +0/);
  expect(text).toMatch(/Quotes by type\n {2}none/);
  expect(text).toMatch(/read: empty +2/);
  expect(text).toContain('3 (1 computed, 2 from cache)');
  expect(text).toMatch(/Seconds by stage\n {2}read +1\.2\n {2}export +0\.3/);
  expect(text).toMatch(/Tables: out\/tables$/);
});

it('says where all tables are together', () => {
  expect(summaryText(figures, 'out', ['parquet'])).toMatch(/in out: duckdb -init dataset\.sql$/);
  expect(summaryText(figures, 'out', ['parquet', 'duckdb'])).toMatch(/, out\/dataset\.duckdb$/);
});

it('says the same in Markdown', () => {
  expect(summaryMarkdown(figures, 'out')).toContain('| read: empty | 2 |');
});

it('draws shares in Markdown, where there are any', () => {
  expect(summaryMarkdown(figures, 'out')).not.toContain('mermaid');
  const rows: [string, string][] = [
    ['direct', '3'],
    ['mixed', '1'],
  ];
  const markdown = summaryMarkdown([{ title: 'Quotes by type', rows, areShares: true }], 'out');
  expect(markdown).toContain(
    '```mermaid\npie showData title Quotes by type\n  "direct" : 3\n  "mixed" : 1\n```',
  );
});

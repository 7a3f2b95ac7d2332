import { expect, it } from 'vitest';
import { quotesOf } from '../article.ts';

it('the parts of a quote follow each other, also where marks are missing', () => {
  // Two drafts begin at the guillemet, and the mark before it is never closed.
  const quotes = quotesOf([
    'Sie rief: "Es gibt "keinen" Grund zur Sorge.',
    '«Das hiess es schon immer», so die Beamtin.Translate »Der Minister sei „nicht überrascht“, sagte Eva Muster am Freitag in Bonn.Der Minister sei „nicht überrascht“, sagte Eva Muster am Freitag in Bonn.',
    'Er habe das nie gesagt. Der Dialog werde fortgesetzt.',
  ]);
  expect(quotes.length).toBeGreaterThan(2);
  for (const { spans, start, end } of quotes) {
    expect([spans[0]?.start, spans.at(-1)?.end]).toEqual([start, end]);
    for (const [i, part] of spans.entries())
      expect(part.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
  }
});

it('a report that goes on behind a caption is another quote', () => {
  const lines = [
    'Ministerin Vera Hansen sagte, sie sei müde. Der Dienst habe lange gedauert.',
    'Vera Hansen am Montag in Nordheim.',
    'Die Bahn sei zu spät gekommen.',
  ];
  const quotes = quotesOf(lines, ['lead', 'caption', 'body']);
  const free = quotes.filter(({ type }) => type === 'indirect_free_indirect');
  expect(free.map(({ spans }) => spans.length)).toEqual([1, 1]);
});

it('a report that goes on in the next paragraph is one quote', () => {
  const lines = [
    'Ministerin Vera Hansen sagte, sie sei müde. Der Dienst habe lange gedauert.',
    'Die Bahn sei zu spät gekommen.',
  ];
  const free = quotesOf(lines).filter(({ type }) => type === 'indirect_free_indirect');
  expect(free.map(({ spans }) => spans.length)).toEqual([2]);
});

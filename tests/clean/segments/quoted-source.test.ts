import { expect, it } from 'vitest';
import { viewOf } from '../../../pipeline/clean/page-view/view.ts';
import { namesQuoted } from '../../../pipeline/clean/segments/quoted-source.ts';
import { htmlPageOf } from '../../read/html/shown.ts';
import { pageOf, prose } from '../pages.ts';

/** The units of a quotation that name its source. */
function sourcesIn(quote: string): string[] {
  const { text, blocks } = htmlPageOf(`<article>${quote}<p>${prose('den Markt')}</p></article>`);
  const view = viewOf({ ...pageOf(text), blocks });
  const labels = view.units.map(() => 'body' as const);
  return view.units.flatMap(({ content }, index) =>
    namesQuoted(view, labels, index) ? [content] : [],
  );
}

it.each([
  ['<cite>Anna Muster im Rat</cite>', ['Anna Muster im Rat']],
  ['<footer>— Anna Muster</footer>', ['— Anna Muster']],
  ['<p>Das bleibt so</p>', []],
  ['<cite>So war es.</cite>', []],
])('of a quotation that ends in %s', (end, expected) => {
  expect(sourcesIn(`<blockquote><p>Wir bauen den Hafen um.</p>${end}</blockquote>`)).toEqual(
    expected,
  );
});

it('takes no short paragraph outside a quotation for one', () => {
  expect(sourcesIn('<p>Wir bauen den Hafen um.</p><div>Anna Muster</div>')).toEqual([]);
});

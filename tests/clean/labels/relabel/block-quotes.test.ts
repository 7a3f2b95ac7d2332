import { expect, test } from 'vitest';
import type { Label } from '../../../../pipeline/clean/labels/model/decode.ts';
import { withBlockQuotes } from '../../../../pipeline/clean/labels/relabel/block-quotes.ts';
import { viewOf } from '../../../../pipeline/clean/page-view/view.ts';
import { htmlPageOf } from '../../../read/html/shown.ts';
import { pageOf, prose } from '../../pages.ts';

/** The labels of a quotation's units between two paragraphs, of which a model kept the paragraphs alone. */
function quoteBetween(above: string, quote: string, below: string): Label[] {
  const { text, blocks } = htmlPageOf(`<article><p>${above}</p>${quote}<p>${below}</p></article>`);
  const view = viewOf({ ...pageOf(text), blocks });
  const labels = view.units.map(
    ({ block }): Label => (block.ancestors.includes('blockquote') ? 'drop' : 'body'),
  );
  return withBlockQuotes(
    view,
    labels,
    labels.map(() => null),
  ).slice(1, -1);
}

const [one, two] = [prose('den Hafen'), prose('den Markt')];

test('a quotation that the text announces or goes on from is the article’s', () => {
  const quote = '<blockquote class="zitat"><p>Wir bauen weiter.</p></blockquote>';
  expect(quoteBetween(`${one} Im Protokoll heißt es:`, quote, two)).toEqual(['body']);
  expect(quoteBetween(one, quote, 'so die Bürgermeisterin.')).toEqual(['body']);
});

test('a pull quote or an embedded post is not', () => {
  const pulled = '<blockquote class="pull"><p>Wir bauen weiter.</p><p>Eva Muster</p></blockquote>';
  expect(quoteBetween(one, pulled, two)).toEqual(['drop', 'drop']);
  const post = `<blockquote><p>Wir bauen weiter, das ist sicher, sagt der Rat. <a href="/x">Post</a></p></blockquote>`;
  expect(quoteBetween(one, post, two)).toEqual(['drop']);
});

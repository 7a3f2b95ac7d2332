import { expect, test } from 'vitest';
import type { Label } from '../../../../pipeline/clean/labels/model/decode.ts';
import { withAnnouncedLists } from '../../../../pipeline/clean/labels/relabel/lists.ts';
import { viewOf } from '../../../../pipeline/clean/page-view/view.ts';
import { charactersOf } from '../../../../pipeline/read/characters.ts';
import { htmlPage } from '../../../../pipeline/read/html/html-page.ts';
import { pageOf, prose } from '../../pages.ts';

/** The labels of a page's list items below a paragraph, of which a model kept the paragraph alone. */
function listBelow(paragraph: string, list: string): Label[] {
  const { text, blocks } = htmlPage(charactersOf(`<article><p>${paragraph}</p>${list}</article>`));
  const view = viewOf({ ...pageOf(text), blocks });
  const labels = view.units.map(({ block }): Label => (block.tag === 'p' ? 'body' : 'drop'));
  return withAnnouncedLists(
    view,
    labels,
    labels.map(() => null),
  ).slice(1);
}

const LIST = '<ul><li>Der Hafen wird verkauft.</li><li>Der Hafen bleibt</li></ul>';
const LINKS = '<ul><li><a href="/a">Der Hafen wird verkauft</a></li></ul>';

test('a list that a paragraph announces is the article’s', () => {
  expect(listBelow(`${prose('den Hafen')} Zwei Wege sind möglich:`, LIST)).toEqual([
    'body',
    'body',
  ]);
});

test('a list that none announces, or of links, is not', () => {
  expect(listBelow(prose('den Hafen'), LIST)).toEqual(['drop', 'drop']);
  expect(listBelow(`${prose('den Hafen')} Mehr dazu:`, LINKS)).toEqual(['drop']);
});

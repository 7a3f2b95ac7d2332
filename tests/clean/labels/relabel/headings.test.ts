import { expect, test } from 'vitest';
import type { Label } from '../../../../pipeline/clean/labels/model/decode.ts';
import {
  withBoldHeadings,
  withHeadings,
} from '../../../../pipeline/clean/labels/relabel/headings.ts';
import { viewOf } from '../../../../pipeline/clean/page-view/view.ts';
import { htmlPageOf } from '../../../read/html/shown.ts';
import { pageOf, prose } from '../../pages.ts';

test('a heading above a paragraph in the same element is an intertitle, one with a link is not', () => {
  const { text, blocks } = htmlPageOf(
    `<main><p>${prose('den Hafen')}</p>
     <div><h3>Panne am Kai</h3><p>${prose('den Kai')}</p></div>
     <div><h3><a href="/b">Mehr vom Kai</a></h3><p>${prose('den Markt')}</p></div></main>`,
  );
  const view = viewOf({ ...pageOf(text), blocks });
  const labels = view.units.map(({ block }): Label => (block.tag === 'p' ? 'body' : 'drop'));
  const free = labels.map(() => null);
  expect(withHeadings(view, labels, free)).toEqual(['body', 'intertitle', 'body', 'drop', 'body']);
});

test('a line in bold above a paragraph heads it, one that announces a list does not', () => {
  const { text, blocks } = htmlPageOf(
    `<main><p><strong>Hilfe für alle</strong><br>${prose('den Hafen')}</p><p><b>Das raten die Ämter:</b></p><p>${prose('den Kai')}</p></main>`,
  );
  const view = viewOf({ ...pageOf(text), blocks });
  const labels = view.units.map((): Label => 'body');
  const free = labels.map(() => null);
  expect(withBoldHeadings(view, labels, free)).toEqual(['intertitle', 'body', 'body', 'body']);
});

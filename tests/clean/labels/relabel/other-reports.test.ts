import { expect, test } from 'vitest';
import type { Label } from '../../../../pipeline/clean/labels/model/decode.ts';
import { withoutOtherReports } from '../../../../pipeline/clean/labels/relabel/other-reports.ts';
import { viewOf } from '../../../../pipeline/clean/page-view/view.ts';
import { htmlPageOf } from '../../../read/html/shown.ts';
import { pageOf, prose } from '../../pages.ts';

/** The labels of a page that were all body, but for its heading. */
function labelsOf(html: string): Label[] {
  const { text, blocks } = htmlPageOf(html);
  const view = viewOf({ ...pageOf(text), blocks });
  const labels = view.units.map(({ match }): Label => (match === null ? 'body' : 'drop'));
  return withoutOtherReports(view, labels);
}

const heading = '<div>Weitere Meldungen: Polizei Nordheim</div>';

test('reports in other elements, one of them cut off, are none of the article', () => {
  const list = `<ul><li><p>${prose('den Kai')}</p></li><li><p>${prose('den Markt')} Wer ...</p></li></ul>`;
  expect(labelsOf(`<article><p>${prose('den Hafen')}</p></article>${heading}${list}`)).toEqual([
    'body',
    'drop',
    'drop',
    'drop',
  ]);
});

test('what goes on in the same element is', () => {
  const html = `<article><p>${prose('den Hafen')}</p>${heading}<p>${prose('den Kai')} Wer …</p></article>`;
  expect(labelsOf(html)).toEqual(['body', 'drop', 'body']);
});

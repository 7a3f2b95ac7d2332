import { expect, test } from 'vitest';
import type { Label } from '../../../../pipeline/clean/labels/model/decode.ts';
import { withLeadBelowTitle } from '../../../../pipeline/clean/labels/relabel/leads.ts';
import { type PageView, viewOf } from '../../../../pipeline/clean/page-view/view.ts';
import { htmlPageOf } from '../../../read/html/shown.ts';
import { pageOf, prose } from '../../pages.ts';

function viewOfHtml(html: string): PageView {
  const { text, blocks } = htmlPageOf(html);
  return viewOf({ ...pageOf(text), blocks });
}

function relabelledOn(view: PageView): Label[] {
  const labels = view.units.map(
    ({ block }): Label =>
      block.tag === 'h1' ? 'headline' : block.hints.includes('text') ? 'body' : 'drop',
  );
  const beside = labels.map((label): Label[] | null =>
    label === 'drop' ? ['headline', 'caption', 'drop'] : null,
  );
  return withLeadBelowTitle(view, labels, beside);
}

const text = `<div class="text"><p>${prose('den Hafen')}</p><p>${prose('den Kai')}</p></div>`;

test('the one paragraph between title and text is the lead, even in an element called a teaser', () => {
  const view = viewOfHtml(
    `<main><h1>Hafen wird umgebaut</h1><p class="teaser">${prose('den Markt')}</p>${text}</main>`,
  );
  expect(relabelledOn(view)).toEqual(['headline', 'lead', 'body', 'body']);
});

test('several such paragraphs are teasers, and what stands with a picture is none', () => {
  const teaser = (topic: string) => `<p class="teaser">${prose(topic)}</p>`;
  const several = viewOfHtml(
    `<main><h1>Hafen wird umgebaut</h1>${teaser('den Markt')}${teaser('den Wall')}${text}</main>`,
  );
  expect(relabelledOn(several)).toEqual(['headline', 'drop', 'drop', 'body', 'body']);
  const pictured = viewOfHtml(
    `<main><h1>Hafen wird umgebaut</h1><p class="caption">${prose('den Markt')}</p>${text}</main>`,
  );
  expect(relabelledOn(pictured)).toEqual(['headline', 'drop', 'body', 'body']);
});

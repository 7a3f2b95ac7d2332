import { expect, it } from 'vitest';
import { labelConstraints } from '../../../pipeline/clean/labels/label-constraints.ts';
import { type PageView, viewOf } from '../../../pipeline/clean/page-view/view.ts';
import { NOTHING_DECLARED } from '../../../schemas/page.ts';
import { htmlPageOf } from '../../read/html/shown.ts';
import { pageOf, prose } from '../pages.ts';

function viewOfHtml(html: string, headline: string | null = null): PageView {
  const { text, blocks } = htmlPageOf(html);
  return viewOf({ ...pageOf(text), blocks, declared: { ...NOTHING_DECLARED, headline } });
}

const paragraphs = (...topics: readonly string[]) =>
  topics.map((topic) => `<p>${prose(topic)}</p>`).join('');
const consent = paragraphs('Banner', 'Dienste', 'Zwecke');

it('takes no class around the headline for that of a box: a frame of the whole page', () => {
  const view = viewOfHtml(
    `<div class="popup">${consent}</div>
     <div class="dialog-off-canvas"><h1>Hafen wird umgebaut</h1><div>${paragraphs('den Hafen', 'den Kai', 'den Wall')}</div></div>`,
  );
  expect(view.main?.hints).toContain('dialog');
});

it('takes the class of an opinion around its declared body for no reader comment', () => {
  const comments = paragraphs('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H');
  const view = viewOfHtml(
    `<div class="commentary"><article itemprop="articleBody">${paragraphs('den Hafen', 'den Kai', 'den Wall', 'den Markt', 'das Tor')}</article></div>
     <div class="comments">${comments}</div>`,
  );
  expect(view.main?.hints).toContain('commentary');
});

it('looks at the end of a long list in the element of the text', () => {
  const points = Array.from({ length: 60 }, (_, index) => `<li>Schritt ${index}</li>`).join('');
  const view = viewOfHtml(
    `<div class="page"><p>${prose('den Hafen')}</p><p>${prose('den Kai')}</p><ul>${points}</ul></div>
     <div class="foot"><p>Ende der Seite</p></div>`,
  );
  expect(view.units.map(({ excluded }) => excluded).slice(-2)).toEqual([false, true]);
});

it('takes the cut text of an article behind a wall for no teaser', () => {
  const cut = `${prose('den Hafen').slice(0, -1)} …`;
  const view = viewOfHtml(
    `<div class="text"><p>${prose('den Markt')}</p><p>${cut.replace('…', '. Die Bürger ahnen …')}</p></div><a href="/s">Teilen</a>`,
  );
  expect(labelConstraints(view)[1]).toBeNull();
});

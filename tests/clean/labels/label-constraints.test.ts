import { expect, test } from 'vitest';
import { labelConstraints } from '../../../pipeline/clean/labels/label-constraints.ts';
import { viewOf } from '../../../pipeline/clean/page-view/view.ts';
import { htmlPageOf } from '../../read/html/shown.ts';
import { pageOf, prose } from '../pages.ts';

function allowedIn(html: string): Map<string, readonly string[] | null> {
  const { text, blocks } = htmlPageOf(html);
  const view = viewOf({ ...pageOf(text), blocks });
  const allowed = labelConstraints(view);
  return new Map(view.units.map((unit, index) => [unit.content, allowed[index] ?? null]));
}

const [one, two] = [prose('den Hafen'), prose('den Markt')];

test('boxes beside the main text are no text, whatever they say', () => {
  const allowed = allowedIn(
    `<article><h1>Titel der Seite</h1><div class="text"><p>${one}</p><p>${two}</p>
     <div class="text infobox"><p>Kurz erklärt in drei Sätzen</p></div>
     <aside><p>Der Autor schreibt seit langem</p></aside></div></article>`,
  );
  expect(allowed.get('Kurz erklärt in drei Sätzen')).not.toContain('body');
  expect(allowed.get('Der Autor schreibt seit langem')).not.toContain('body');
  expect(allowed.get(one)).toBeNull();
});

test('a box that holds the main text itself is none', () => {
  const allowed = allowedIn(
    `<div class="infobox"><p>${one}</p><p>${two}</p><p>Kurz gesagt</p></div>`,
  );
  expect(allowed.get('Kurz gesagt')).toBeNull();
});

test('a line printed twice in a row is no paragraph', () => {
  const caption = 'Die Brücke am alten Hafen im Morgenlicht.';
  const view = viewOf(pageOf([one, caption, caption, two].join('\n\n')));
  expect(labelConstraints(view)[1]).toEqual(['headline', 'caption', 'drop']);
  expect(labelConstraints(view)[0]).toBeNull();
});

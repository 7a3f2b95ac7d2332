import { expect, it } from 'vitest';
import { viewOf } from '../../../pipeline/clean/page-view/view.ts';
import { pageOf, prose } from '../pages.ts';

const PARAGRAPHS = ['den Hafen', 'den Markt', 'die Brücke'].map(prose);

it('takes a line that repeats the page’s paragraphs without line ends for a copy', () => {
  const view = viewOf(pageOf([...PARAGRAPHS, PARAGRAPHS.join('')].join('\n')));
  expect(view.units.map(({ excluded }) => excluded)).toEqual([
    false,
    false,
    false,
    true,
    true,
    true,
  ]);
  expect(view.units.map(({ hasCopies }) => hasCopies)).not.toContain(true);
});

it('takes a glued line that stands alone for the article', () => {
  const view = viewOf(pageOf(PARAGRAPHS.join('')));
  expect(view.units.map(({ excluded, isCopy }) => excluded || isCopy)).toEqual([
    false,
    false,
    false,
  ]);
});

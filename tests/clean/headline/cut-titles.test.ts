import { describe, expect, it } from 'vitest';
import { truncatedTitles } from '../../../pipeline/clean/headline/cut-titles.ts';
import { viewOfLines } from '../pages.ts';

const TITLE = 'Stadtrat beschließt neue Regeln für den Verkehr am Hafen';
const titlesIn = (...lines: string[]) => [...truncatedTitles(viewOfLines(...lines).units)];

describe('truncated titles', () => {
  it.each(['…', '...', ' …'])('lead to the headline they begin, cut by "%s"', (end) => {
    const path = `StartPolitikStadt${TITLE.slice(0, 40)}${end}`;
    expect(titlesIn('Menü', path, TITLE)).toEqual([[1, 2]]);
  });

  it('may be the title alone', () => {
    expect(titlesIn(`${TITLE.slice(0, 30)}…`, TITLE)).toEqual([[0, 1]]);
  });

  it.each([
    ['the headline stands above', [TITLE, `Start${TITLE.slice(0, 40)}…`]],
    [
      'nothing below begins so',
      [`StartPolitik${TITLE.slice(0, 40)}…`, 'Ein anderer Titel steht hier'],
    ],
    ['it is not cut', [`Start${TITLE}`, TITLE]],
    ['the title differs before the cut', [`Start${TITLE.slice(0, 30)} anders…`, TITLE]],
    ['the title is too short to tell', ['StartKurz ge…', 'Kurz gesagt']],
  ])('are none where %s', (_, lines) => {
    expect(titlesIn(...lines)).toEqual([]);
  });
});

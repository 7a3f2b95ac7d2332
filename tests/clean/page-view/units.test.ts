import { describe, expect, it } from 'vitest';
import { unitsOf } from '../../../pipeline/clean/page-view/units.ts';
import type { Page } from '../../../schemas/page.ts';
import { slice } from '../../../schemas/span.ts';
import { contractPageOf, pageOf } from '../pages.ts';

const partsOf = (page: Page) => unitsOf(page).map((unit) => slice(page.text, unit));

describe('units', () => {
  it('are the lines, with the line ends between them counted', () => {
    const units = unitsOf(pageOf('\n Kopf \nZeile\n\n\nFuß'));
    expect(units.map(({ start, end, gap }) => [start, end, gap])).toEqual([
      [2, 6, 1],
      [8, 13, 1],
      [16, 19, 3],
    ]);
  });

  it.each([
    ['• Die Stadt baut.', ['•', 'Die Stadt baut.']],
    ['- Die Stadt baut.', ['-', 'Die Stadt baut.']],
    ['–  Die Stadt baut.', ['–', 'Die Stadt baut.']],
    ['* Die Stadt baut.', ['*', 'Die Stadt baut.']],
  ])('part a bullet from the text behind it: %s', (line, parts) => {
    const units = unitsOf(pageOf(line));
    expect(partsOf(pageOf(line))).toEqual(parts);
    expect(units.map(({ bullet, listed }) => ({ bullet, listed }))).toEqual([
      { bullet: true, listed: false },
      { bullet: false, listed: true },
    ]);
  });

  it('take a bullet on a line of its own for one', () => {
    const units = unitsOf(pageOf('•\nDie Stadt baut.'));
    expect(units.map(({ bullet, listed }) => [bullet, listed])).toEqual([
      [true, false],
      [false, false],
    ]);
  });

  it.each(['- Anzeige -', '– Werbung –', '3. Die Stadt baut.', '-Baum', '5 * 3', '-', '–'])(
    'see no bullet in: %s',
    (line) => {
      expect(partsOf(pageOf(line))).toEqual([line]);
      expect(unitsOf(pageOf(line))).toMatchObject([{ bullet: false, listed: false }]);
    },
  );

  it('part paragraphs that share a line of plain text', () => {
    const line = 'Der Rat hat es beschlossen.Morgen tagt er wieder.';
    expect(partsOf(pageOf(line))).toEqual([
      'Der Rat hat es beschlossen.',
      'Morgen tagt er wieder.',
    ]);
    expect(unitsOf(pageOf(line)).every(({ glued }) => glued)).toBe(true);
    expect(unitsOf(pageOf('Der Rat tagt.'))).toMatchObject([{ glued: false }]);
  });

  it('keep such a line whole where the source sets it apart itself', () => {
    const line = 'Der Rat hat es beschlossen.Morgen tagt er wieder.';
    expect(partsOf(contractPageOf(line))).toEqual([line]);
    const page = pageOf(line);
    const inHtml = { ...page, blocks: page.blocks.map((block) => ({ ...block, tag: 'p' })) };
    expect(partsOf(inHtml)).toEqual([line]);
  });

  it('are none on a blank page', () => {
    expect(unitsOf(pageOf(' \n\t\n'))).toEqual([]);
  });
});

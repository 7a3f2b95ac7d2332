import { describe, expect, it } from 'vitest';
import { authorsOf } from '../../../pipeline/clean/metadata/authors.ts';
import { viewOf } from '../../../pipeline/clean/page-view/view.ts';
import type { Segment } from '../../../pipeline/clean/segments/segments.ts';
import { pageOf, prose } from '../pages.ts';

const HEADLINE = 'Stadtrat ordnet den Hafen neu';

/** The authors of a page whose headline these lines follow, above its text. */
function authorsUnder(...lines: readonly string[]): string[] {
  const view = viewOf(
    pageOf([HEADLINE, ...lines, prose('den Hafen'), prose('den Markt')].join('\n\n')),
  );
  const segments = view.units.map(({ start, end, prose: running }): Segment => {
    return running
      ? { kind: 'paragraph', start, end, role: 'body' }
      : { kind: 'dropped', start, end, reason: 'other', rule: 'test' };
  });
  return authorsOf(view, segments, { index: 0, start: 0 });
}

describe('authors', () => {
  it.each([
    ['Von Eva Muster', ['Eva Muster']],
    ['Von: Eva Muster', ['Eva Muster']],
    ['Von Eva Muster und Jan Beispiel', ['Eva Muster', 'Jan Beispiel']],
    ['von Eva Muster , Jan Beispiel', ['Eva Muster', 'Jan Beispiel']],
    ['Von Eva Muster, Berlin', ['Eva Muster']],
    ['Von Eva Muster, Redakteurin', ['Eva Muster']],
    ['Von Eva Muster 28.04.2023, 18:11 Uhr', ['Eva Muster']],
    ['Kolumne von Eva Muster - 28.04.2023 um 18:11', ['Eva Muster']],
    ['Eine Analyse von Jan Beispiel', ['Jan Beispiel']],
    ['Interview: Eva-Maria Muster', ['Eva-Maria Muster']],
    ['Von Dr. Eva Muster', ['Dr. Eva Muster']],
    ['Von Ludwig van Muster', ['Ludwig van Muster']],
    ['Von Eva MUSTER', ['Eva MUSTER']],
    ['Von  Eva\u00a0Muster', ['Eva Muster']],
    ['Aus Rom berichtet Eva Muster', ['Eva Muster']],
    ['vonEva Muster', ['Eva Muster']],
    ['vonEva Muster28.04.2023', ['Eva Muster']],
    ['VON EVA MUSTER', ['Eva Muster']],
    ['Eva Muster / 28.04.2023 / 09:30 / Foto: Beispiel /', ['Eva Muster']],
    ['Politik · Eva Muster, 28. April 2023', ['Eva Muster']],
    ['Abschied von Alter Fähre', []],
    ['Von dpa', []],
    ['Von unserer Redaktion', []],
  ])('%s', (line, authors) => {
    expect(authorsUnder(line)).toEqual(authors);
  });

  it('stand on lines of their own below "von" or beside the date', () => {
    expect(authorsUnder('von', 'Eva Muster', ',', 'Jan Beispiel')).toEqual([
      'Eva Muster',
      'Jan Beispiel',
    ]);
    expect(authorsUnder('Eva Muster', '28.04.2023, 18:11 Uhr')).toEqual(['Eva Muster']);
    expect(authorsUnder('Neue Hafenbrücke', 'Alter Markt')).toEqual([]);
  });

  it('are none of a caption', () => {
    expect(authorsUnder('Eva Muster trägt ein Kleid von Beispiel', 'Grauer Anzug')).toEqual([]);
    expect(authorsUnder('Eva Muster, hier im Hafen', '28.04.2023, 18:11 Uhr')).toEqual([]);
  });

  it('come once each', () => {
    expect(authorsUnder('Von Eva Muster', 'Text: Eva Muster')).toEqual(['Eva Muster']);
  });
});

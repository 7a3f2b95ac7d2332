import { describe, expect, it } from 'vitest';
import { datesOf } from '../../../pipeline/clean/metadata/dates.ts';
import { viewOf } from '../../../pipeline/clean/page-view/view.ts';
import { ruleMatchOn } from '../../../pipeline/clean/rules/index.ts';
import type { Segment } from '../../../pipeline/clean/segments/segments.ts';
import type { Declared } from '../../../schemas/page.ts';
import { pageOf, prose } from '../pages.ts';

const HEADLINE = 'Stadtrat ordnet den Hafen neu';
const TEXT = [prose('den Hafen'), prose('den Hafen und den Markt'), prose('den Markt am Hafen')];

/** What a page of these lines tells of its dates, its noise dropped by the rules. */
function datesOn(lines: readonly string[], declared: Partial<Declared> = {}) {
  const view = viewOf(pageOf(lines.join('\n\n'), declared));
  const segments = view.units.map(({ start, end, content }): Segment => {
    const match = ruleMatchOn(content);
    if (match === null || match.verdict.kind === 'role')
      return { kind: 'paragraph', start, end, role: 'body' };
    return { kind: 'dropped', start, end, reason: match.verdict.reason, rule: match.rule };
  });
  const index = lines.indexOf(HEADLINE);
  return datesOf(view, segments, { index, start: view.units[index]?.start ?? 0 });
}

const NONE = { datePublished: null, datePrecision: null, dateEvidence: null, dateCrawled: null };
const LINE = '28.04.2023, 18:11 Uhr';
const SLOT = 'Radio Beispiel Nachrichten, 27.04.2023, 20:00 Uhr';
const PRINTED = 'Montag, April 29, 2024';

describe('publication date', () => {
  it.each([
    ['2023-04-26', 'day'],
    ['2023-04-26T07:00+02:00', 'minute'],
    ['2023-04-26T07:00:30Z', 'second'],
  ])('is what the source declares, %s, whatever the page shows', (datePublished, precision) => {
    const declared = { datePublished, dateEvidence: 'JSON-LD datePublished' };
    expect(datesOn([HEADLINE, LINE, ...TEXT, SLOT], declared)).toEqual({
      datePublished,
      datePrecision: precision,
      dateEvidence: 'JSON-LD datePublished',
      dateCrawled: null,
    });
  });

  it('is else the date line by the headline, before the slot of a programme', () => {
    expect(datesOn([HEADLINE, LINE, ...TEXT, SLOT])).toEqual({
      datePublished: '2023-04-28T18:11+02:00',
      datePrecision: 'minute',
      dateEvidence: `date line: ${LINE}`,
      dateCrawled: null,
    });
  });

  it.each([
    'Stand: 28.04.2023 18:11 Uhr',
    'Veröffentlicht am 28. April 2023, 18.11 Uhr',
    'Letzte Änderung: 30.04.2023 Erschienen am: 28.04.2023 18:11',
    'Eva Muster / 28.04.2023 / 18:11 / Foto: Beispiel /',
  ])('is told by: %s', (line) => {
    expect(datesOn([HEADLINE, line, ...TEXT]).datePublished).toBe('2023-04-28T18:11+02:00');
  });

  it('is else the day of the slot, never its minute', () => {
    expect(datesOn([HEADLINE, ...TEXT, SLOT])).toEqual({
      datePublished: '2023-04-27',
      datePrecision: 'day',
      dateEvidence: `broadcast note: ${SLOT}`,
      dateCrawled: null,
    });
  });

  it('is unknown where only running text or a month tells a date', () => {
    const text = `Am 12. Mai 2020 ${prose('den Hafen')}`;
    expect(datesOn([HEADLINE, text, ...TEXT])).toEqual(NONE);
    expect(datesOn([HEADLINE, 'März 2024', ...TEXT])).toEqual(NONE);
  });

  it('is not the day on which the page was fetched', () => {
    expect(datesOn([PRINTED, HEADLINE, ...TEXT])).toEqual({ ...NONE, dateCrawled: '2024-04-29' });
    expect(datesOn([HEADLINE, ...TEXT], { dateCrawled: '2024-05-01T10:00:00Z' })).toEqual({
      ...NONE,
      dateCrawled: '2024-05-01T10:00:00Z',
    });
  });

  it('is the date with which the text opens, or the date above the headline without a weekday', () => {
    const opening = `Kiel, 28. April 2023 – ${TEXT[0]}`;
    expect(datesOn([HEADLINE, opening, ...TEXT]).datePublished).toBe('2023-04-28');
    const above = datesOn(['28.04.2023', HEADLINE, ...TEXT]);
    expect(above).toMatchObject({ datePublished: '2023-04-28', dateCrawled: null });
    expect(datesOn(['Freitag, 28. April 2023', HEADLINE, ...TEXT]).datePublished).toBeNull();
  });

  it('is not the date of a teaser far below', () => {
    expect(datesOn([HEADLINE, ...TEXT, ...TEXT.map((t) => `Neu: ${t}`), 'Mehr', LINE])).toEqual(
      NONE,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { agenciesIn, datelineOf } from '../../../pipeline/clean/metadata/credits.ts';
import { newsAgenciesIn } from '../../../pipeline/clean/rules/agencies.ts';
import type { Segment } from '../../../pipeline/clean/segments/segments.ts';
import type { Role } from '../../../schemas/article.ts';

function segments(role: Role, ...lines: string[]): [string, Segment[]] {
  let start = 0;
  const spans = lines.map((line): Segment => {
    const segment: Segment = { kind: 'paragraph', start, end: start + line.length, role };
    start = segment.end + 1;
    return segment;
  });
  return [lines.join('\n'), spans];
}

describe('dateline', () => {
  it.each([
    ['Berlin (dpa) – Der Rat tagt.', 'Berlin', 'dpa'],
    ['Berlin (dpa) - Der Rat tagt.', 'Berlin', 'dpa'],
    ['Frankfurt/Main (Reuters) – Der Rat tagt.', 'Frankfurt/Main', 'Reuters'],
    ['New York (AP) — Der Rat tagt.', 'New York', 'AP'],
    ['Wien, 6. Jänner (APA) – Der Rat tagt.', null, null],
    ['Wien (APA), 6. Jänner – Der Rat tagt.', 'Wien', 'APA'],
    ['Kiew – Der Rat tagt.', 'Kiew', null],
    ['Kiew. Der Rat tagt.', 'Kiew', null],
  ])('%s', (opening, place, agency) => {
    const found = datelineOf(opening);
    expect(found === null ? [null, null] : [found.place, found.agency]).toEqual([place, agency]);
    if (found !== null) expect(opening.slice(found.length)).toBe('Der Rat tagt.');
  });

  it.each([
    'Der Rat tagt.',
    'Berlin ist groß.',
    'Berlin (Hauptstadt) wächst.',
    'Berlin-Mitte wächst.',
    '',
  ])('none: %s', (opening) => {
    expect(datelineOf(opening)).toBeNull();
  });
});

describe('agencies', () => {
  it.each([
    ['(dpa/reuters/rcl)', ['dpa', 'Reuters']],
    ['Quelle: APA', ['APA']],
    ['dpa-AFX', ['dpa']],
    ['(lby/dpa)', ['dpa']],
    ['Getty Images', []],
    ['sidonie', []],
    ['(rcl)', []],
  ])('%s', (credit, names) => {
    expect(newsAgenciesIn(credit)).toEqual(names);
    expect(agenciesIn(...segments('agency', credit), null)).toEqual(names);
  });

  it('come from the dateline first, each once, and from no other role', () => {
    const dateline = { place: 'Rom', agency: 'ANSA/dpa', length: 0 };
    expect(agenciesIn(...segments('agency', '(AFP/dpa)'), dateline)).toEqual([
      'ANSA',
      'dpa',
      'AFP',
    ]);
    expect(agenciesIn(...segments('credit', 'AP/Eva Muster'), null)).toEqual([]);
  });
});

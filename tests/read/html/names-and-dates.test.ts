import { expect, it } from 'vitest';
import { authorNames } from '../../../pipeline/read/html/declared/authors.ts';
import { isoDate } from '../../../pipeline/read/html/declared/dates.ts';

it.each([
  ['2023-04-28T19:20:36.5+0200', '2023-04-28T19:20:36.5+02:00'],
  ['2023-04-28 19:20', '2023-04-28T19:20'],
  ['2023-04-28T19:20:00Z', '2023-04-28T19:20:00Z'],
  ['Fri Apr 28 19:20:36 CEST 2023', '2023-04-28T19:20:36+02:00'],
  ['Fri, 28 Apr 2023 19:20:36 +0200', '2023-04-28T19:20:36+02:00'],
  ['28.4.2023, 19:20 Uhr', '2023-04-28T19:20'],
  ['28.04.2023', '2023-04-28'],
  ['2023-02-30', null],
  ['5m', null],
  ['', null],
])('the date %s is %s', (given, iso) => {
  expect(isoDate(given)).toBe(iso);
});

it.each([
  [['Von Anna Berg und Ben Tal, dpa'], ['Anna Berg', 'Ben Tal', 'dpa']],
  [
    ['Anna Berg; Ben Tal', 'anna berg'],
    ['Anna Berg', 'Ben Tal'],
  ],
  [['https://x.example/anna', '@anna', 'anna@x.example'], []],
  [['Ein Gastbeitrag von Anna Berg'], ['Anna Berg']],
  [['Anna Berg (Reuters)'], ['Anna Berg', 'Reuters']],
  [['srf/hosb;kesm'], ['srf/hosb', 'kesm']],
  [['J&ouml;rg Tal'], ['Jörg Tal']],
  [['Anna Berg, ARD Rom'], ['Anna Berg']],
  [['Von Anna de Berg, Frankfurt'], ['Anna de Berg']],
  [['Anna Berg, Redakteurin, Reuters'], ['Anna Berg', 'Reuters']],
  [['Redaktion Wochenblatt'], ['Redaktion Wochenblatt']],
])('the authors %j are %j', (given, names) => {
  expect(authorNames(given)).toEqual(names);
});

import { expect, it } from 'vitest';
import { authorNames } from '../../../pipeline/read/html/declared/authors.ts';

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

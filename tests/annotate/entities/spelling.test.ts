import { describe, expect, test } from 'vitest';
import {
  nominative,
  spellingKey,
  spellingRules,
} from '../../../pipeline/annotate/lexicon/spelling.ts';

describe.each(spellingRules)('$name', ({ example: [one, other] }) => {
  test(`${one} is ${other}`, () => {
    expect(spellingKey(one)).toBe(spellingKey(other));
  });
});

test.each([
  ['Selenskyj', 'Zelensky'],
  ['Wladimir', 'Vladimir'],
  ['NATO', 'Nato'],
  ['Erdoğan', 'Erdogan'],
  ['Tichanowskaja', 'Tikhanovskaya'],
])('%s and %s share a key', (one, other) => {
  expect(spellingKey(one)).toBe(spellingKey(other));
});

test.each([
  ['Merkel', 'Merz'],
  ['Scholz', 'Scholl'],
  ['Iran', 'Irak'],
])('%s and %s do not', (one, other) => {
  expect(spellingKey(one)).not.toBe(spellingKey(other));
});

test.each([
  ['Russlands', 'Russland'],
  ['Paris', 'Paris'],
  ['Hans', 'Hans'],
  ['Scholz', 'Scholz'],
  ['Rheins', 'Rhein'],
  ['Carlos’', 'Carlos'],
])('the nominative of %s is %s', (name, bare) => {
  expect(nominative(name, new Set())).toBe(bare);
});

test('a surname met without its ending loses it', () => {
  expect(nominative('Xyrows', new Set(['Xyrow']))).toBe('Xyrow');
});

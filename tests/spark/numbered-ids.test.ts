import { expect, it } from 'vitest';
import { numberedIds } from '../../pipeline/spark/numbered-ids.ts';
import { idOf } from '../../schemas/id.ts';

it('tells the number of each ID that was added in order, and of no other', () => {
  const sorted = Array.from({ length: 3000 }, (_, i) => idOf('article', i)).sort();
  const ids = numberedIds();
  for (const id of sorted) ids.add(id);
  expect(sorted.map((id) => ids.numberOf(id))).toEqual(sorted.map((_, i) => i));
  expect(() => ids.numberOf(idOf('article', -1))).toThrow('no such article');
});

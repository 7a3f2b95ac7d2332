import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lineFiles } from '../../pipeline/link/rows/line-files.ts';
import { folderOf } from '../run/folder.ts';

it('gives rows back by ID, whatever the length of their lines, and leaves no file', () => {
  const folder = folderOf();
  const files = lineFiles<string>(folder, 'rows');
  const ids = Array.from({ length: 300 }, (_, i) => `ent_${'abc7'.charAt(i % 4)}${i}`);
  const rowOf = (id: string): string => `ü${id}`.repeat(id.length * 200);
  for (const turn of ['1', '2']) for (const id of ids) files.add(id, `${turn} ${rowOf(id)}`);
  const groups = [...files.groups()];
  expect(groups.map(({ id }) => id)).toEqual([...ids].sort());
  for (const { id, rows } of groups) expect(rows).toEqual([`1 ${rowOf(id)}`, `2 ${rowOf(id)}`]);
  expect(readdirSync(folder)).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EXCHANGE_FORMATS } from '../../pipeline/exchange/exchange-formats.ts';
import { xml } from '../../pipeline/exchange/xml.ts';
import { columnsOf } from '../../pipeline/export/columns.ts';
import { TABLES } from '../../schemas/tables/index.ts';

describe('the forms of a dataset', () => {
  it('say where columns go that there are', () => {
    const known = new Set(
      TABLES.flatMap((table) => [
        `${table.name}.*`,
        ...columnsOf(table).map(({ name }) => `${table.name}.${name}`),
      ]),
    );
    const unknown = EXCHANGE_FORMATS.flatMap((format) => Object.keys(format.columns)).filter(
      (column) => !known.has(column),
    );
    expect(unknown).toEqual([]);
  });

  it('have names of their own, which the help of the command lists', () => {
    const names = EXCHANGE_FORMATS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const command = fileURLToPath(new URL('../../pipeline/exchange/command.ts', import.meta.url));
    const help = readFileSync(command, 'utf8');
    expect(names.filter((name) => !help.includes(name))).toEqual([]);
  });
});

it('what XML cannot write is replaced, all else kept', () => {
  expect(xml('a < b & "c"\t\u0000\u0008\ud800 „Ä“ 😀')).toBe(
    'a &lt; b &amp; &quot;c&quot;\t\ufffd\ufffd\ufffd „Ä“ 😀',
  );
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const PIPELINE = fileURLToPath(new URL('../pipeline/', import.meta.url));

/** Learnt weights have the form of a lexicon, and rows of their own making. */
const files = readdirSync(PIPELINE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsv') && !file.includes('model'))
  .sort();

describe.each(files)('%s', (file) => {
  const lines = readFileSync(join(PIPELINE, file), 'utf8').split('\n');
  const comments = lines.filter((line) => line.startsWith('#'));
  const [header = '', ...rows] = lines.slice(comments.length, -1);

  it('says where it comes from and under which licence', () => {
    expect(comments.some((line) => /^# source: \S/u.test(line))).toBe(true);
    expect(comments.some((line) => /^# licence: \S/u.test(line))).toBe(true);
  });

  it('names its columns and ends in a line break', () => {
    expect(header).toMatch(/^[a-z]\w*(?:\t[a-z]\w*)*$/u);
    expect(lines.at(-1)).toBe('');
  });

  it('has no row twice, no blank line, and as many cells a row as columns', () => {
    const width = header.split('\t').length;
    const seen = new Set<string>();
    expect(rows.filter((row) => seen.size === seen.add(row).size)).toEqual([]);
    expect(rows.filter((row) => row.split('\t').length !== width)).toEqual([]);
  });

  it('has no cell with blanks at its ends, with two in a row or with odd characters', () => {
    const odd = /^ | $|\t | \t| {2}|[\u00a0\u00ad\u200b\ufeff\r]/u;
    expect(rows.filter((row) => odd.test(row))).toEqual([]);
  });

  it('spells its words with composed letters', () => {
    expect(rows.filter((row) => row !== row.normalize('NFC'))).toEqual([]);
  });
});

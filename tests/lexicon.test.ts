import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lexicon, loadLexicon, wordList } from '../pipeline/lexicon.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'wortlaut-lexicon-'));
const HEAD = '# source: ours\n# licence: CC0 1.0\n';
const Row = z.strictObject({ word: z.string().min(1), kind: z.enum(['noun', 'verb']) });

function fileOf(name: string, text: string): URL {
  const path = join(FOLDER, `${name}.tsv`);
  writeFileSync(path, text);
  return pathToFileURL(path);
}

const good = fileOf('good', `${HEAD}word\tkind\nHaus\tnoun\ngehen\tverb\n`);

describe('a lexicon', () => {
  it('has its rows', () => {
    expect(loadLexicon(good, Row)).toEqual([
      { word: 'Haus', kind: 'noun' },
      { word: 'gehen', kind: 'verb' },
    ]);
  });

  it('is looked up by word', () => {
    const kinds = lexicon(good, Row, ({ word, kind }) => [word, kind]);
    expect([kinds.get('gehen'), kinds.get('sehen'), kinds.has('Haus')]).toEqual([
      'verb',
      undefined,
      true,
    ]);
    expect([...wordList(good, 'word')]).toEqual(['Haus', 'gehen']);
  });

  it('knows the Swiss spelling of its words', () => {
    const file = fileOf('swiss', `${HEAD}word\tkind\nStraße\tnoun\nMaße\tnoun\nMasse\tverb\n`);
    const kinds = lexicon(file, Row, ({ word, kind }) => [word, kind]);
    expect([kinds.get('Strasse'), kinds.get('Masse')]).toEqual(['noun', 'verb']);
    expect(wordList(file, 'word').has('Strasse')).toBe(true);
  });

  it('is read when its first word is asked for, not before', () => {
    const missing = wordList(new URL('missing.tsv', good), 'word');
    expect(() => missing.has('Haus')).toThrow(/missing\.tsv/);
  });
});

describe('a broken lexicon says where and why', () => {
  it.each([
    ['no-source', 'word\tkind\n', 'no line "# source: …"'],
    ['no-licence', '# source: ours\nword\tkind\n', 'no line "# licence: …"'],
    ['no-columns', HEAD, 'no line of column names'],
    [
      'short-row',
      `${HEAD}word\tkind\nHaus\tnoun\ngehen\n`,
      ':5: 1 cells for the columns word, kind',
    ],
    ['wrong-kind', `${HEAD}word\tkind\nHaus\tnuon\n`, ':4: '],
  ])('%s', (name, text, message) => {
    expect(() => loadLexicon(fileOf(name, text), Row)).toThrow(message);
  });

  it('in one column', () => {
    const empty = fileOf('empty-cell', `${HEAD}word\tkind\nHaus\tnoun\n\tverb\n`);
    expect(() => wordList(empty, 'word').has('Haus')).toThrow(':5: no word');
    expect(() => wordList(good, 'wort').has('Haus')).toThrow('no column "wort"');
  });
});

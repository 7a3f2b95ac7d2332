import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../pipeline/run/usage-error.ts';
import { walk } from '../../pipeline/run/walk.ts';
import { folderOf } from './folder.ts';

const names = (input: string, except: string | null = null): string[] =>
  walk(input, except).map(({ sourceFile }) => sourceFile);

describe('walk', () => {
  it('gives files by path in code units, hidden ones left out', () => {
    const folder = folderOf({
      'b.txt': '',
      'ä.txt': '',
      'a/z.txt': '',
      'Z.txt': '',
      '.DS_Store': '',
      '.git/x': '',
    });
    expect(names(folder)).toEqual(['Z.txt', 'a/z.txt', 'b.txt', 'ä.txt']);
  });

  it('takes a single file by its bare name', () => {
    const folder = folderOf({ 'a/b.txt': '' });
    expect(names(join(folder, 'a/b.txt'))).toEqual(['b.txt']);
  });

  it('ends where links lead in circles, and says which lead nowhere', () => {
    const folder = folderOf({ 'a/x.txt': 'x' });
    symlinkSync(folder, join(folder, 'a/loop'));
    symlinkSync(join(folder, 'none'), join(folder, 'broken.txt'));
    expect(walk(folder, null)).toMatchObject([
      { sourceFile: 'a/x.txt', problem: null },
      { sourceFile: 'broken.txt', problem: 'it is a link that leads nowhere' },
    ]);
  });

  it('follows links inside the input, and those that lead out of it only when asked to', () => {
    const outside = folderOf({ 'x.txt': 'x' });
    const folder = folderOf({ 'a/y.txt': 'y' });
    symlinkSync(join(folder, 'a/y.txt'), join(folder, 'inside.txt'));
    symlinkSync(join(outside, 'x.txt'), join(folder, 'out.txt'));
    symlinkSync(outside, join(folder, 'out'));
    const problem = expect.stringMatching(/a link out of the input folder; give --follow/);
    expect(walk(folder, null)).toMatchObject([
      { sourceFile: 'a/y.txt', problem: null },
      { sourceFile: 'inside.txt', problem: null },
      { sourceFile: 'out', problem },
      { sourceFile: 'out.txt', problem },
    ]);
    expect(walk(folder, null, true)).toMatchObject([
      { sourceFile: 'a/y.txt' },
      { sourceFile: 'inside.txt' },
      { sourceFile: 'out.txt', problem: null },
      { sourceFile: 'out/x.txt', problem: null },
    ]);
  });

  it('leaves out the output folder inside the input', () => {
    const folder = folderOf({ 'a.txt': '', 'out/stages/read.jsonl': '' });
    expect(names(folder, join(folder, 'out'))).toEqual(['a.txt']);
  });

  it('refuses what is not there', () => {
    expect(() => walk(join(folderOf(), 'none'), null)).toThrow(UsageError);
  });

  it('has nothing for an empty folder', () => {
    const folder = folderOf();
    mkdirSync(join(folder, 'empty'));
    expect(names(folder)).toEqual([]);
  });
});

import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../pipeline/make-folder.ts';
import { folderOf } from './run/folder.ts';

it('makes a folder and those above it, and leaves one that is there', () => {
  const folder = folderOf();
  for (const path of ['a/b/c', 'a/b', 'a/b/d/', '.']) makeFolder(join(folder, path));
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['a', 'a/b', 'a/b/c', 'a/b/d']);
});

it('says what the system says where it makes none', () => {
  const folder = folderOf({ file: '' });
  symlinkSync(join(folder, 'nowhere'), join(folder, 'link'));
  expect(() => makeFolder(join(folder, 'file'))).toThrow('EEXIST');
  expect(() => makeFolder(join(folder, 'file/a/b'))).toThrow('ENOTDIR');
  expect(() => makeFolder(join(folder, 'link/a'))).toThrow('EEXIST');
});

it.runIf(process.platform === 'linux')('ends where the system answers ENOENT for ever', () => {
  expect(() => makeFolder('/proc/none/out')).toThrow(
    "ENOENT: no such file or directory, mkdir '/proc/none'",
  );
});

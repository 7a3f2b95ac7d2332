import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockFolder } from '../../pipeline/run/lock.ts';
import { putLock, readLock, removeLock } from '../../pipeline/run/lock-file.ts';
import { UsageError } from '../../pipeline/run/usage-error.ts';
import { folderOf } from './folder.ts';

const NOBODY = 2 ** 22 + 1;

it('lets one run in at a time, and names who is there', () => {
  const folder = folderOf();
  const unlock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(UsageError);
  expect(() => lockFolder(folder)).toThrow(`process ${process.pid}, since 20`);
  unlock();
  lockFolder(folder)();
  expect(readdirSync(folder)).toEqual([]);
});

it('takes over what a process left that is no more, or had this ID before', () => {
  const folder = folderOf();
  const unlock = lockFolder(folder);
  const mine = JSON.parse(readFileSync(join(folder, '.lock'), 'utf8'));
  unlock();
  for (const stale of [{ ...mine, pid: NOBODY }, { ...mine, start: '1' }, 'half writ']) {
    writeFileSync(join(folder, '.lock'), JSON.stringify(stale));
    lockFolder(folder)();
  }
  writeFileSync(join(folder, '.lock'), JSON.stringify({ ...mine, host: 'elsewhere' }));
  expect(() => lockFolder(folder)).toThrow(/on elsewhere.*or remove .*\.lock/);
});

it('tells a lock that is broken from one that is gone', () => {
  const folder = folderOf({ broken: 'half writ' });
  expect(readLock(join(folder, 'broken'))).toEqual({ text: 'half writ', holder: null });
  expect(readLock(join(folder, 'gone'))).toBeNull();
});

it('leaves a lock alone that another process took after the stale one was looked at', () => {
  const folder = folderOf({ '.lock': 'half writ', draft: 'of another process' });
  const path = join(folder, '.lock');
  const stale = readLock(path)?.text ?? '';
  rmSync(path);
  expect(putLock(join(folder, 'draft'), path)).toBe(true);
  removeLock(path, stale, join(folder, 'aside'));
  expect(readLock(path)?.text).toBe('of another process');
  removeLock(path, 'of another process', join(folder, 'aside'));
  removeLock(path, 'of another process', join(folder, 'aside'));
  expect(readdirSync(folder)).toEqual(['draft']);
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockFolder } from '../../pipeline/run/lock.ts';
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

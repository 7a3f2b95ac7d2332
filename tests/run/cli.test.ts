import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf, jsonLines } from './folder.ts';

function wortlaut(...args: string[]) {
  const line = ['--import', 'tsx', 'pipeline/cli.ts', ...args];
  return spawnSync(process.execPath, line, { encoding: 'utf8' });
}

it('tells of its commands, inputs and exit codes', () => {
  const { status, stdout } = wortlaut('--help');
  expect(status).toBe(0);
  for (const word of [
    'run',
    'read',
    'clean',
    'segment',
    'annotate',
    'link',
    'export',
    'Exit codes',
  ])
    expect(stdout).toContain(word);
});

it('reads from file to file, failures being rows, and leaves nothing else behind', () => {
  const folder = folderOf({ 'in/a.txt': 'a', 'in/b.txt': '' });
  const output = join(folder, 'out/read.jsonl');
  const { status, stderr } = wortlaut('read', join(folder, 'in'), output);
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: 'read: 1 documents, 1 failed or rejected (2 computed, 0 from cache)\n',
  });
  expect(jsonLines(output)).toHaveLength(2);
});

it.each([
  ['no input', ['read', '/no/such/folder', '/tmp/x'], /no such file or folder/],
  ['a number that is none', ['run', 'seeds', '--out', '/tmp/x', '-w', 'many'], /1 to 999/],
  ['an unknown command', ['reed', 'seeds'], /unknown command/],
])('ends with 1 and says what to change for %s', (_name, args, message) => {
  const { status, stderr } = wortlaut(...args);
  expect(status).toBe(1);
  expect(stderr).toMatch(message);
});

import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

// The real Makefile among stand-ins for node and npm, which note what they are called with.
let clone: string;

const MAKE = execFileSync('sh', ['-c', 'command -v make'], { encoding: 'utf8' }).trim();
const NODE = `#!/bin/sh
case $1 in
  -e) exec "$REAL_NODE" -e "Object.defineProperty(process.versions, 'node', { value: '$NODE_VERSION' }); $2" ;;
  --version) echo "v$NODE_VERSION" ;;
  *) for argument; do printf '%s\\n' "$argument"; done; exit "$CLI_EXIT" ;;
esac
`;
const NPM = `#!/bin/sh
echo "$1" >> npm-calls
[ "$1" = run ] && mkdir -p dist && exit
mkdir -p node_modules && touch node_modules/.package-lock.json
echo "added 1 package"
`;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'wortlaut-make-'));
  copyFileSync('Makefile', join(clone, 'Makefile'));
  writeFileSync(join(clone, 'package-lock.json'), '{}');
  mkdirSync(join(clone, 'bin'));
  writeFileSync(join(clone, 'bin', 'node'), NODE, { mode: 0o755 });
  writeFileSync(join(clone, 'bin', 'npm'), NPM, { mode: 0o755 });
});

afterEach(() => rmSync(clone, { recursive: true }));

function make(args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(MAKE, args, {
    cwd: clone,
    encoding: 'utf8',
    env: {
      PATH: `${join(clone, 'bin')}:/usr/bin:/bin`,
      REAL_NODE: process.execPath,
      NODE_VERSION: '20.19.0',
      CLI_EXIT: '0',
      ...env,
    },
  });
  return { status, lines: stdout.split('\n').slice(0, -1), stderr };
}

const installs = () => {
  const calls = join(clone, 'npm-calls');
  return existsSync(calls) ? (readFileSync(calls, 'utf8').match(/^ci$/gm)?.length ?? 0) : 0;
};

const cli = (input: string, out: string) => ['dist/wortlaut.js', 'run', input, '--out', out];

describe('make dataset', () => {
  test('takes seeds/ to out/, and writes nothing of its own to standard output', () => {
    expect(make(['dataset'])).toMatchObject({ status: 0, lines: cli('seeds', 'out') });
  });

  test.each([
    ['/tmp/meine Seiten/März', 'out put'],
    [`it's "quoted"`, 'a;b&c'],
    ['-weird', '../out (1)'],
  ])('hands INPUT=%s OUT=%s on unchanged', (input, out) => {
    expect(make(['dataset', `INPUT=${input}`, `OUT=${out}`]).lines).toEqual(cli(input, out));
  });

  test('expands nothing in an INPUT that comes from the environment', () => {
    const input = '$(shell touch pwned)`touch pwned`$HOME';
    expect(make(['dataset'], { INPUT: input }).lines).toEqual(cli(input, 'out'));
    expect(existsSync(join(clone, 'pwned'))).toBe(false);
  });

  test('fails when the command fails', () => {
    expect(make(['dataset'], { CLI_EXIT: '3' }).status).not.toBe(0);
  });
});

describe('make golden and make hooks', () => {
  test('golden runs the npm script of its name', () => {
    expect(make(['golden']).status).toBe(0);
    expect(readFileSync(join(clone, 'npm-calls'), 'utf8')).toMatch(/run\n$/);
  });

  test('hooks points git at the hook, which is there and can be run', () => {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: clone, encoding: 'utf8' });
    git('init', '--quiet');
    expect(make(['hooks']).status).toBe(0);
    expect(git('config', 'core.hooksPath').trim()).toBe('.ci/hooks');
    expect(statSync('.ci/hooks/pre-commit').mode & 0o111).not.toBe(0);
  });
});

describe('setting up', () => {
  test('installs in a fresh clone, and again only after the lockfile changed', () => {
    make(['dataset']);
    make(['dataset']);
    expect(installs()).toBe(1);
    const later = Date.now() / 1000 + 60;
    utimesSync(join(clone, 'package-lock.json'), later, later);
    make(['dataset']);
    expect(installs()).toBe(2);
  });

  test.each(['20.19.0', '22.1.0', '24.0.0'])('Node %s will do', (version) => {
    expect(make(['dataset'], { NODE_VERSION: version }).status).toBe(0);
  });

  test.each(['18.20.4', '20.18.9'])('Node %s is refused with what is needed', (version) => {
    const run = make(['dataset'], { NODE_VERSION: version });
    expect(run.status).not.toBe(0);
    expect(run.stderr).toContain(`needs Node.js 20.19 or newer, and found v${version}`);
    expect(installs()).toBe(0);
  });

  test('a missing Node is named', () => {
    rmSync(join(clone, 'bin', 'node'));
    const run = make(['dataset'], { PATH: join(clone, 'bin') });
    expect(run.status).not.toBe(0);
    expect(run.stderr).toContain('needs Node.js 20.19 or newer with npm, and found none');
  });

  test('a missing Python is named', () => {
    const run = make(['.venv/.installed', 'REQUIREMENTS=Makefile'], { PATH: join(clone, 'bin') });
    expect(run.status).not.toBe(0);
    expect(run.stderr).toContain('need Python 3.11 or newer');
  });
});

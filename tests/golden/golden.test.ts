import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RENDERINGS } from '../../pipeline/evaluate/golden/renderings.ts';
import { pageOfFile, stagesOf } from '../../pipeline/evaluate/golden/stages.ts';

const SEEDS = readdirSync('seeds')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace('.txt', ''));

/** `npm run golden` writes the files anew. One that is missing is written, and in CI (CI=true) fails. */
describe.each(SEEDS)('%s', (seed) => {
  const stages = stagesOf(pageOfFile(seed, readFileSync(`seeds/${seed}.txt`)));

  it.each(Object.entries(RENDERINGS))('%s', async (file, render) => {
    await expect(render(stages)).toMatchFileSnapshot(`${seed}/${file}`);
  });
});

it('keeps no golden that nothing is compared with', () => {
  const kept = readdirSync('tests/golden', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map(({ parentPath, name }) => `${parentPath}/${name}`.replace(/^.*tests\/golden\//, ''));
  const compared = new Set(
    SEEDS.flatMap((seed) => Object.keys(RENDERINGS).map((file) => `${seed}/${file}`)),
  );
  expect(kept.filter((path) => !compared.has(path))).toEqual([]);
});

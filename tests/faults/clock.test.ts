import { join } from 'node:path';
import { expect, it } from 'vitest';
import { promised, promisedOfSeeds } from '../properties/run-seeds.ts';
import { folderOf } from '../run/folder.ts';
import { wortlaut } from './wortlaut.ts';

/** Loaded before all else, into workers too: each look at the clock finds it days before or behind. */
const JUMPING = `data:text/javascript,${encodeURIComponent(
  'let now = Date.now(), sign = 1; Date.now = () => (now += (sign = -sign) * 4e8 + 12345);',
)}`;

it('a clock that jumps ends no page and changes no byte', async () => {
  const out = join(folderOf(), 'out');
  const run = ['run', 'seeds', '--out', out, '--workers', '1'];
  const ended = await wortlaut(run, undefined, `export NODE_OPTIONS="--import=${JUMPING}"`);
  expect(ended).toMatchObject({ status: 0 });
  expect(promised(out)).toEqual(await promisedOfSeeds());
}, 120_000);

import { expect, it } from 'vitest';
import { progressOn } from '../../pipeline/run/progress.ts';

function screen(isTTY: boolean) {
  const written: string[] = [];
  let now = 0;
  const progress = progressOn({ isTTY, write: (text) => written.push(text), now: () => now });
  return { written, progress, wait: (ms: number) => (now += ms) };
}

it('writes a line soon, and then one a minute at most where there is no terminal', () => {
  const { written, progress, wait } = screen(false);
  progress.begin('clean', 200);
  for (let i = 0; i < 130; i++) {
    wait(1000);
    progress.advance(1, 2);
  }
  progress.end('5 documents');
  expect(written).toEqual([
    'clean: 2 %, 10 documents, 2.0 a second, 3 min left\n',
    'clean: 32 %, 130 documents, 2.0 a second, 2 min left\n',
    'clean: 62 %, 250 documents, 2.0 a second, 1 min left\n',
    'clean: 5 documents\n',
  ]);
});

it('bears a clock that jumps', () => {
  const { written, progress, wait } = screen(false);
  progress.begin('clean', 10);
  wait(-3_600_000);
  progress.advance(5, 5);
  wait(7_200_000);
  progress.advance(1, 1);
  expect(written).toEqual([
    'clean: 50 %, 5 documents\n',
    expect.stringMatching(/^clean: 60 %, 6 documents, 0\.0 a second, \d+ min left\n$/),
  ]);
});

it('redraws one line on a terminal, never past 100 %', () => {
  const { written, progress, wait } = screen(true);
  progress.begin('clean', 10);
  wait(200);
  progress.advance(20, 1);
  expect(written).toHaveLength(1);
  expect(written[0]).toMatch(/^\r.*100 %.*1 documents/s);
});

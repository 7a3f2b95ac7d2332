import { expect, it } from 'vitest';
import { progressOn } from '../../pipeline/run/progress.ts';

function screen(isTTY: boolean) {
  const written: string[] = [];
  let now = 0;
  const progress = progressOn({ isTTY, write: (text) => written.push(text), now: () => now });
  return { written, progress, wait: (ms: number) => (now += ms) };
}

it('writes a line every five seconds at most where there is no terminal', () => {
  const { written, progress, wait } = screen(false);
  progress.begin('clean', 100);
  for (let i = 0; i < 60; i++) {
    wait(200);
    progress.advance(1, 1);
  }
  progress.end('5 documents');
  expect(written).toEqual(['clean: 25 %\n', 'clean: 50 %\n', 'clean: 5 documents\n']);
});

it('redraws one line on a terminal, never past 100 %', () => {
  const { written, progress, wait } = screen(true);
  progress.begin('clean', 10);
  wait(200);
  progress.advance(20, 1);
  expect(written).toHaveLength(1);
  expect(written[0]).toMatch(/^\r.*100 %$/s);
});

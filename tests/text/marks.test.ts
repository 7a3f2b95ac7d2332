import { describe, expect, it } from 'vitest';
import { MARKS, markOf } from '../../pipeline/text/marks.ts';

describe('the table of quotation marks', () => {
  it('gives its classes to patterns', () => {
    expect(MARKS.opening).toBe('„“‟"＂»«');
    expect(MARKS.closing).toBe('“”‟"＂»«');
    expect(MARKS.double).toBe('„“”‟"＂»«');
    expect(new RegExp(`^[${MARKS.any}]+$`, 'u').test('„“”‟"＂»«‚‘’‛\'›‹')).toBe(true);
  });

  it('knows that ” closes in German and „ opens', () => {
    expect([markOf('”')?.side, markOf('„')?.side, markOf('x')]).toEqual([
      'close',
      'open',
      undefined,
    ]);
  });
});

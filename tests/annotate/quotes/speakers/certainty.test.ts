import { describe, expect, it } from 'vitest';
import { firstQuoteOf } from '../article.ts';

describe('confidence', () => {
  it('is higher for a speaker in the words of saying than for one outside, and lowest for none', () => {
    const [sure, none] = [
      'Anna Vogel betonte, dass der Hafen offen ist.',
      'Es wurde betont, dass der Hafen offen ist.',
    ].map((line) => firstQuoteOf(line)?.confidence ?? 0);
    const likely = firstQuoteOf(
      'Von der Stadt wurde betont, dass der Hafen offen ist.',
    )?.confidence;
    expect(sure).toBeGreaterThan(likely ?? 1);
    expect(likely).toBeGreaterThan(none ?? 1);
  });
});

import { describe, expect, it } from 'vitest';
import { openSpeakers } from '../../../../pipeline/annotate/quotes/speakers/open-speakers.ts';
import { quotesOf } from '../article.ts';

describe('a speaker whom no frame names', () => {
  it.each(openSpeakers)('is the $method of $of in: $example', ({ method, example }) => {
    expect(quotesOf([example]).map(({ speaker }) => speaker?.method)).toContain(method);
  });
});

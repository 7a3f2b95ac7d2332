import { describe, expect, it } from 'vitest';
import { examplesIn } from '../../../pipeline/train/reported/examples.ts';
import { inventedArticles } from '../../../pipeline/train/reported/gold.ts';
import { learn, likelihood } from '../../../pipeline/train/reported/learn.ts';

describe('the score of summaries', () => {
  const examples = inventedArticles().flatMap(examplesIn);

  it('finds both kinds among the invented sentences', () => {
    const right = examples.filter((example) => example.right);
    expect(right.length).toBeGreaterThan(80);
    expect(examples.length - right.length).toBeGreaterThan(10);
  });

  it('is learnt, the same every time', () => {
    const weights = learn(examples, 2);
    expect(learn(examples, 2)).toEqual(weights);
    const sure = ['kind:act', 'object:preposition', 'speaker:person', 'clause:main'];
    expect(likelihood(weights, sure)).toBeGreaterThan(0.5);
    expect(likelihood(weights, ['object:missing', 'tense:konjunktiv'])).toBeLessThan(0.5);
  });
});

import { expect, it } from 'vitest';
import { RULES } from '../../../pipeline/annotate/quotes/rules.ts';

it.each(Object.entries(RULES))('%s is as sure as a probability', (_name, { confidence }) => {
  expect(confidence).toBeGreaterThan(0.5);
  expect(confidence).toBeLessThanOrEqual(1);
});

import type { AttributeRule } from '../../../../schemas/annotations.ts';

/** The share of each rule's attributes that were right on the development articles, in steps of 0.05. */
export const CONFIDENCES: Readonly<Record<AttributeRule, number>> = {
  'title-before-name': 0.95,
  'apposition-after-name': 0.95,
  'apposition-before-name': 0.9,
  description: 0.85,
  predicate: 0.8,
  bracket: 0.95,
  compound: 0.95,
  adjective: 0.9,
  'genitive-before-name': 0.9,
  'body-behind': 0.9,
  'place-behind': 0.8,
  pronoun: 0.9,
  'age-phrase': 0.95,
};

import type { AttributeRule } from '../../../../schemas/annotations.ts';

/**
 * How far a rule can be trusted. Counted on 18 development articles where it has twenty rows: title-before-name 87 of
 * 91, apposition-after-name 20 of 21, description 22 of 24 (fewer in a sample of Wikinews). The others had one to 14
 * rows, all right, and are set by hand, lower than that.
 */
export const CONFIDENCES: Readonly<Record<AttributeRule, number>> = {
  'title-before-name': 0.95,
  'apposition-after-name': 0.95,
  'apposition-before-name': 0.9,
  description: 0.85,
  predicate: 0.8,
  'predicate-before-name': 0.8,
  bracket: 0.95,
  compound: 0.95,
  adjective: 0.9,
  'genitive-before-name': 0.9,
  'body-behind': 0.9,
  'place-behind': 0.8,
  pronoun: 0.9,
  'age-phrase': 0.95,
};

import { PatternSieve } from '../../text/pattern-sieve.ts';
import { AGENCY_RULES } from './agencies.ts';
import { BROADCAST_RULES } from './broadcast.ts';
import { BYLINE_RULES } from './bylines.ts';
import { COMMENT_RULES } from './comments.ts';
import { CONSENT_RULES } from './consent.ts';
import { DATE_RULES } from './dates.ts';
import { EMBED_RULES } from './embeds.ts';
import { furnitureReason, NAVIGATION_RULES } from './furniture.ts';
import { PICTURE_RULES } from './pictures.ts';
import { PROMOTION_RULES } from './promotion.ts';
import { RELATED_RULES } from './related.ts';
import type { Rule, RuleMatch } from './rule.ts';
import { TEASER_RULES } from './teasers.ts';

/** All rules on one unit's text, the more telling ones first. */
export const RULES: Rule[] = [
  ...COMMENT_RULES,
  ...TEASER_RULES,
  ...BROADCAST_RULES,
  ...DATE_RULES,
  ...RELATED_RULES,
  ...PROMOTION_RULES,
  ...NAVIGATION_RULES,
  ...CONSENT_RULES,
  ...EMBED_RULES,
  ...AGENCY_RULES,
  ...PICTURE_RULES,
  ...BYLINE_RULES,
];

const SIEVE = new PatternSieve(RULES.map(({ pattern }) => pattern));

const MAX_FURNITURE_LENGTH = 40;
const MAX_UNIT_OF_A_RULE_LENGTH = 800;

/** What the first rule that fits says of a unit with this text; null where none speaks. */
export function ruleMatchOn(text: string): RuleMatch | null {
  if (text.length <= MAX_FURNITURE_LENGTH) {
    const reason = furnitureReason(text);
    if (reason !== null) {
      return {
        rule: 'furniture-label',
        verdict: { kind: 'drop', reason },
        certain: true,
        opens: reason === 'related',
        tells: null,
      };
    }
  }
  if (text.length > MAX_UNIT_OF_A_RULE_LENGTH) return null;
  const rule = RULES[SIEVE.firstMatch(text)];
  if (rule === undefined) return null;
  return {
    rule: rule.name,
    verdict: rule.verdict,
    certain: rule.certain,
    opens: rule.opens ?? false,
    tells: rule.tells ?? null,
  };
}

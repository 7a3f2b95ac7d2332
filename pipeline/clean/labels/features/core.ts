import { memoize } from '../../../text/memoize.ts';
import type { View } from '../../page-view/view.ts';
import type { Verdict } from '../../rules/rule.ts';

/**
 * The few features that also count for a unit's neighbours; the first one is its shape. They are whole names, the same
 * string object each time, as each is looked up for five units.
 */
export function coreFeatures(unit: View): string[] {
  const { match } = unit;
  const { tag, linkDensity } = unit.block;
  const features = [shapeOf(unit)];
  if (tag !== null) features.push(tagName(tag));
  if (match !== null) features.push(ruleName(match.rule), kindName(kindOf(match.verdict)));
  if (unit.isPullQuote) features.push('pulled');
  if (unit.isCopy || unit.hasCopies) features.push('twice');
  if (unit.content.endsWith('?')) features.push('asks');
  if (unit.listed) features.push('listed');
  if (unit.gap > 1) features.push('after blank');
  if (linkDensity > 0.5) features.push('linked');
  return features;
}

const tagName = memoize((tag) => `tag ${tag}`);
const ruleName = memoize((rule) => `rule ${rule}`);
const kindName = memoize((kind) => `kind ${kind}`);

const LENGTHS = [12, 25, 40, 60, 80, 110, 150, 220, 350, 600, 1000];

/** By the bin of the length, what is longer than all of them first; then by the form. */
const SHAPES = [-1, ...LENGTHS.keys()].map((bin) =>
  ['', 'P', '.', '.P'].map((form) => `shape ${bin}${form}`),
);

function shapeOf({ content, stopped, prose }: View): string {
  const bin = LENGTHS.findIndex((length) => content.length < length);
  return SHAPES[bin + 1]?.[(stopped ? 2 : 0) + (prose ? 1 : 0)] ?? '';
}

function kindOf(verdict: Verdict): string {
  return verdict.kind === 'drop' ? 'drop' : verdict.role;
}

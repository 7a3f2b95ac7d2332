import type { View } from '../../page-view/view.ts';
import type { Verdict } from '../../rules/rule.ts';
import { joined } from './joined.ts';

/** The few features that also count for a unit's neighbours; the first one is its shape. */
export function coreFeatures(unit: View): string[] {
  const { match } = unit;
  const { tag, linkDensity } = unit.block;
  const features = [shapeOf(unit)];
  if (tag !== null) features.push(joined('tag', tag));
  if (match !== null)
    features.push(joined('rule', match.rule), joined('kind', kindOf(match.verdict)));
  if (unit.isPullQuote) features.push('pulled');
  if (unit.isCopy || unit.hasCopies) features.push('twice');
  if (unit.content.endsWith('?')) features.push('asks');
  if (unit.listed) features.push('listed');
  if (unit.gap > 1) features.push('after blank');
  if (linkDensity > 0.5) features.push('linked');
  return features;
}

function shapeOf({ content, stopped, prose }: View): string {
  return joined('shape', `${lengthBin(content.length)}${stopped ? '.' : ''}${prose ? 'P' : ''}`);
}

function kindOf(verdict: Verdict): string {
  return verdict.kind === 'drop' ? 'drop' : verdict.role;
}

const LENGTHS = [12, 25, 40, 60, 80, 110, 150, 220, 350, 600, 1000];

function lengthBin(length: number): string {
  return String(LENGTHS.findIndex((bin) => length < bin));
}

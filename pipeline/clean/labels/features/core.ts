import type { View } from '../../page-view/view.ts';
import { joined } from './joined.ts';

/** The few features that also count for a unit's neighbours; the first one is its shape. */
export function coreFeatures(unit: View): string[] {
  const { finding } = unit;
  const { tag, linkDensity } = unit.block;
  const features = [shapeOf(unit)];
  if (tag !== null) features.push(joined('tag', tag));
  if (finding !== null)
    features.push(joined('rule', finding.rule), joined('kind', kindOf(finding.verdict)));
  if (unit.pulled) features.push('pulled');
  if (unit.repeats || unit.returns) features.push('twice');
  if (unit.content.endsWith('?')) features.push('asks');
  if (unit.listed) features.push('listed');
  if (unit.gap > 1) features.push('after blank');
  if (linkDensity > 0.5) features.push('linked');
  return features;
}

function shapeOf({ content, stopped, prose }: View): string {
  return joined('shape', `${lengthBin(content.length)}${stopped ? '.' : ''}${prose ? 'P' : ''}`);
}

function kindOf(verdict: { drop: string } | { role: string }): string {
  return 'drop' in verdict ? 'drop' : verdict.role;
}

const LENGTHS = [12, 25, 40, 60, 80, 110, 150, 220, 350, 600, 1000];

function lengthBin(length: number): string {
  return String(LENGTHS.findIndex((bin) => length < bin));
}

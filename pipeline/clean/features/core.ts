import type { View } from '../view.ts';

/** The few features that also count for a unit's neighbours; the first one is its shape. */
export function coreFeatures(unit: View): string[] {
  const { finding } = unit;
  return [
    `shape ${lengthBin(unit.content.length)}${unit.stopped ? '.' : ''}${unit.prose ? 'P' : ''}`,
    ...(unit.block.tag === null ? [] : [`tag ${unit.block.tag}`]),
    ...(finding === null ? [] : [`rule ${finding.rule}`, `kind ${kindOf(finding.verdict)}`]),
    ...(unit.pulled ? ['pulled'] : []),
    ...(unit.repeats || unit.returns ? ['twice'] : []),
    ...(unit.content.endsWith('?') ? ['asks'] : []),
    ...(unit.listed ? ['listed'] : []),
    ...(unit.gap > 1 ? ['after blank'] : []),
    ...(unit.block.linkDensity > 0.5 ? ['linked'] : []),
  ];
}

function kindOf(verdict: { drop: string } | { role: string }): string {
  return 'drop' in verdict ? 'drop' : verdict.role;
}

function lengthBin(length: number): string {
  const bins = [12, 25, 40, 60, 80, 110, 150, 220, 350, 600, 1000];
  return String(bins.findIndex((bin) => length < bin));
}

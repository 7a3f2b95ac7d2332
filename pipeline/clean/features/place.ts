import type { PageView, View } from '../view.ts';

/** Where a unit stands between the page's paragraphs of running text. */
export function placeFeatures(view: PageView, unit: View, index: number): string[] {
  const { firstProse, lastProse, units } = view;
  const features: string[] = [];
  if (firstProse === -1) return ['no prose'];
  if (index < firstProse) features.push('before prose', `before ${nearness(firstProse - index)}`);
  else if (index > lastProse) features.push('after prose', `after ${nearness(index - lastProse)}`);
  else features.push('between prose');
  if (index === firstProse) features.push('first prose');
  const back = distance(units, index, -1);
  const ahead = distance(units, index, 1);
  features.push(`back ${back}`, `ahead ${ahead}`, `gap ${back} ${ahead}`);
  const kind = unit.prose ? 'prose' : unit.content.length < 90 ? 'short' : 'middling';
  features.push(`${kind} ${unit.stopped} gap ${back} ${ahead}`);
  features.push(
    `${kind} ${unit.stopped} ${unit.gap > 1} gap ${back} ${ahead} ${unit.finding?.rule ?? ''}`,
  );
  if (index === 0) features.push('first unit');
  if (index === units.length - 1) features.push('last unit');
  return features;
}

function nearness(count: number): string {
  if (count <= 4) return String(count);
  return count <= 8 ? '5-8' : count <= 20 ? '9-20' : '>20';
}

/** Units to the next prose in a direction, in bins. */
function distance(units: readonly View[], index: number, step: 1 | -1): string {
  for (let count = 1; count <= 12; count++) {
    const unit = units[index + step * count];
    if (unit === undefined) return 'none';
    if (unit.prose) return nearness(count);
  }
  return 'far';
}

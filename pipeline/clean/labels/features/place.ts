import type { PageView, View } from '../../page-view/view.ts';
import { joined } from './joined.ts';

/** Where a unit stands between the page's paragraphs of running text. */
export function placeFeatures(view: PageView, unit: View, index: number): string[] {
  const { firstProse, lastProse, units } = view;
  const features: string[] = [];
  if (firstProse === -1) return ['no prose'];
  if (index < firstProse)
    features.push('before prose', joined('before', nearness(firstProse - index)));
  else if (index > lastProse)
    features.push('after prose', joined('after', nearness(index - lastProse)));
  else features.push('between prose');
  if (index === firstProse) features.push('first prose');
  const back = distance(units, index, -1);
  const ahead = distance(units, index, 1);
  const gap = joined(joined('gap', back), ahead);
  features.push(joined('back', back), joined('ahead', ahead), gap);
  const kind = unit.prose ? 'prose' : unit.content.length < 90 ? 'short' : 'middling';
  const form = joined(kind, String(unit.stopped));
  const apart = joined(form, String(unit.gap > 1));
  features.push(joined(form, gap), joined(joined(apart, gap), unit.match?.rule ?? ''));
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

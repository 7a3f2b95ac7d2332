import type { PageView, View } from '../../page-view/view.ts';
import { type FeatureSink, told } from './feature-sink.ts';

/** Where a unit stands between the page's paragraphs of running text. */
export function addPlace(view: PageView, unit: View, index: number, found: FeatureSink): void {
  const { firstProse, lastProse, units } = view;
  if (firstProse === -1) {
    found.add('no prose');
    return;
  }
  if (index < firstProse) {
    found.add('before prose');
    found.add('before', nearness(firstProse - index));
  } else if (index > lastProse) {
    found.add('after prose');
    found.add('after', nearness(index - lastProse));
  } else found.add('between prose');
  if (index === firstProse) found.add('first prose');
  addDistances(units, unit, index, found);
  if (index === 0) found.add('first unit');
  if (index === units.length - 1) found.add('last unit');
}

function addDistances(units: readonly View[], unit: View, index: number, found: FeatureSink): void {
  const back = distance(units, index, -1);
  const ahead = distance(units, index, 1);
  found.add('back', back);
  found.add('ahead', ahead);
  found.add('gap', back, ahead);
  const kind = unit.prose ? 'prose' : unit.content.length < 90 ? 'short' : 'middling';
  const stopped = told(unit.stopped);
  found.add(kind, stopped, 'gap', back, ahead);
  found.add(kind, stopped, told(unit.gap > 1), 'gap', back, ahead, unit.match?.rule ?? '');
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

import type { PageView, View } from '../../page-view/view.ts';
import { type FeatureSink, newGroup, told } from './feature-sink.ts';

/** Where a unit stands between the page's paragraphs of running text. */
export function addPlace(view: PageView, unit: View, index: number, found: FeatureSink): void {
  const { firstProse, lastProse, units } = view;
  if (firstProse === -1) {
    found.add('no prose');
    return;
  }
  const side = index < firstProse ? 0 : index > lastProse ? 1 : 2;
  const away = side === 2 ? 0 : nearness(side === 0 ? firstProse - index : index - lastProse);
  const isFirst = index === 0;
  const isLast = index === units.length - 1;
  const bits = (index === firstProse ? 1 : 0) | (isFirst ? 2 : 0) | (isLast ? 4 : 0);
  found.combined(PLACE, (side * BINS.length + away) * 8 + bits, () => {
    found.add(SIDES[side] ?? '');
    if (side === 0) found.add('before', BINS[away]);
    if (side === 1) found.add('after', BINS[away]);
    if (index === firstProse) found.add('first prose');
    if (isFirst) found.add('first unit');
    if (isLast) found.add('last unit');
  });
  addDistances(units, unit, index, found);
}

const PLACE = newGroup();
const DISTANCES = newGroup();
const SIDES = ['before prose', 'after prose', 'between prose'];
const KINDS = ['prose', 'short', 'middling'];
/** How far away something is, in units. */
const BINS = ['1', '2', '3', '4', '5-8', '9-20', '>20', 'none', 'far'];
const NONE = BINS.indexOf('none');
const FAR = BINS.indexOf('far');

function addDistances(units: readonly View[], unit: View, index: number, found: FeatureSink): void {
  const back = distance(units, index, -1);
  const ahead = distance(units, index, 1);
  const form = unit.prose ? 0 : unit.content.length < 90 ? 1 : 2;
  const rule = unit.match?.rule;
  const bits = (unit.stopped ? 1 : 0) | (unit.gap > 1 ? 2 : 0) | (rule === undefined ? 4 : 0);
  const distances = ((back * BINS.length + ahead) * KINDS.length + form) * 8 + bits;
  const [kind = '', stopped, apart] = [KINDS[form], told(unit.stopped), told(unit.gap > 1)];
  found.combined(DISTANCES, distances, () => {
    found.add('back', BINS[back]);
    found.add('ahead', BINS[ahead]);
    found.add('gap', BINS[back], BINS[ahead]);
    found.add(kind, stopped, 'gap', BINS[back], BINS[ahead]);
    if (rule === undefined) found.add(kind, stopped, apart, 'gap', BINS[back], BINS[ahead], '');
  });
  if (rule !== undefined) found.add(kind, stopped, apart, 'gap', BINS[back], BINS[ahead], rule);
}

/** Its place among the bins. */
function nearness(count: number): number {
  if (count <= 4) return count - 1;
  return count <= 8 ? 4 : count <= 20 ? 5 : 6;
}

/** Units to the next prose in a direction, as a place among the bins. */
function distance(units: readonly View[], index: number, step: 1 | -1): number {
  for (let count = 1; count <= 12; count++) {
    const unit = units[index + step * count];
    if (unit === undefined) return NONE;
    if (unit.prose) return nearness(count);
  }
  return FAR;
}

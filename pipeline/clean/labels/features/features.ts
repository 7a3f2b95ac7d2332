import type { PageView, View } from '../../page-view/view.ts';
import type { Label } from '../model/decode.ts';
import { addContainer, type Containers, containersOf } from './container.ts';
import { coreFeatures } from './core.ts';
import type { FeatureSink } from './feature-sink.ts';
import { addMarkup, addTextLayout } from './layout.ts';
import { addPlace } from './place.ts';
import { addShape } from './shape.ts';
import { addCohesion, addHeadline, addWords } from './words.ts';

/** Where features go to; told when those of a unit begin. */
export interface FeaturesOfUnits extends FeatureSink {
  /** Those that follow are of this unit. */
  begin(index: number): void;
}

/**
 * What the models see of each unit: features that hold or do not hold, the unit's own and its neighbours'.
 * None names an outlet; words and class names are kept by training only where several outlets share them.
 * A unit that the rules leave one label only needs none: most of a page's menus cost nothing.
 */
export function addFeatures(
  view: PageView,
  allowed: readonly (readonly Label[] | null)[],
  found: FeaturesOfUnits,
): void {
  const containers = view.markup ? containersOf(view) : null;
  const cores = coresOf(view.units);
  view.units.forEach((unit, index) => {
    if (allowed[index]?.length === 1) return;
    found.begin(index);
    const core = cores[index] ?? EDGE;
    addOwn(view, unit, index, core, containers, found);
    addAround(found, '-1', cores[index - 1]);
    addAround(found, '1', cores[index + 1]);
    addAround(found, '-2', cores[index - 2]);
    addAround(found, '2', cores[index + 2]);
    found.add('pair', cores[index - 1]?.[0] ?? 'edge', core[0]);
    found.add('pair+', core[0], cores[index + 1]?.[0] ?? 'edge');
  });
}

/** The names of all features of each unit, for training. */
export function featuresOf(
  view: PageView,
  allowed: readonly (readonly Label[] | null)[],
): string[][] {
  const names: string[][] = view.units.map(() => []);
  let unit: string[] = [];
  addFeatures(view, allowed, {
    begin(index) {
      unit = names[index] ?? [];
    },
    add(...parts) {
      unit.push(parts.filter((part) => part !== undefined).join(' '));
    },
    shared: (_key, _form, add) => add(),
  });
  return names;
}

const EDGE = ['edge'];

function addAround(found: FeatureSink, offset: string, core: readonly string[] = EDGE): void {
  found.shared(core, offset, () => {
    for (const feature of core) found.add(offset, feature);
  });
}

/** The core features of each unit; of units that have the same ones, the same list. */
function coresOf(units: readonly View[]): (readonly string[])[] {
  const known = new Map<string, readonly string[]>();
  return units.map((unit) => {
    const core = coreFeatures(unit);
    const name = core.join('|');
    const same = known.get(name);
    if (same === undefined) known.set(name, core);
    return same ?? core;
  });
}

function addOwn(
  view: PageView,
  unit: View,
  index: number,
  core: readonly string[],
  containers: Containers | null,
  found: FeatureSink,
): void {
  found.add('bias');
  found.shared(core, '', () => {
    for (const feature of core) found.add(feature);
  });
  addShape(unit, found);
  addPlace(view, unit, index, found);
  addWords(unit, found);
  addCohesion(view, unit, found);
  addHeadline(view, unit, index, found);
  if (unit.block.tag === null) addTextLayout(view, unit, index, found);
  else addMarkup(view, unit, found);
  if (containers !== null) addContainer(view, containers, unit, index, found);
}

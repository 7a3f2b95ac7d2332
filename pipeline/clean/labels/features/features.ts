import type { PageView, View } from '../../page-view/view.ts';
import type { Label } from '../model/decode.ts';
import { addContainer, type Containers, containersOf } from './container.ts';
import { type Core, coreOf, EDGE, MAX_SHAPES } from './core.ts';
import { type FeatureSink, type Group, newGroup } from './feature-sink.ts';
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
  const cores: (Core | undefined)[] = new Array(view.units.length);
  const coreAt = (index: number): Core => {
    const unit = view.units[index];
    if (unit === undefined) return EDGE;
    const core = cores[index] ?? coreOf(unit);
    cores[index] = core;
    return core;
  };
  view.units.forEach((unit, index) => {
    if (allowed[index]?.length === 1) return;
    found.begin(index);
    const core = coreAt(index);
    addOwn(view, unit, index, core, containers, found);
    const [above, below] = [coreAt(index - 1), coreAt(index + 1)];
    addAround(found, ABOVE, above);
    addAround(found, BELOW, below);
    addAround(found, FAR_ABOVE, coreAt(index - 2));
    addAround(found, FAR_BELOW, coreAt(index + 2));
    addPair(found, PAIR_ABOVE, above, core);
    addPair(found, PAIR_BELOW, core, below);
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
    addWords(first, words, once) {
      const lower = words.map((word) => word.toLowerCase());
      for (const word of once ? new Set(lower) : lower) unit.push(`${first} ${word}`);
    },
    shared: (_key, _form, add) => add(),
    combined: (_group, _combination, add) => add(),
  });
  return names;
}

/** Features of a unit's neighbours, by what their names begin with. */
interface Around {
  name: string;
  group: Group;
}

const around = (name: string): Around => ({ name, group: newGroup() });
const OWN = newGroup();
const ABOVE = around('-1');
const BELOW = around('1');
const FAR_ABOVE = around('-2');
const FAR_BELOW = around('2');
const PAIR_ABOVE = around('pair');
const PAIR_BELOW = around('pair+');

function addAround(found: FeatureSink, { name, group }: Around, { number, features }: Core): void {
  found.combined(group, number, () => {
    for (const feature of features) found.add(name, feature);
  });
}

function addPair(found: FeatureSink, { name, group }: Around, one: Core, other: Core): void {
  found.combined(group, one.shape * MAX_SHAPES + other.shape, () =>
    found.add(name, one.features[0] ?? '', other.features[0] ?? ''),
  );
}

function addOwn(
  view: PageView,
  unit: View,
  index: number,
  core: Core,
  containers: Containers | null,
  found: FeatureSink,
): void {
  found.combined(OWN, core.number, () => {
    found.add('bias');
    for (const feature of core.features) found.add(feature);
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

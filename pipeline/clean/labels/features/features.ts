import type { PageView, View } from '../../page-view/view.ts';
import type { Label } from '../model/decode.ts';
import { type Containers, containerFeatures, containersOf } from './container.ts';
import { coreFeatures } from './core.ts';
import { joined } from './joined.ts';
import { markupFeatures, textFeatures } from './layout.ts';
import { placeFeatures } from './place.ts';
import { shapeFeatures } from './shape.ts';
import { cohesionFeatures, headlineFeatures, wordFeatures } from './words.ts';

/**
 * What the model sees of each unit: strings that hold or do not hold, the unit's own and its neighbours'.
 * None names an outlet; words and class names are kept by training only where several outlets share them.
 * A unit that the rules leave one label only needs none: most of a page's menus cost nothing.
 */
export function featuresOf(
  view: PageView,
  allowed: readonly (readonly Label[] | null)[],
): string[][] {
  const containers = view.markup ? containersOf(view) : null;
  const cores = view.units.map((unit) => coreFeatures(unit));
  return view.units.map((unit, index) => {
    if (allowed[index]?.length === 1) return [];
    return ownFeatures(view, unit, index, cores[index] ?? [], containers).concat(
      around(cores, index, -1),
      around(cores, index, 1),
      around(cores, index, -2),
      around(cores, index, 2),
      joined(joined('pair', cores[index - 1]?.[0] ?? 'edge'), cores[index]?.[0] ?? ''),
      joined(joined('pair+', cores[index]?.[0] ?? ''), cores[index + 1]?.[0] ?? 'edge'),
    );
  });
}

function around(cores: readonly string[][], index: number, offset: number): string[] {
  return (cores[index + offset] ?? ['edge']).map((core) => joined(String(offset), core));
}

function ownFeatures(
  view: PageView,
  unit: View,
  index: number,
  core: readonly string[],
  containers: Containers | null,
): string[] {
  return ['bias'].concat(
    core,
    shapeFeatures(unit),
    placeFeatures(view, unit, index),
    wordFeatures(unit),
    cohesionFeatures(view, unit),
    headlineFeatures(view, unit, index),
    unit.block.tag === null ? textFeatures(view, unit, index) : markupFeatures(view, unit),
    containers === null ? [] : containerFeatures(view, containers, unit, index),
  );
}

import type { PageView, View } from '../../page-view/view.ts';
import { LABELS, type Label } from '../model/decode.ts';
import { tellingWords } from './context-signs.ts';

/** What one model makes of a page. */
export interface Reading {
  /** Its choice. */
  chosen: readonly Label[];
  /** The same with what the layout says more surely put right. */
  labels: readonly Label[];
  /** Weights of every label for each unit, its neighbours aside. */
  scored: readonly (readonly number[])[];
}

/** What one model makes of a page's units, in numbers. */
export interface Opinion {
  /** How much more each unit's own features speak for text than for anything else, on a logarithmic scale. */
  margins: number[];
  kept: boolean[];
  /** First and last unit kept, -1 without any. */
  first: number;
  last: number;
  /** Characters kept on the page. */
  length: number;
  /** Characters kept above each unit. */
  above: number[];
}

/** Sums over the units that share a place: in characters, but for `units`. */
export interface Gathered {
  units: number;
  all: number;
  strict: number;
  wide: number;
  strictMargin: number;
  wideMargin: number;
  linked: number;
  sentences: number;
}

/** How units are put together: by the elements around and their classes, by these and the tag, by the elements alone, by all of these but the innermost. */
export const GROUPINGS = ['place', 'kind', 'box', 'parent'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A page as the second look sees it. */
export interface Situation {
  view: PageView;
  strict: Opinion;
  wide: Opinion;
  /** What the wide model says each unit is. */
  wideLabels: readonly Label[];
  groups: Readonly<Record<Grouping, readonly Gathered[]>>;
  /** Elements around each unit, in a word. */
  boxes: readonly string[];
  /** Characters, and those in links, above each unit. */
  above: number[];
  linkedAbove: number[];
  /** Nouns and names → how many of the units that a model keeps have them. */
  keptWords: ReadonlyMap<string, number>;
  /** For each unit, the nearest heading above and below that opens something else. */
  lastOpened: number[];
  nextOpened: number[];
  /** Index of the unit that shows the page's title, -1 without one. */
  title: number;
}

/** The margin of what is no part of the article whatever it says. */
const EXCLUDED = -8;
/** Weights are large whole numbers, and a text has a few dozen of them. */
const SMALL_MARGIN = 1000;

export function situationOf(view: PageView, strict: Reading, wide: Reading): Situation {
  const { units } = view;
  const boxes = units.map(({ box }) => box);
  const places = units.map((unit) => (isLookedAt(unit) ? unit.place : ''));
  const opinions = { strict: opinionOf(view, strict), wide: opinionOf(view, wide) };
  const keys: Record<Grouping, (index: number) => string> = {
    place: (index) => places[index] ?? '',
    kind: (index) => `${units[index]?.block.tag} ${places[index]}`,
    box: (index) => boxes[index] ?? '',
    parent: (index) => parentOf(boxes[index] ?? ''),
  };
  const gather = (by: Grouping) => gathered(view, opinions, keys[by]);
  return {
    view,
    ...opinions,
    wideLabels: wide.labels,
    groups: {
      place: gather('place'),
      kind: gather('kind'),
      box: gather('box'),
      parent: gather('parent'),
    },
    boxes,
    above: sums(units, ({ content }) => content.length),
    linkedAbove: sums(units, ({ content, block }) => block.linkDensity * content.length),
    keptWords: keptWordsOf(units, opinions),
    ...openedOf(units),
    title: titleOf(view),
  };
}

/** All elements but the innermost. */
function parentOf(box: string): string {
  return box.slice(0, Math.max(0, box.lastIndexOf(' ')));
}

function opinionOf({ units }: PageView, { labels, scored }: Reading): Opinion {
  const kept = labels.map((label) => label !== 'drop' && label !== 'caption');
  const above = sums(units, ({ content }, index) => (kept[index] ? content.length : 0));
  return {
    margins: units.map(({ excluded }, index) =>
      excluded ? EXCLUDED : marginOf(scored[index] ?? []),
    ),
    kept,
    first: kept.indexOf(true),
    last: kept.lastIndexOf(true),
    length: above.at(-1) ?? 0,
    above,
  };
}

const TEXT = (['lead', 'body', 'intertitle'] as const).map((label) => LABELS.indexOf(label));
const OTHER = (['caption', 'drop'] as const).map((label) => LABELS.indexOf(label));

function marginOf(weights: readonly number[]): number {
  if (weights.length === 0) return 0;
  const margin = bestOf(weights, TEXT) - bestOf(weights, OTHER);
  return Math.sign(margin) * Math.log1p(Math.abs(margin) / SMALL_MARGIN);
}

function bestOf(weights: readonly number[], labels: readonly number[]): number {
  return labels.reduce((best, at) => Math.max(best, weights[at] ?? 0), Number.NEGATIVE_INFINITY);
}

/** For each unit and the end of the page, the sum over all units above. */
function sums(units: readonly View[], of: (unit: View, index: number) => number): number[] {
  const found = [0];
  units.forEach((unit, index) => {
    found.push((found[index] ?? 0) + of(unit, index));
  });
  return found;
}

/** For each unit, the sums over those that have its key. */
function gathered(
  { units }: PageView,
  { strict, wide }: Pick<Situation, 'strict' | 'wide'>,
  keyOf: (index: number) => string,
): Gathered[] {
  const groups = new Map<string, Gathered>();
  const unseen = emptyGroup();
  return units.map((unit, index) => {
    if (!isLookedAt(unit)) return unseen;
    const key = keyOf(index);
    const group = groups.get(key) ?? emptyGroup();
    groups.set(key, group);
    const { length } = unit.content;
    group.units++;
    group.all += length;
    if (strict.kept[index]) group.strict += length;
    if (wide.kept[index]) group.wide += length;
    group.strictMargin += (strict.margins[index] ?? 0) * length;
    group.wideMargin += (wide.margins[index] ?? 0) * length;
    group.linked += unit.block.linkDensity * length;
    if (unit.stopped && length >= MIN_SENTENCE_LENGTH) group.sentences += length;
    return group;
  });
}

function isLookedAt({ excluded, isCopy }: View): boolean {
  return !excluded && !isCopy;
}

const MIN_SENTENCE_LENGTH = 40;

function emptyGroup(): Gathered {
  return {
    units: 0,
    all: 0,
    strict: 0,
    wide: 0,
    strictMargin: 0,
    wideMargin: 0,
    linked: 0,
    sentences: 0,
  };
}

function keptWordsOf(
  units: readonly View[],
  { strict, wide }: Pick<Situation, 'strict' | 'wide'>,
): Map<string, number> {
  const counts = new Map<string, number>();
  units.forEach((unit, index) => {
    if (!strict.kept[index] && !wide.kept[index]) return;
    for (const word of tellingWords(unit)) counts.set(word, (counts.get(word) ?? 0) + 1);
  });
  return counts;
}

function openedOf(units: readonly View[]): Pick<Situation, 'lastOpened' | 'nextOpened'> {
  const lastOpened: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  units.forEach(({ match }, index) => {
    lastOpened.push(last);
    if (match?.opens) last = index;
  });
  const nextOpened: number[] = new Array(units.length);
  let next = Number.POSITIVE_INFINITY;
  for (let index = units.length - 1; index >= 0; index--) {
    nextOpened[index] = next;
    if (units[index]?.match?.opens) next = index;
  }
  return { lastOpened, nextOpened };
}

function titleOf({ units, page }: PageView): number {
  const { headline } = page.declared;
  const declared =
    headline === null ? -1 : units.findLastIndex(({ content }) => content === headline);
  return declared === -1 ? units.findIndex(({ block }) => block.tag === 'h1') : declared;
}

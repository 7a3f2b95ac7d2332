import type { View } from '../../page-view/view.ts';
import type { Verdict } from '../../rules/rule.ts';

/** The few features that also count for a unit's neighbours; the first one is its shape. Units with the same ones share one object. */
export interface Core {
  /** No other core has it. */
  number: number;
  /** Of the first feature. */
  shape: number;
  features: readonly string[];
  rule: string | null;
  kind: string | null;
}

/** Shapes are fewer. */
export const MAX_SHAPES = 64;

/** What stands beyond the page's ends. */
export const EDGE: Core = {
  number: 0,
  shape: 0,
  features: ['edge'],
  rule: null,
  kind: null,
};

/** Tags and rules of one's own are without number; when there are so many, all are forgotten. */
const MAX_CORES = 10_000;

/** By tag and marks, those that differ in the rule. */
const CORES = new Map<string | null, Map<number, Core[]>>();
let made = 0;

export function coreOf(unit: View): Core {
  const { match } = unit;
  const { tag } = unit.block;
  const rule = match === null ? null : match.rule;
  const kind = match === null ? null : kindOf(match.verdict);
  const marks = marksOf(unit);
  const alike = CORES.get(tag)?.get(marks);
  const known = alike?.find((core) => core.rule === rule && core.kind === kind);
  if (known !== undefined) return known;
  if (made % MAX_CORES === 0) CORES.clear();
  const shape = 1 + (marks >> MARKS.length);
  const core = { number: ++made, shape, features: featuresOf(unit, marks), rule, kind };
  const ofTag = CORES.get(tag) ?? new Map<number, Core[]>();
  CORES.set(tag, ofTag.set(marks, [...(ofTag.get(marks) ?? []), core]));
  return core;
}

/** What a unit has or has not. */
const MARKS: readonly { name: string; isOn: (unit: View) => boolean }[] = [
  { name: 'pulled', isOn: ({ isPullQuote }) => isPullQuote },
  { name: 'twice', isOn: ({ isCopy, hasCopies }) => isCopy || hasCopies },
  { name: 'asks', isOn: ({ content }) => content.endsWith('?') },
  { name: 'listed', isOn: ({ listed }) => listed },
  { name: 'after blank', isOn: ({ gap }) => gap > 1 },
  { name: 'linked', isOn: ({ block }) => block.linkDensity > 0.5 },
];

/** A bit for each mark; above them the number of the shape. */
function marksOf(unit: View): number {
  let marks = shapeOf(unit) << MARKS.length;
  for (let at = 0; at < MARKS.length; at++) if (MARKS[at]?.isOn(unit)) marks |= 1 << at;
  return marks;
}

function featuresOf({ match, block }: View, marks: number): string[] {
  const features = [SHAPES[marks >> MARKS.length] ?? ''];
  if (block.tag !== null) features.push(`tag ${block.tag}`);
  if (match !== null) features.push(`rule ${match.rule}`, `kind ${kindOf(match.verdict)}`);
  MARKS.forEach(({ name }, at) => {
    if ((marks & (1 << at)) !== 0) features.push(name);
  });
  return features;
}

const LENGTHS = [12, 25, 40, 60, 80, 110, 150, 220, 350, 600, 1000];

/** By the bin of the length, what is longer than all of them first; then by the form. */
const SHAPES = [-1, ...LENGTHS.keys()].flatMap((bin) =>
  ['', 'P', '.', '.P'].map((form) => `shape ${bin}${form}`),
);

function shapeOf({ content, stopped, prose }: View): number {
  const bin = LENGTHS.findIndex((length) => content.length < length);
  return (bin + 1) * 4 + (stopped ? 2 : 0) + (prose ? 1 : 0);
}

function kindOf(verdict: Verdict): string {
  return verdict.kind === 'drop' ? 'drop' : verdict.role;
}

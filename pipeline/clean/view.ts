import type { Role } from '../../schemas/article.ts';
import type { Block, Page } from '../../schemas/page.ts';
import { slice } from '../../schemas/span.ts';
import { folded, functionWordShare, wordsOf } from '../text/words.ts';
import { kindsOf } from './hint-kinds.ts';
import { type Finding, findingOn } from './rules/index.ts';
import { type Unit, unitsOf } from './units.ts';

/** A unit with what its page tells about it. */
export interface View extends Unit {
  content: string;
  words: string[];
  functionWords: number;
  /** Ends as a sentence does. */
  stopped: boolean;
  /** Running text: long, stopped, rich in function words. */
  prose: boolean;
  finding: Finding | null;
  /** It only repeats a text whose proper place is elsewhere on the page; or others repeat it. */
  repeats: boolean;
  returns: boolean;
  /** Its words stand inside a paragraph of the page, as a pull quote's do. */
  pulled: boolean;
  /** Lines without a blank line between them: how many, and whether one of them is a caption or credit. */
  group: { size: number; pictures: boolean };
  /** It lies in a menu, or far from the page's running text: not looked at, and no part of the article. */
  settled: boolean;
  /** Enclosing elements and hints, to tell the place where an HTML page keeps its paragraphs. */
  place: string;
}

export interface PageView {
  page: Page;
  units: View[];
  /** Index of the first and the last prose unit, -1 without any. */
  firstProse: number;
  lastProse: number;
  /** The page came with elements, not as lines of text. */
  markup: boolean;
  /** A block at the place that holds most running text; null for plain text, or where none runs. */
  main: Block | null;
  /** Lines are separated by blank lines, as crawlers write paragraphs. */
  blankLines: boolean;
  /** Word → number of prose units that hold it. */
  proseWords: Map<string, number>;
}

const PROSE_LENGTH = 120;
const PROSE_FUNCTION_WORDS = 0.22;
const STOP = /[.!?…:][“”"»«’'‘)\]]*$|[“”"»«]$/u;

export function viewOf(page: Page): PageView {
  const plain = unitsOf(page).map((unit) => plainView(unit, folded(slice(page.text, unit))));
  const main = mainBlockOf(plain);
  const looked = lookedAt(plain, main);
  const blankLines = looked.filter((unit) => unit.gap > 1).length * 4 > looked.length;
  const times = countOf(looked.map((unit) => unit.content));
  const long = looked.filter((unit) => unit.prose).map((unit) => unit.content);
  const groups = blankLines ? groupsOf(looked) : [];
  const proper = properPlaces(looked);
  const units = looked.map((unit, index): View => {
    const { content } = unit;
    const repeats = proper.get(content) !== index;
    return {
      ...unit,
      repeats,
      returns: !repeats && (times.get(content) ?? 0) > 1,
      pulled: !unit.settled && isPulled(unit, long),
      group: groups[index] ?? { size: 0, pictures: false },
    };
  });
  const prose = units.flatMap((unit, index) => (unit.prose && !unit.repeats ? [index] : []));
  return {
    page,
    units,
    firstProse: prose[0] ?? -1,
    lastProse: prose.at(-1) ?? -1,
    markup: page.blocks.some((block) => block.tag !== null),
    main,
    blankLines,
    proseWords: countOf(
      units
        .filter((unit) => unit.prose && !unit.repeats)
        .flatMap((unit) => [...new Set(unit.words)]),
    ),
  };
}

/** A unit seen alone. */
type PlainView = Unit & Pick<View, 'content' | 'stopped' | 'prose' | 'place'>;
type TextView = Omit<View, 'repeats' | 'returns' | 'pulled' | 'group'>;

function plainView(unit: Unit, content: string): PlainView {
  const stopped = STOP.test(content);
  const prose =
    content.length >= PROSE_LENGTH && stopped && !isFurniture(unit.block) && isRunning(content);
  return { ...unit, content, stopped, prose, place: placeOf(unit.block) };
}

function isRunning(content: string): boolean {
  return functionWordShare(wordsOf(content)) >= PROSE_FUNCTION_WORDS;
}

/** Elements that hold a page's furniture. */
function isFurniture({ ancestors }: Block): boolean {
  return ancestors.includes('nav') || ancestors.includes('footer');
}

/** How many units above and below a page's main text may belong to its article. */
const ABOVE = 60;
const BELOW = 30;

/** The units with their words and findings; on a page in markup only those near its main text, for the rest is settled. */
function lookedAt(units: readonly PlainView[], main: Block | null): TextView[] {
  const parents = main?.ancestors.join(' ') ?? null;
  const isMain = (unit: PlainView) => unit.prose && unit.block.ancestors.join(' ') === parents;
  const from = units.findIndex(isMain) - ABOVE;
  const to = units.findLastIndex(isMain) + BELOW;
  return units.map((unit, index) => {
    const settled = isFurniture(unit.block) || (main !== null && (index < from || index > to));
    if (settled)
      return { ...unit, prose: false, settled, words: [], functionWords: 0, finding: null };
    const words = wordsOf(unit.content);
    const functionWords = functionWordShare(words);
    return { ...unit, settled, words, functionWords, finding: findingOn(unit.content) };
  });
}

/** Blocks with the same enclosing elements and hints stand at the same place of a page. */
export function placeOf({ ancestors, hints }: Block): string {
  return `${ancestors.join(' ')} ${hints.join(' ')}`;
}

/** Of each text, the unit where it belongs: above running text (an intertitle, not its copy in a list of contents), else the first. */
function properPlaces(units: readonly TextView[]): Map<string, number> {
  const places = new Map<string, number>();
  units.forEach(({ content }, index) => {
    const before = places.get(content);
    const settled = before !== undefined && units[before + 1]?.prose;
    if (before === undefined || (!settled && units[index + 1]?.prose)) places.set(content, index);
  });
  return places;
}

const SHORTEST_PULL = 25;

function isPulled({ content }: TextView, long: readonly string[]): boolean {
  if (content.length < SHORTEST_PULL) return false;
  const core = content.replace(/^[„“"»«]|[“”"»«]$|[.!?]$/gu, '');
  return long.some((text) => text.length > content.length && text.includes(core));
}

/** Of each unit, the run of lines without blank lines that it stands in. */
function groupsOf(units: readonly TextView[]): { size: number; pictures: boolean }[] {
  const groups: { size: number; pictures: boolean }[] = [];
  for (let start = 0; start < units.length; ) {
    let end = start + 1;
    while (end < units.length && units[end]?.gap === 1) end++;
    const size = end - start;
    const pictures = units.slice(start, end).some(({ finding }) => isPicture(finding));
    for (let index = start; index < end; index++) groups.push({ size, pictures });
    start = end;
  }
  return groups;
}

function isPicture(finding: Finding | null): boolean {
  return finding !== null && 'role' in finding.verdict && PICTURE_ROLES.has(finding.verdict.role);
}

const PICTURE_ROLES: ReadonlySet<Role> = new Set(['caption', 'credit']);

/** Kinds of boxes whose text is somebody else's or another article's, however much of it there is. */
const FOREIGN = new Set([
  'comment',
  'consent',
  'teaser',
  'promotion',
  'share',
  'tags',
  'navigation',
]);

/** Such boxes still count where a page has nothing else: class words mislead at times. */
const FOREIGN_WEIGHT = 0.05;

function isForeign({ ancestors, hints }: Block): boolean {
  return (
    ancestors.includes('aside') ||
    hints.some((hint) => kindsOf(hint).some((kind) => FOREIGN.has(kind)))
  );
}

/** A block at the place where a page in markup keeps most running text, each text counted once. */
function mainBlockOf(units: readonly PlainView[]): Block | null {
  const places = new Map<string, { block: Block; length: number }>();
  const seen = new Set<string>();
  for (const { prose, block, place, content } of units) {
    if (!prose || block.tag === null || seen.has(content)) continue;
    seen.add(content);
    const weight = isForeign(block) ? FOREIGN_WEIGHT : 1;
    const length = (places.get(place)?.length ?? 0) + weight * content.length;
    places.set(place, { block, length });
  }
  return [...places.values()].sort((a, b) => b.length - a.length)[0]?.block ?? null;
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

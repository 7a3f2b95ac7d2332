import type { Role } from '../../schemas/article.ts';
import type { Block, Page } from '../../schemas/page.ts';
import { slice } from '../../schemas/span.ts';
import { folded, functionWordShare, wordsOf } from '../text/words.ts';
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
  /** Enclosing elements and hints, to tell the place where an HTML page keeps its paragraphs. */
  place: string;
}

export interface PageView {
  page: Page;
  units: View[];
  /** Index of the first and the last prose unit, -1 without any. */
  firstProse: number;
  lastProse: number;
  /** A block at the place that holds most running text; null for plain text. */
  main: Block | null;
  /** Lines are separated by blank lines, as crawlers write paragraphs. */
  blankLines: boolean;
  /** Word → number of prose units that hold it. */
  proseWords: Map<string, number>;
}

const PROSE_LENGTH = 120;
const PROSE_FUNCTION_WORDS = 0.22;
export const STOP = /[.!?…:][“”"»«’'‘)\]]*$|[“”"»«]$/u;

export function viewOf(page: Page): PageView {
  const plain = unitsOf(page).map((unit) => textView(unit, folded(slice(page.text, unit))));
  const blankLines = plain.filter((unit) => unit.gap > 1).length * 4 > plain.length;
  const times = countOf(plain.map((unit) => unit.content));
  const long = plain.filter((unit) => unit.prose).map((unit) => unit.content);
  const groups = blankLines ? groupsOf(plain) : [];
  const proper = properPlaces(plain);
  const units = plain.map((unit, index): View => {
    const { content } = unit;
    const repeats = proper.get(content) !== index;
    return {
      ...unit,
      repeats,
      returns: !repeats && (times.get(content) ?? 0) > 1,
      pulled: isPulled(unit, long),
      group: groups[index] ?? { size: 0, pictures: false },
    };
  });
  const prose = units.flatMap((unit, index) => (unit.prose && !unit.repeats ? [index] : []));
  return {
    page,
    units,
    firstProse: prose[0] ?? -1,
    lastProse: prose.at(-1) ?? -1,
    main: mainBlockOf(units),
    blankLines,
    proseWords: countOf(
      units
        .filter((unit) => unit.prose && !unit.repeats)
        .flatMap((unit) => [...new Set(unit.words)]),
    ),
  };
}

/** Elements that hold a page's furniture: nothing in them is looked at. */
export const FURNITURE: ReadonlySet<string> = new Set(['nav', 'footer']);

type TextView = Omit<View, 'repeats' | 'returns' | 'pulled' | 'group'>;

function textView(unit: Unit, content: string): TextView {
  const furniture = unit.block.ancestors.some((element) => FURNITURE.has(element));
  const words = furniture ? [] : wordsOf(content);
  const functionWords = functionWordShare(words);
  const stopped = STOP.test(content);
  return {
    ...unit,
    content,
    words,
    functionWords,
    stopped,
    prose: content.length >= PROSE_LENGTH && stopped && functionWords >= PROSE_FUNCTION_WORDS,
    finding: furniture ? null : findingOn(content),
    place: placeOf(unit.block),
  };
}

/** Blocks with the same enclosing elements and hints stand at the same place of a page. */
export function placeOf({ ancestors, hints }: Block): string {
  return [...ancestors, ...hints].join(' ');
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

function mainBlockOf(units: readonly View[]): Block | null {
  const places = new Map<string, { block: Block; length: number }>();
  for (const { prose, repeats, block, place, content } of units) {
    if (!prose || repeats || block.tag === null) continue;
    const length = (places.get(place)?.length ?? 0) + content.length;
    places.set(place, { block, length });
  }
  return [...places.values()].sort((a, b) => b.length - a.length)[0]?.block ?? null;
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

import type { Block } from '../../../schemas/page.ts';
import { functionWordShare, wordsOf } from '../../text/words.ts';
import { GERMAN_FUNCTION_WORDS } from '../thresholds.ts';
import { kindsOf } from './hint-kinds.ts';
import type { Unit } from './units.ts';

/** A unit seen alone: its text, and whether that is running text. */
export interface PlainUnit {
  unit: Unit;
  content: string;
  /** Ends as a sentence does. */
  stopped: boolean;
  /** Running text: long, stopped, rich in function words. */
  prose: boolean;
  /** Null where the unit is too short for prose: its words were not looked at. */
  words: string[] | null;
}

const PROSE_LENGTH = 120;
/** What a stopped text can end in; looking back from there is cheap, looking for such an end from the start is not. */
const CLOSES = /[.!?…:“”"»«’'‘)\]]/;
const STOP = /[.!?…:][“”"»«’'‘)\]]*$|[“”"»«]$/u;

/** Whether a text ends as a sentence does, its closing marks aside. */
function isStopped(content: string): boolean {
  return CLOSES.test(content.slice(-1)) && STOP.test(content);
}

export function plainUnit(unit: Unit, content: string): PlainUnit {
  const stopped = isStopped(content);
  const long = stopped && content.length >= PROSE_LENGTH && !isFurniture(unit.block);
  const words = long ? wordsOf(content) : null;
  const prose = words !== null && functionWordShare(words) >= GERMAN_FUNCTION_WORDS;
  return { unit, content, stopped, prose, words };
}

/** Elements that hold a page's furniture. */
function isFurniture({ ancestors }: Block): boolean {
  return ancestors.includes('nav') || ancestors.includes('footer');
}

/** Blocks with the same enclosing elements and hints stand at the same place of a page. */
export function placeOf({ ancestors, hints }: Block): string {
  return `${ancestors.join(' ')} ${hints.join(' ')}`;
}

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

/** Less running text than this, in characters, is a notice beside an article of very short paragraphs. */
const LITTLE_TEXT = 500;
const MIN_SENTENCE_LENGTH = 40;

/** A block at the place where a page in markup keeps most running text, each text counted once; null without any. */
export function mainBlockOf(units: readonly PlainUnit[]): Block | null {
  const long = largestPlace(units.filter(({ prose }) => prose));
  if (long !== null && long.length >= LITTLE_TEXT) return long.block;
  const isSentence = ({ stopped, content }: PlainUnit) =>
    stopped && content.length >= MIN_SENTENCE_LENGTH;
  return largestPlace(units.filter(isSentence))?.block ?? null;
}

function largestPlace(units: readonly PlainUnit[]): { block: Block; length: number } | null {
  const places = new Map<string, { block: Block; length: number }>();
  const seen = new Set<string>();
  for (const { content, unit } of units) {
    if (unit.block.tag === null || seen.has(content)) continue;
    seen.add(content);
    const place = placeOf(unit.block);
    const weight = isForeign(unit.block) ? FOREIGN_WEIGHT : 1;
    const length = (places.get(place)?.length ?? 0) + weight * content.length;
    places.set(place, { block: unit.block, length });
  }
  return [...places.values()].sort((a, b) => b.length - a.length)[0] ?? null;
}

/** How many units above and below a page's main text may belong to its article. */
const ABOVE = 60;
const BELOW = 30;

/** Which units are no part of the article whatever they say: those in menus and, in markup, far from the main text. */
export function excludedUnits(units: readonly PlainUnit[], main: Block | null): boolean[] {
  const parents = main?.ancestors.join(' ') ?? null;
  const isMain = ({ stopped, unit }: PlainUnit) =>
    stopped && unit.block.ancestors.join(' ') === parents;
  const from = units.findIndex(isMain) - ABOVE;
  const to = units.findLastIndex(isMain) + BELOW;
  return units.map(
    ({ unit }, index) => isFurniture(unit.block) || (main !== null && (index < from || index > to)),
  );
}

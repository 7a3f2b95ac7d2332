import type { Role } from '../../../schemas/article.ts';
import type { Block, Page } from '../../../schemas/page.ts';
import { slice } from '../../../schemas/span.ts';
import { folded, functionWordShare, wordsOf } from '../../text/words.ts';
import { ruleMatchOn } from '../rules/index.ts';
import { NO_RULES, type OwnRules, ownMatcher } from '../rules/own-rules.ts';
import { type RuleMatch, roleSaid } from '../rules/rule.ts';
import { excludedUnits, frameHints, mainPlaceOf, plainUnit } from './main-text.ts';
import { copiedUnits, countOf, MAX_PARAGRAPHS, properPlaces, pulledFrom } from './repeats.ts';
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
  match: RuleMatch | null;
  /** It only repeats a text whose proper place is elsewhere on the page; or others repeat it. */
  isCopy: boolean;
  hasCopies: boolean;
  /** Its words stand inside a paragraph of the page, as a pull quote's do. */
  isPullQuote: boolean;
  /** Lines without a blank line between them: how many, and whether one of them is a caption or credit. */
  group: Group;
  /** It lies in a menu, far from the page's running text or in a copy of it: not looked at, and no part of the article. */
  excluded: boolean;
}

export interface PageView {
  page: Page;
  units: View[];
  /** The headline that the source declares, its white space folded; null without one. */
  title: string | null;
  /** Index of the first and the last prose unit, -1 without any. */
  firstProse: number;
  lastProse: number;
  /** The page came with elements, not as lines of text. */
  markup: boolean;
  /** A block at the place that holds most running text; null for plain text, or where none runs. */
  main: Block | null;
  mainHints: ReadonlySet<string>;
  /** Its place; null without any. */
  mainPlace: string | null;
  /** Share of the page's running text that stands there. */
  mainShare: number;
  /** Lines are separated by blank lines, as crawlers write paragraphs. */
  blankLines: boolean;
  /** Word → number of prose units that hold it. */
  proseWords: Map<string, number>;
}

interface Group {
  size: number;
  pictures: boolean;
}

const NO_GROUP: Group = { size: 0, pictures: false };

/** `rules` are a user's own, for outlets by their addresses. */
export function viewOf(page: Page, rules: OwnRules = NO_RULES): PageView {
  const ownMatch = ownMatcher(rules, page.url);
  const plain = unitsOf(page).map((unit) => plainUnit(unit, folded(slice(page.text, unit))));
  const frame = frameHints(plain, page.declared.headline);
  const place = mainPlaceOf(plain, page.declared.articleText, frame);
  const main = place?.block ?? null;
  const mainShare = place?.share ?? 0;
  const copied = copiedUnits(plain);
  const excluded = excludedUnits(plain, main, frame).map((far, index) => far || copied[index]);
  const times = countOf(plain.flatMap(({ content }, index) => (copied[index] ? [] : [content])));
  const proper = properPlaces(plain, copied);
  const long = plain
    .flatMap(({ prose, content }, at) => (prose && !excluded[at] ? [content] : []))
    .slice(0, MAX_PARAGRAPHS);
  const isPulled = pulledFrom(long);
  const units = plain.map((own, index): View => {
    const { unit, content, stopped, prose } = own;
    const looked = !excluded[index];
    const words = looked ? (own.words ?? wordsOf(content)) : [];
    const isCopy = copied[index] || proper.get(content) !== index;
    return {
      start: unit.start,
      end: unit.end,
      block: unit.block,
      box: unit.box,
      place: unit.place,
      gap: unit.gap,
      bullet: unit.bullet,
      listed: unit.listed,
      glued: unit.glued,
      content,
      words,
      functionWords: functionWordShare(words),
      stopped,
      prose: prose && looked,
      match: looked ? (ownMatch?.(content) ?? ruleMatchOn(content)) : null,
      isCopy,
      hasCopies: !isCopy && (times.get(content) ?? 0) > 1,
      isPullQuote: looked && isPulled(content),
      group: NO_GROUP,
      excluded: !looked,
    };
  });
  const blankLines = units.filter((unit) => unit.gap > 1).length * 4 > units.length;
  if (blankLines) setGroups(units);
  const mainHints = new Set(main?.hints);
  return {
    page,
    units,
    title: page.declared.headline?.replace(/\s+/g, ' ') ?? null,
    main,
    mainHints,
    mainPlace: units.find(({ block }) => block === main)?.place ?? null,
    mainShare,
    blankLines,
    ...proseOf(units),
    markup: isMarkup(page),
  };
}

function isMarkup({ blocks }: Page): boolean {
  return blocks.some((block) => block.tag !== null);
}

function proseOf(
  units: readonly View[],
): Pick<PageView, 'firstProse' | 'lastProse' | 'proseWords'> {
  const isProse = (unit: View) => unit.prose && !unit.isCopy;
  const words = units.filter(isProse).flatMap((unit) => [...new Set(unit.words)]);
  return {
    firstProse: units.findIndex(isProse),
    lastProse: units.findLastIndex(isProse),
    proseWords: countOf(words),
  };
}

/** Tells each unit of the run of lines without blank lines that it stands in. */
function setGroups(units: readonly View[]): void {
  for (let start = 0; start < units.length; ) {
    let end = start + 1;
    while (end < units.length && units[end]?.gap === 1) end++;
    const run = units.slice(start, end);
    const group = { size: run.length, pictures: run.some(({ match }) => isPicture(match)) };
    for (const unit of run) unit.group = group;
    start = end;
  }
}

const PICTURE_ROLES: ReadonlySet<Role> = new Set(['caption', 'credit']);

function isPicture(match: RuleMatch | null): boolean {
  return PICTURE_ROLES.has(roleSaid(match) ?? 'body');
}

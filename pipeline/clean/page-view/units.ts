import type { Block, Page } from '../../../schemas/page.ts';
import { type Span, trimmed } from '../../../schemas/span.ts';
import { camelJunctions, openingJunctions, sentenceJunctions, wordsAlone } from './glue.ts';

/** The smallest stretch that gets one role or one reason to be dropped: a block, or a part of one that was glued. */
export interface Unit extends Span {
  block: Block;
  /** The elements around the block, in a word. */
  box: string;
  /** These and its hints: blocks with the same ones stand at the same place of a page. */
  place: string;
  /** Line ends between this unit and the one before. */
  gap: number;
  /** Set where the unit is a list bullet that was cut off the text behind it. */
  bullet: boolean;
  /** The text behind a bullet. */
  listed: boolean;
  /** One of several paragraphs that share a line. */
  glued: boolean;
}

const BULLET = /^(?:[•·▪▸►◦‣∙●○■□–*-]|\d{1,2}[.)])\s+(?=\S)/u;
/** `- Advertisement -`: dashes around a label are no bullets. */
const FRAMED = /^[-–*].*[-–*]$/u;
const LONE_BULLET = /^[•·▪▸►◦‣∙●○■□*]$/u;

/** The page's units in order; together they hold every non-blank character of its blocks. */
export function unitsOf(page: Page): Unit[] {
  const lines = !page.articleByContract && page.blocks.some((block) => block.tag === null);
  const alone = lines ? wordsAlone(page.text) : null;
  const units: Unit[] = [];
  let end = 0;
  let before: Block | null = null;
  let [box, place] = ['', ''];
  for (const block of page.blocks) {
    if (before === null || !areEqual(before.ancestors, block.ancestors)) {
      box = block.ancestors.join(' ');
      place = placeOf(box, block);
    } else if (!areEqual(before.hints, block.hints)) place = placeOf(box, block);
    before = block;
    for (const { start, end: partEnd, bullet, listed, glued } of partsOf(page.text, block, alone)) {
      const gap = lineEnds(page.text, end, start);
      units.push({ start, end: partEnd, block, box, place, gap, bullet, listed, glued });
      end = partEnd;
    }
  }
  return units;
}

function placeOf(box: string, { hints }: Block): string {
  return `${box} ${hints.join(' ')}`;
}

function areEqual(one: readonly string[], other: readonly string[]): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

function lineEnds(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (text[at] === '\n') count++;
  return count;
}

type Part = Pick<Unit, 'start' | 'end' | 'bullet' | 'listed' | 'glued'>;

function part({ start, end }: Span, of: 'bullet' | 'listed' | null = null, glued = false): Part {
  return { start, end, bullet: of === 'bullet', listed: of === 'listed', glued };
}

function partsOf(text: string, block: Block, alone: ReadonlySet<string> | null): Part[] {
  const whole = trimmed(text, block);
  if (whole.start === whole.end) return [];
  const content = text.slice(whole.start, whole.end);
  if (content.length === 1 && LONE_BULLET.test(content)) return [part(whole, 'bullet')];
  const bullet = beginsWithLetter(content) ? '' : (BULLET.exec(content)?.[0] ?? '');
  const parts: Part[] = [];
  if (bullet !== '' && !/^\d/.test(bullet) && !FRAMED.test(content)) {
    const mark = trimmed(text, { start: whole.start, end: whole.start + bullet.length });
    parts.push(part(mark, 'bullet'));
    whole.start += bullet.length;
  }
  const cuts = alone === null || block.tag !== null ? [] : junctionsIn(text, whole, alone);
  if (cuts.length === 0 && parts.length === 0) return [part(whole)];
  const edges = [whole.start, ...cuts, whole.end];
  for (let i = 0; i + 1 < edges.length; i++) {
    const span = trimmed(text, { start: edges[i] ?? 0, end: edges[i + 1] ?? 0 });
    if (span.start === span.end) continue;
    const listed = parts.length === 1 && bullet !== '';
    parts.push(part(span, listed ? 'listed' : null, cuts.length > 0));
  }
  return parts;
}

/** Whether an ASCII letter comes first, as in most units: what begins so needs no look for a bullet. */
function beginsWithLetter(content: string): boolean {
  const lower = content.charCodeAt(0) | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Offsets at which a line of plain text was two paragraphs of the publisher's. */
function junctionsIn(text: string, line: Span, alone: ReadonlySet<string>): number[] {
  const content = text.slice(line.start, line.end);
  const found = [
    ...sentenceJunctions(content),
    ...openingJunctions(content),
    ...camelJunctions(content, alone),
  ];
  return [...new Set(found)].sort((a, b) => a - b).map((offset) => line.start + offset);
}

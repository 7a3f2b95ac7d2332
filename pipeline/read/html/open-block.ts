import type { Block } from '../../../schemas/page.ts';
import { allHints, distinct, ownHints } from './hints.ts';
import type { OpenElement } from './open-elements.ts';

/** How many elements of each kind the text at a point is inside of: `<a>`, `<strong>`, `<em>`, `<pre>`. */
export interface Marks {
  link: number;
  strong: number;
  em: number;
  lines: number;
}

/** A block whose end has not come yet. */
export interface OpenBlock {
  start: number;
  /** After the last character that is not white space. */
  end: number;
  within: OpenElement;
  /** Characters without the white space between elements, and how many of them are in links, bold, italic. */
  length: number;
  link: number;
  strong: number;
  em: number;
  /** Inline elements that ended inside, with the characters each held. */
  inline: { open: OpenElement; held: number }[];
}

/** An inline element, or bold type, counts for the block when it holds this share of its characters. */
const NEARLY_ALL = 0.9;
/** Inline elements looked at in a block; hints and names of ancestors kept. */
const INLINE = 16;
const HINTS = 64;
const ANCESTORS = 32;

export function beginBlock(start: number, within: OpenElement): OpenBlock {
  return { start, end: start, within, length: 0, link: 0, strong: 0, em: 0, inline: [] };
}

/** Takes note of text at the block's end; `position` is where it ends in the page. */
export function extend(block: OpenBlock, text: string, position: number, marks: Marks): void {
  const { length } = text.trimEnd();
  if (length > 0) block.end = position - (text.length - length);
  block.length += text.length;
  if (marks.link > 0) block.link += text.length;
  if (marks.strong > 0) block.strong += text.length;
  if (marks.em > 0) block.em += text.length;
}

/** Takes note of an inline element that ends at `position`. */
export function noteInline(block: OpenBlock, open: OpenElement, position: number): void {
  if (block.inline.length >= INLINE) return;
  block.inline.push({ open, held: position - Math.max(open.start, block.start) });
}

/** A copy of the block as it is now, to be its first part where its next line turns out to be a block of its own. */
export function beginning(block: OpenBlock): OpenBlock {
  return { ...block, inline: [...block.inline] };
}

/** What the block holds behind `first`, a beginning of it, from `start` on. */
export function restBehind(first: OpenBlock, block: OpenBlock, start: number): OpenBlock {
  return {
    ...block,
    start,
    length: block.length - first.length,
    link: block.link - first.link,
    strong: block.strong - first.strong,
    em: block.em - first.em,
    inline: block.inline.slice(first.inline.length),
  };
}

export function blockOf(block: OpenBlock): Block {
  const box = nearestBox(block.within);
  return {
    start: block.start,
    end: block.end,
    tag: box.name,
    linkDensity: block.link / block.length,
    ancestors: ancestorsOf(box),
    hints: hintsOf(block, box),
  };
}

/** Its type, then what inline elements say that hold (nearly) all of it, then the box and what is around. */
function hintsOf(block: OpenBlock, box: OpenElement): string[] {
  let hints: readonly string[] = [];
  if (block.strong >= NEARLY_ALL * block.length) hints = ['strong'];
  if (block.em >= NEARLY_ALL * block.length) hints = [...hints, 'em'];
  const partly: OpenElement[] = [];
  for (const { open, held } of block.inline) {
    if (held < NEARLY_ALL * (block.end - block.start)) partly.push(open);
    else hints = distinct(hints, ownHints(open));
  }
  for (let at: OpenElement | null = block.within; at !== null && at !== box; at = at.parent)
    if (!partly.includes(at)) hints = distinct(hints, ownHints(at));
  // They are fewer than a block keeps.
  if (hints.length === 0) return allHints(box);
  return distinct(hints, allHints(box)).slice(0, HINTS);
}

/** Names of the elements around, outermost first. */
function ancestorsOf(box: OpenElement): string[] {
  if (box.ancestors !== null) return box.ancestors;
  const names: string[] = [];
  for (let at = box.parent; at !== null && names.length < ANCESTORS; at = at.parent)
    names.push(at.name);
  box.ancestors = names.reverse();
  return box.ancestors;
}

/** The element itself or the nearest one around it that stands on lines of its own. */
function nearestBox(open: OpenElement): OpenElement {
  for (let at: OpenElement | null = open; at !== null; at = at.parent)
    if (at.element.known && at.element.display !== 'inline') return at;
  return open;
}

import type { Block } from '../../../schemas/page.ts';
import { allHints, ownHints } from './hints.ts';
import type { OpenElement } from './open-elements.ts';
import { beginsCredit, type Place } from './parts.ts';

/** What the text at a point is inside of: `<a>`, `<strong>`, `<em>`. */
export interface Marks {
  link: number;
  strong: number;
  em: number;
}

interface OpenBlock {
  start: number;
  /** After the last character that is not white space. */
  end: number;
  within: OpenElement;
  link: number;
  strong: number;
  em: number;
  /** Inline elements that ended inside, with the characters each held. */
  inline: { open: OpenElement; held: number }[];
}

/** The inline element that ended last: where the text stood, and how much of it was inside. */
interface InlineEnd {
  name: string;
  parent: OpenElement | null;
  end: number;
  held: number;
}

/** An inline element, or bold type, counts for the block when it holds this share of its characters. */
const NEARLY_ALL = 0.9;
/** Inline elements looked at in a block, and names of ancestors kept. */
const INLINE = 16;
const ANCESTORS = 32;

/** Puts a page's text together as a browser lays it out, and notes the blocks. */
export class PageText {
  readonly blocks: Block[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  #block: OpenBlock | null = null;
  #space = false;
  #lineEnds = 0;
  #blankLine = false;
  #lastInline: InlineEnd | null = null;
  /** An inline element begins where one like it has just ended, with no white space between. */
  #seam = false;

  get text(): string {
    return this.#parts.join('');
  }

  /** Characters so far. */
  get length(): number {
    return this.#length;
  }

  /** `<br>`: one ends a line of the block, two end the block. */
  lineEnd(): void {
    if (this.#block !== null) this.#lineEnds++;
  }

  /** Ends the block, if there is one; `blankLine` sets the next one off. */
  endBlock(blankLine: boolean): void {
    this.#blankLine ||= blankLine;
    this.#space = false;
    this.#lineEnds = 0;
    const block = this.#block;
    if (block === null) return;
    this.#block = null;
    this.blocks.push(finished(block));
  }

  /** An inline element begins. One right behind another may be a line of its own: `<b>…</b><span>…</span>`. */
  beginInline(open: OpenElement, place: Place): void {
    const last = this.#lastInline;
    if (last === null || last.parent !== open.parent || last.end !== this.#length) return;
    if (place === 'paragraph' || last.name !== open.name || last.held < 2) return;
    if (place === 'box') this.#seam = !this.#space;
    else if (open.name === 'span') this.endBlock(false);
  }

  /** An inline element ends. */
  endInline(open: OpenElement): void {
    const held = this.#length - open.start;
    if (held > 0)
      this.#lastInline = { name: open.name, parent: open.parent, end: this.#length, held };
    const block = this.#block;
    if (block === null || block.inline.length >= INLINE) return;
    block.inline.push({ open, held: this.#length - Math.max(open.start, block.start) });
  }

  write(text: string, within: OpenElement, marks: Marks): void {
    const collapsed = /[\t\n\f\r]| {2}/.test(text) ? text.replace(/[ \t\n\f\r]+/g, ' ') : text;
    if (!/\S/.test(collapsed)) {
      if (collapsed === ' ' || this.#block === null || this.#lineEnds > 0) this.#space = true;
      else this.#append(this.#gap() + collapsed, false, marks);
      return;
    }
    const from = collapsed.startsWith(' ') ? 1 : 0;
    const to = collapsed.endsWith(' ') ? collapsed.length - 1 : collapsed.length;
    this.#space ||= from > 0;
    if (this.#lineEnds > 1) this.endBlock(true);
    if (this.#seam && !this.#space && isWordStart(collapsed)) this.endBlock(false);
    if (within.start === this.#length && beginsCredit(collapsed.trimStart(), within))
      this.endBlock(false);
    this.#seam = false;
    if (this.#block === null) this.#begin(within);
    this.#append(this.#gap() + collapsed.slice(from, to), true, marks);
    this.#space = to < collapsed.length;
  }

  #begin(within: OpenElement): void {
    if (this.#length > 0) this.#push(this.#blankLine ? '\n\n' : '\n');
    this.#blankLine = false;
    this.#space = false;
    const start = this.#length;
    this.#block = { start, end: start, within, link: 0, strong: 0, em: 0, inline: [] };
  }

  /** White space that is due before the next character. */
  #gap(): string {
    const gap = this.#lineEnds > 0 ? '\n' : this.#space ? ' ' : '';
    this.#lineEnds = 0;
    this.#space = false;
    return gap;
  }

  #append(text: string, visible: boolean, marks: Marks): void {
    const block = this.#block;
    if (block === null) return;
    this.#push(text);
    if (visible) block.end = this.#length - (text.length - text.trimEnd().length);
    if (marks.link > 0) block.link += text.length;
    if (marks.strong > 0) block.strong += text.length;
    if (marks.em > 0) block.em += text.length;
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

function finished(block: OpenBlock): Block {
  const { start, end, within } = block;
  const box = nearestBox(within);
  return {
    start,
    end,
    tag: box.name,
    linkDensity: Math.min(1, block.link / (end - start)),
    ancestors: [...ancestorsOf(box)],
    hints: hintsOf(block),
  };
}

function hintsOf(block: OpenBlock): string[] {
  const enough = NEARLY_ALL * (block.end - block.start);
  const hints = new Set<string>();
  if (block.strong >= enough) hints.add('strong');
  if (block.em >= enough) hints.add('em');
  for (const { open, held } of block.inline)
    if (held >= enough) for (const hint of ownHints(open)) hints.add(hint);
  for (const hint of allHints(block.within)) hints.add(hint);
  return [...hints];
}

/** Names of the elements around, outermost first. */
function ancestorsOf(box: OpenElement): readonly string[] {
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

function isWordStart(text: string): boolean {
  return /^[\p{L}\p{N}„“"«»‚‘(©]/u.test(text);
}

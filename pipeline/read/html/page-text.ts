import type { Block } from '../../../schemas/page.ts';
import {
  beginBlock,
  beginning,
  blockOf,
  extend,
  type Marks,
  noteInline,
  type OpenBlock,
  restBehind,
} from './open-block.ts';
import type { OpenElement, Place } from './open-elements.ts';
import { beginsCredit } from './parts.ts';

/** The inline element that ended last: where the text stood, and how much of it was inside. */
interface InlineEnd {
  name: string;
  parent: OpenElement | null;
  end: number;
  held: number;
}

/** Characters of an intertitle that is a bold line in its paragraph. */
const MAX_RUN_IN = 120;

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
  /** The block's last line: the block as it was before it, and where it starts; null in the block's first line. */
  #line: { first: OpenBlock | null; start: number; inBold: boolean } | null = null;
  /** The last line ended inside bold type. */
  #inBold = false;
  /** An inline element begins where one like it has just ended, with no white space between. */
  #seam = false;

  get text(): string {
    return this.#parts.join('');
  }

  /** Characters so far. */
  get length(): number {
    return this.#length;
  }

  /** `<br>`: one ends a line of the block, two end the block, and so does one behind a run-in intertitle. */
  lineEnd(marks: Marks): void {
    if (this.#block === null) return;
    if (this.#lineEnds === 0 && marks.strong === 0 && this.#endRunIn(this.#block)) return;
    this.#inBold = marks.strong > 0;
    this.#lineEnds++;
  }

  /** `…<br><b>Seit den Siebzigern in Adorf</b><br>…`: a short line in bold type alone is a block of its own. */
  #endRunIn(block: OpenBlock): boolean {
    const { first, start, inBold } = this.#line ?? {
      first: null,
      start: block.start,
      inBold: false,
    };
    if (inBold) return false;
    const line = first === null ? block : restBehind(first, block, start);
    if (line.strong === 0 || line.strong < line.length || line.length > MAX_RUN_IN) return false;
    if (/[.,;:–-]$/.test(this.#parts.at(-1) ?? '')) return false;
    if (first !== null) this.blocks.push(blockOf(first));
    this.#block = line;
    this.endBlock(false);
    return true;
  }

  /** Ends the block, if there is one; `blankLine` sets the next one off. */
  endBlock(blankLine: boolean): void {
    this.#blankLine ||= blankLine;
    this.#space = false;
    this.#lineEnds = 0;
    this.#line = null;
    const block = this.#block;
    if (block === null) return;
    this.#block = null;
    this.blocks.push(blockOf(block));
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
    if (this.#block !== null) noteInline(this.#block, open, this.#length);
  }

  write(text: string, within: OpenElement, marks: Marks): void {
    if (/^[ \t\n\f\r]+$/.test(text)) {
      this.#space = true;
      return;
    }
    const collapsed = /[\t\n\f\r]| {2}/.test(text) ? text.replace(/[ \t\n\f\r]+/g, ' ') : text;
    if (!/\S/.test(collapsed)) {
      if (this.#block === null || this.#lineEnds > 0) this.#space = true;
      else this.#append(this.#gap() + collapsed, marks);
      return;
    }
    this.#space ||= collapsed.startsWith(' ');
    const word = collapsed.trimStart();
    if (this.#lineEnds > 1) this.endBlock(true);
    if (this.#startsBlock(word, within)) this.endBlock(false);
    this.#seam = false;
    if (this.#block === null) this.#begin(within);
    const breaks = this.#lineEnds > 0;
    const before = breaks && this.#block !== null ? beginning(this.#block) : null;
    this.#push(this.#gap());
    if (breaks) this.#line = { first: before, start: this.#length, inBold: this.#inBold };
    this.#append(collapsed.endsWith(' ') ? word.slice(0, -1) : word, marks);
    this.#space = collapsed.endsWith(' ');
  }

  #startsBlock(text: string, within: OpenElement): boolean {
    if (this.#seam && !this.#space && isWordStart(text)) return true;
    return within.start === this.#length && beginsCredit(text, within);
  }

  #begin(within: OpenElement): void {
    if (this.#length > 0) this.#push(this.#blankLine ? '\n\n' : '\n');
    this.#blankLine = false;
    this.#space = false;
    this.#block = beginBlock(this.#length, within);
  }

  /** White space that is due before the next character. */
  #gap(): string {
    const gap = this.#lineEnds > 0 ? '\n' : this.#space ? ' ' : '';
    this.#lineEnds = 0;
    this.#space = false;
    return gap;
  }

  #append(text: string, marks: Marks): void {
    this.#push(text);
    if (this.#block !== null) extend(this.#block, text, this.#length, marks);
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

function isWordStart(text: string): boolean {
  return /^[\p{L}\p{N}„“"«»‚‘(©]/u.test(text);
}

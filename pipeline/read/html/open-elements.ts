import { isArticle } from './article-element.ts';
import type { Attributes } from './attributes.ts';
import { ELEMENT_NUMBERS, type Element, elementOf } from './elements.ts';
import type { Tag } from './tags.ts';

/** What an inline element is inside of, as far as that says how it stands there. */
export type Place = 'heading' | 'caption' | 'paragraph' | 'box';

/** An element whose end has not come yet. */
export interface OpenElement {
  name: string;
  tag: Tag;
  element: Element;
  parent: OpenElement | null;
  /** 1 for an element without a parent. */
  depth: number;
  attributes: Attributes;
  /** A formatting element that ended inside a box of its own, as in `<b>one<p>two</b>three`. */
  ended: boolean;
  /** The reader does not see what is inside. */
  hidden: boolean;
  inArticle: boolean;
  /** An inline element that stands on a line of its own. */
  isPart: boolean;
  /** Characters of the page's text before it. */
  start: number;
  /** Computed when first asked for: how inline elements inside stand, hints with the ancestors', and the ancestors' names; blocks share the last two. */
  placeInside: Place | null;
  hintsAround: readonly string[] | null;
  allHints: string[] | null;
  ancestors: string[] | null;
}

function opened(tag: Tag, parent: OpenElement | null): OpenElement {
  const { name, element, attributes } = tag;
  return {
    name,
    tag,
    element,
    parent,
    depth: (parent?.depth ?? 0) + 1,
    attributes,
    ended: false,
    hidden: parent?.hidden ?? false,
    inArticle: (parent?.inArticle ?? false) || isArticle(name, attributes),
    isPart: false,
    start: 0,
    placeInside: null,
    hintsAround: null,
    allHints: null,
    ancestors: null,
  };
}

/** As in browsers: what is nested deeper becomes a sibling, so that the depth is bounded. */
const DEPTH = 512;

const TABLE_PARTS = new Set(['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);
const CELLS = new Set(['td', 'th', 'caption']);
const METADATA = new Set('base link meta noscript script style template title'.split(' '));

function isBox({ element }: OpenElement): boolean {
  return element.known && element.display !== 'inline';
}

function isTable({ name }: OpenElement): boolean {
  return name === 'table';
}

function isCell({ name }: OpenElement): boolean {
  return CELLS.has(name);
}

/**
 * The elements open at a point of the page, after the rules of browsers for left-out and misplaced end tags, slightly
 * simplified. `left` is called as each one ends.
 */
export class OpenElements {
  /** The innermost; its parents are those around it. */
  #top: OpenElement | null = null;
  /** How many are open of each element, by its number, and of each name that the standard does not know. */
  readonly #known = new Uint16Array(ELEMENT_NUMBERS);
  readonly #unknown = new Map<string, number>();
  readonly #left: (open: OpenElement) => void;

  constructor(left: (open: OpenElement) => void) {
    this.#left = left;
  }

  get top(): OpenElement | null {
    return this.#top;
  }

  /** Opens an element after ending those that cannot hold it; null where a page has only one of it. */
  open(tag: Tag): OpenElement | null {
    const { name, element } = tag;
    if ((name === 'html' || name === 'body') && this.#isOpen(name, element)) return null;
    if (this.#top?.name === 'head' && !METADATA.has(name)) this.#pop();
    for (const { name: ended, number } of element.ends)
      if (this.#known[number] !== 0) this.#popTo(ended, (open) => element.upTo.has(open.name));
    if (element.mark === 'link') this.#endFormatting(name, element);
    if (element.content === 'empty') return opened(tag, this.#top);
    if (this.#top?.depth === DEPTH) this.#pop();
    this.#top = opened(tag, this.#top);
    this.#count(this.#top, 1);
    return this.#top;
  }

  /** Handles an end tag: one that fits no open element does nothing. */
  close(name: string): void {
    if (name === 'body' || name === 'html') return;
    if (this.#top?.name === name) {
      this.#pop();
      return;
    }
    const element = elementOf(name);
    if (!this.#isOpen(name, element)) return;
    if (element.display === 'inline') {
      if (!this.#popTo(name, isBox) && element.mark !== null) this.#endFormatting(name, element);
      return;
    }
    this.#popTo(name, TABLE_PARTS.has(name) ? isTable : isCell);
  }

  /** Ends what is still open at the end of the page. */
  finish(): void {
    while (this.#top !== null) this.#pop();
  }

  #isOpen(name: string, { known, number }: Element): boolean {
    return ((known ? this.#known[number] : this.#unknown.get(name)) ?? 0) > 0;
  }

  #count({ name, element: { known, number } }: OpenElement, more: 1 | -1): void {
    if (known) this.#known[number] = (this.#known[number] ?? 0) + more;
    else this.#unknown.set(name, (this.#unknown.get(name) ?? 0) + more);
  }

  #endFormatting(name: string, element: Element): void {
    if (!this.#isOpen(name, element)) return;
    for (let open = this.#top; open !== null; open = open.parent) {
      if (open.name !== name || open.ended) continue;
      this.#left(open);
      open.ended = true;
      return;
    }
  }

  #popTo(name: string, isBarrier: (open: OpenElement) => boolean): boolean {
    for (let open = this.#top; open !== null; open = open.parent) {
      if (open.name === name) {
        while (this.#top !== open.parent) this.#pop();
        return true;
      }
      if (isBarrier(open)) return false;
    }
    return false;
  }

  #pop(): void {
    const open = this.#top;
    if (open === null) return;
    this.#top = open.parent;
    this.#count(open, -1);
    if (!open.ended) this.#left(open);
  }
}

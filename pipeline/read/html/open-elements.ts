import { isArticle } from './article-element.ts';
import type { Attributes } from './attributes.ts';
import { type Element, elementOf } from './elements.ts';
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
  /** Computed when first asked for: how inline elements inside stand, hints with the ancestors', and the ancestors' names. */
  placeInside: Place | null;
  hintsAround: readonly string[] | null;
  allHints: readonly string[] | null;
  ancestors: readonly string[] | null;
}

function opened(tag: Tag, parent: OpenElement | null): OpenElement {
  const { name, attributes } = tag;
  return {
    name,
    tag,
    element: elementOf(name),
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
  readonly #stack: OpenElement[] = [];
  readonly #count = new Map<string, number>();
  readonly #left: (open: OpenElement) => void;

  constructor(left: (open: OpenElement) => void) {
    this.#left = left;
  }

  get top(): OpenElement | null {
    return this.#stack.at(-1) ?? null;
  }

  isOpen(name: string): boolean {
    return (this.#count.get(name) ?? 0) > 0;
  }

  /** Opens an element after ending those that cannot hold it; null where a page has only one of it. */
  open(tag: Tag): OpenElement | null {
    const { name } = tag;
    if ((name === 'html' || name === 'body') && this.isOpen(name)) return null;
    const element = elementOf(name);
    if (this.top?.name === 'head' && !METADATA.has(name)) this.#pop();
    for (const ended of element.ends) this.#endWithin(ended, element.upTo);
    if (element.mark === 'link') this.#endFormatting(name);
    if (element.content === 'empty') return opened(tag, this.top);
    if (this.#stack.length === DEPTH) this.#pop();
    const open = opened(tag, this.top);
    this.#stack.push(open);
    this.#count.set(name, (this.#count.get(name) ?? 0) + 1);
    return open;
  }

  /** Handles an end tag: one that fits no open element does nothing. */
  close(name: string): void {
    if (name === 'body' || name === 'html' || !this.isOpen(name)) return;
    const { display, mark } = elementOf(name);
    if (display === 'inline') {
      if (!this.#popTo(name, isBox) && mark !== null) this.#endFormatting(name);
      return;
    }
    this.#popTo(name, TABLE_PARTS.has(name) ? isTable : isCell);
  }

  /** Ends what is still open at the end of the page. */
  finish(): void {
    while (this.#stack.length > 0) this.#pop();
  }

  #endWithin(name: string, upTo: ReadonlySet<string>): void {
    if (this.isOpen(name)) this.#popTo(name, (open) => upTo.has(open.name));
  }

  #endFormatting(name: string): void {
    if (!this.isOpen(name)) return;
    for (let open = this.top; open !== null; open = open.parent) {
      if (open.name !== name || open.ended) continue;
      this.#left(open);
      open.ended = true;
      return;
    }
  }

  #popTo(name: string, isBarrier: (open: OpenElement) => boolean): boolean {
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const open = this.#stack[i];
      if (open === undefined) return false;
      if (open.name === name) {
        while (this.#stack.length > i) this.#pop();
        return true;
      }
      if (isBarrier(open)) return false;
    }
    return false;
  }

  #pop(): void {
    const open = this.#stack.pop();
    if (open === undefined) return;
    this.#count.set(open.name, (this.#count.get(open.name) ?? 0) - 1);
    if (!open.ended) this.#left(open);
  }
}

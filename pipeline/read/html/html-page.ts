import type { Block, Declared } from '../../../schemas/page.ts';
import { declarations, type MoreDeclared } from './declared/declared.ts';
import { Statements } from './declared/statements.ts';
import { isHidden } from './hidden.ts';
import { givesHints } from './hints.ts';
import type { Marks } from './open-block.ts';
import { type OpenElement, OpenElements } from './open-elements.ts';
import { PageText } from './page-text.ts';
import { isPart, placeOf } from './parts.ts';
import { type Attributes, readTags, type TagHandler } from './tags.ts';

export interface HtmlPage {
  text: string;
  /** In the order of the text, disjoint; together they hold every character that is not white space. */
  blocks: Block[];
  declared: Declared;
  more: MoreDeclared;
  url: string | null;
  warnings: string[];
}

const LAYOUT_ATTRIBUTES = new Set(['hidden', 'aria-hidden', 'style', 'open', 'shadowrootmode']);
const STATING_ATTRIBUTES = new Set(
  'name property content datetime href lang type itemscope'.split(' '),
);

const isWanted = (attribute: string): boolean =>
  LAYOUT_ATTRIBUTES.has(attribute) || STATING_ATTRIBUTES.has(attribute) || givesHints(attribute);

/**
 * What a reader sees of an HTML page, in blocks, and what the page declares about itself. `url` is where the page was
 * fetched, if that is known; otherwise the page's own word for it is taken. Linear in the page's length for any string
 * at all; elements nested deeper than 512 are taken as siblings.
 */
export function htmlPage(html: string, url: string | null = null): HtmlPage {
  const reader = new HtmlReader();
  readTags(html, isWanted, reader);
  return reader.finish(url);
}

class HtmlReader implements TagHandler {
  readonly #text = new PageText();
  readonly #statements = new Statements();
  readonly #marks: Marks = { link: 0, strong: 0, em: 0, lines: 0 };
  readonly #open = new OpenElements((open) => this.#leave(open));

  constructor() {
    this.#open.open('html', new Map());
  }

  open(name: string, attributes: Attributes): void {
    const open = this.#open.open(name, attributes);
    if (open !== null) open.start = this.#text.length;
    this.#statements.open(name, attributes, open);
    if (open === null) return;
    open.hidden ||= hides(open);
    if (open.hidden) return;
    if (name === 'br') this.#text.lineEnd();
    if (name === 'wbr') return;
    if (open.element.mark !== null) this.#marks[open.element.mark]++;
    if (open.element.display === 'inline') this.#openInline(open);
    this.#break(open);
  }

  close(name: string): void {
    this.#open.close(name);
  }

  text(text: string): void {
    const open = this.#open.top;
    if (open === null) return;
    if (open.hidden) this.#statements.text(open, text);
    else if (this.#marks.lines > 0) this.#lines(text, open);
    else this.#text.write(text, open, this.#marks);
  }

  finish(url: string | null): HtmlPage {
    this.#open.finish();
    this.#text.endBlock(false);
    const { text, blocks } = this.#text;
    return { text, blocks, warnings: [], ...declarations(this.#statements, text, blocks, url) };
  }

  #lines(text: string, open: OpenElement): void {
    for (const [i, line] of text.split('\n').entries()) {
      if (i > 0) this.#text.lineEnd();
      if (line !== '') this.#text.write(line, open, this.#marks);
    }
  }

  #openInline(open: OpenElement): void {
    const place = placeOf(open);
    open.isPart = isPart(open, place);
    this.#text.beginInline(open, place);
  }

  #leave(open: OpenElement): void {
    this.#statements.leave(open, this.#text.length);
    if (open.hidden) return;
    if (open.element.mark !== null) this.#marks[open.element.mark]--;
    if (open.element.display === 'inline') this.#text.endInline(open);
    this.#break(open);
  }

  #break(open: OpenElement): void {
    const { display } = open.element;
    if (display === 'paragraph') this.#text.endBlock(true);
    else if (open.isPart || (display === 'block' && !isInSentence(open)))
      this.#text.endBlock(false);
  }
}

function hides({ name, element, attributes }: OpenElement): boolean {
  if (name === 'html' || name === 'body') return false;
  if (name === 'template' && attributes.has('shadowrootmode')) return false;
  return element.display === 'none' || isHidden(name, attributes);
}

/** A custom element in a paragraph or heading is taken as one of its words. */
function isInSentence({ element, parent }: OpenElement): boolean {
  return !element.known && parent !== null && /^(?:p|h[1-6])$/.test(parent.name);
}

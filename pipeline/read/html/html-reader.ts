import type { Block } from '../../../schemas/page.ts';
import { NO_ATTRIBUTES } from './attributes.ts';
import { Statements } from './declared/statements.ts';
import { isHidden } from './hidden.ts';
import type { Marks } from './open-block.ts';
import { type OpenElement, OpenElements } from './open-elements.ts';
import { PageText } from './page-text.ts';
import { isPart, placeOf } from './parts.ts';
import { newTag, type Tag, type TagHandler } from './tags.ts';

/** A page's text, its blocks, and the statements it makes about itself. */
export interface WholePage {
  text: string;
  blocks: Block[];
  statements: Statements;
  /** Characters of text directly in `<p>`: those hidden by attributes, and those to be seen. */
  paragraphs: { hidden: number; shown: number };
}

/** Puts a whole page together from its tags and text. */
export class HtmlReader implements TagHandler {
  readonly #statements = new Statements();
  readonly #paragraphs = { hidden: 0, shown: 0 };
  readonly #heedsHiding: boolean;
  readonly #text = new PageText();
  readonly #marks: Marks = { link: 0, strong: 0, em: 0, lines: 0 };
  readonly #open = new OpenElements((open) => this.#leave(open));

  /** `heedsHiding`: whether attributes and classes can hide elements. */
  constructor(heedsHiding: boolean) {
    this.#heedsHiding = heedsHiding;
    this.#open.open(newTag('html', NO_ATTRIBUTES));
  }

  open(tag: Tag): void {
    const { name } = tag;
    const open = this.#open.open(tag);
    if (open !== null) open.start = this.#text.length;
    this.#statements.open(tag, open);
    if (open === null) return;
    open.hidden ||= this.#hides(open);
    if (open.hidden) return;
    if (name === 'br') this.#text.lineEnd(this.#marks);
    if (open.element.mark !== null) this.#marks[open.element.mark]++;
    if (open.element.display === 'inline') this.#openInline(open);
    this.#break(open);
  }

  close(name: string): void {
    this.#open.close(name);
  }

  expectedEnd(): string {
    const open = this.#open.top;
    return open?.element.known ? open.name : '';
  }

  heedsText(): boolean {
    const open = this.#open.top;
    if (open === null) return false;
    return !open.hidden || open.name === 'p' || this.#statements.heedsText(open);
  }

  text(text: string): void {
    const open = this.#open.top;
    if (open === null) return;
    if (open.name === 'p') this.#count(open, text);
    if (open.hidden) this.#statements.text(open, text);
    else if (this.#marks.lines > 0) this.#lines(text, open);
    else this.#text.write(text, open, this.#marks);
  }

  finish(): WholePage {
    this.#open.finish();
    this.#text.endBlock(false);
    const { text, blocks } = this.#text;
    return { text, blocks, statements: this.#statements, paragraphs: this.#paragraphs };
  }

  #hides({ name, element, tag, attributes }: OpenElement): boolean {
    if (name === 'html' || name === 'body') return false;
    if (element.display === 'none')
      return !(name === 'template' && attributes.has('shadowrootmode'));
    if (!this.#heedsHiding) return false;
    tag.hides ??= isHidden(name, attributes);
    return tag.hides;
  }

  #count(paragraph: OpenElement, { length }: string): void {
    if (!paragraph.hidden) this.#paragraphs.shown += length;
    else if (!isWithinUnshown(paragraph)) this.#paragraphs.hidden += length;
  }

  #lines(text: string, open: OpenElement): void {
    for (const [i, line] of text.split('\n').entries()) {
      if (i > 0) this.#text.lineEnd(this.#marks);
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

/** A custom element in a paragraph or heading is taken as one of its words. */
function isInSentence({ element, parent }: OpenElement): boolean {
  return !element.known && parent !== null && /^(?:p|h[1-6])$/.test(parent.name);
}

/** `<noscript><p>…</p></noscript>`: not shown whatever attributes say. */
function isWithinUnshown(open: OpenElement): boolean {
  for (let at = open.parent; at !== null; at = at.parent)
    if (at.element.display === 'none') return true;
  return false;
}

import type { Characters } from '../characters.ts';
import {
  behind,
  EQUALS,
  EXCLAMATION_MARK,
  endOfAttributeName,
  endOfDeclaration,
  endOfGap,
  endOfSpace,
  endOfUnquoted,
  endsName,
  GREATER_THAN,
  indexOrEnd,
  isEndTagOf,
  isLetter,
  QUESTION_MARK,
  SLASH,
} from './delimiters.ts';
import { decodeEntities } from './entities.ts';

/** Values by lower-case name; the first of two attributes of one name counts. */
export type Attributes = ReadonlyMap<string, string>;

export interface TagHandler {
  /** A start tag, its name in lower case. */
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** Whether text at this point is of use; scripts and the like are not decoded. */
  heedsText(): boolean;
  /** A stretch of text with entities decoded; neighbouring stretches belong together. */
  text(text: string): void;
}

/**
 * Calls the handler for each tag and text of `html` in order; comments and declarations are left out. One pass without
 * a tree, after the tokenizer of the HTML standard: implied end tags and unbalanced ones are the handler's business.
 * Most of a page is scripts, addresses and style, so it goes from one delimiter to the next without looking between.
 * `wanted` says which attributes are kept.
 */
export function readTags(
  html: Characters,
  wanted: (attribute: string) => boolean,
  handler: TagHandler,
): void {
  new TagReader(html, wanted, handler).read();
}

const NO_ATTRIBUTES: Attributes = new Map();

/** Elements whose content holds no tags: up to their own end tag all is text, in some with entities. */
const TEXT_ONLY = new Map<string, 'raw' | 'with entities'>([
  ...['iframe', 'noembed', 'noframes', 'plaintext', 'script', 'style', 'xmp'].map(
    (name) => [name, 'raw'] as const,
  ),
  ['textarea', 'with entities'],
  ['title', 'with entities'],
]);

class TagReader {
  readonly #characters: Characters;
  readonly #html: string;
  readonly #wanted: (attribute: string) => boolean;
  readonly #handler: TagHandler;
  #at = 0;

  constructor(characters: Characters, wanted: (attribute: string) => boolean, handler: TagHandler) {
    this.#characters = characters;
    this.#html = characters.ascii;
    this.#wanted = wanted;
    this.#handler = handler;
  }

  read(): void {
    this.#readText(0, 0);
    while (this.#at < this.#html.length) this.#readMarkup(this.#at);
  }

  /** At `<`: a tag, or something that looks like one, and the text behind it. */
  #readMarkup(start: number): void {
    const next = this.#html.charCodeAt(start + 1);
    if (isLetter(next)) this.#readStartTag(start + 1);
    else if (next === SLASH) this.#readEndTag(start + 2);
    else if (next === EXCLAMATION_MARK) this.#at = endOfDeclaration(this.#html, start + 2);
    else if (next === QUESTION_MARK) this.#at = behind(this.#html, '>', start + 2);
    else {
      // `Inflation <2 %`
      this.#readText(start, start + 1);
      return;
    }
    this.#readText(this.#at, this.#at);
  }

  /** Text from `start` to the first `<` that is not before `from`. */
  #readText(start: number, from: number): void {
    this.#at = indexOrEnd(this.#html, '<', from);
    this.#emit(start, this.#at, true);
  }

  #readEndTag(start: number): void {
    const html = this.#html;
    if (start === html.length) this.#emit(start - 2, start, false);
    if (!isLetter(html.charCodeAt(start))) {
      this.#at = behind(html, '>', start);
      return;
    }
    const name = this.#readName(start);
    if (this.#at < html.length) this.#handler.close(name);
    this.#at = behind(html, '>', this.#at);
  }

  /** A tag that the page's end cuts off is left out. */
  #readStartTag(start: number): void {
    const html = this.#html;
    const name = this.#readName(start);
    const attributes = this.#readAttributes();
    if (this.#at >= html.length) return;
    this.#at++;
    this.#handler.open(name, attributes);
    const content = TEXT_ONLY.get(name);
    if (content !== undefined) this.#readContent(name, content === 'with entities');
  }

  #readName(start: number): string {
    const html = this.#html;
    let at = start;
    let bits = 0;
    for (; at < html.length && !endsName(html.charCodeAt(at)); at++) bits |= html.charCodeAt(at);
    this.#at = at;
    const name = bits < 0x80 ? html.slice(start, at) : this.#characters.slice(start, at);
    return name.toLowerCase();
  }

  #readAttributes(): Attributes {
    const html = this.#html;
    let attributes: Map<string, string> | null = null;
    for (;;) {
      this.#at = endOfGap(html, this.#at);
      if (this.#at >= html.length || html.charCodeAt(this.#at) === GREATER_THAN) break;
      const start = this.#at;
      this.#at = endOfAttributeName(html, start + 1);
      // Names that are not ASCII need no decoding: nobody wants them.
      const name = html.slice(start, this.#at).toLowerCase();
      const isKept = this.#wanted(name) && !attributes?.has(name);
      const value = this.#readValue(isKept);
      if (isKept) attributes = (attributes ?? new Map<string, string>()).set(name, value);
    }
    return attributes ?? NO_ATTRIBUTES;
  }

  /** What stands behind an attribute's name; empty where nothing does, or where it is not kept. */
  #readValue(isKept: boolean): string {
    const html = this.#html;
    const equals = endOfSpace(html, this.#at);
    if (html.charCodeAt(equals) !== EQUALS) return '';
    let start = endOfSpace(html, equals + 1);
    const quote = html.charAt(start);
    let end: number;
    if (quote === '"' || quote === "'") {
      start++;
      end = indexOrEnd(html, quote, start);
      this.#at = end + 1;
    } else {
      end = endOfUnquoted(html, start);
      this.#at = end;
    }
    return isKept ? decoded(this.#characters.slice(start, end)) : '';
  }

  /** The content of an element that holds text only, and its end tag. */
  #readContent(name: string, withEntities: boolean): void {
    const html = this.#html;
    const start = this.#at;
    let end = html.indexOf('</', start);
    while (end !== -1 && !isEndTagOf(name, html, end + 2)) end = html.indexOf('</', end + 2);
    this.#at = end === -1 || name === 'plaintext' ? html.length : end;
    this.#emit(start, this.#at, withEntities);
    if (this.#at < html.length) this.#readEndTag(this.#at + 2);
  }

  #emit(start: number, end: number, withEntities: boolean): void {
    if (start >= end || !this.#handler.heedsText()) return;
    if (endOfSpace(this.#html, start) >= end) {
      this.#handler.text(this.#html.slice(start, end));
      return;
    }
    const text = this.#characters.slice(start, end);
    if (!withEntities || !text.includes('&')) this.#handler.text(text);
    else decodeEntities(text, 'text', (piece) => this.#handler.text(piece));
  }
}

function decoded(value: string): string {
  if (!value.includes('&')) return value;
  let whole = '';
  decodeEntities(value, 'attribute', (piece) => {
    whole += piece;
  });
  return whole;
}

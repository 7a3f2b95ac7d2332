import type { Characters } from '../characters.ts';
import { AttributeReader } from './attribute-reader.ts';
import type { Attributes } from './attributes.ts';
import { type Element, elementOf } from './elements.ts';
import { EntityReader } from './entity-reader.ts';
import {
  behindNext,
  declarationEnd,
  isAsciiLetter,
  nameEnd,
  RAW_TEXT,
  rawTextEnd,
} from './tag-ends.ts';

/** A start tag. Those that a page writes alike are one object, so that what they tell is found out once. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly element: Element;
  /** It holds text only: what looks like a tag inside is none. */
  readonly isRaw: boolean;
  readonly attributes: Attributes;
  /** Found out when first asked for: what the attributes say the element is, whether they hide it, and the property they mark. */
  hints: readonly string[] | null;
  hides: boolean | null;
  /** Null also where it marks none; undefined where that is not known yet. */
  property: string | null | undefined;
}

export function newTag(name: string, attributes: Attributes): Tag {
  return {
    name,
    element: elementOf(name),
    isRaw: RAW_TEXT.has(name),
    attributes,
    hints: null,
    hides: null,
    property: undefined,
  };
}

export interface TagHandler {
  open(tag: Tag): void;
  /** An end tag, its name in lower case. */
  close(name: string): void;
  /** The name that the next end tag most likely has, of ASCII characters; empty where that is not known. */
  expectedEnd(): string;
  /** Whether text at this point is of use; scripts and the like are not decoded. */
  heedsText(): boolean;
  /** A stretch of text with entities decoded; neighbouring stretches belong together. */
  text(text: string): void;
}

/**
 * Calls the handler for each tag and text of `html` in order, cut as the HTML standard says; comments and declarations are
 * left out. One pass without a tree: implied end tags and unbalanced ones are the handler's business. Only the text and the
 * attributes that are of use are decoded; `wanted` says which attributes those are.
 */
export function readTags(
  html: Characters,
  wanted: (attribute: string) => boolean,
  handler: TagHandler,
): void {
  new TagReader(html, wanted, handler).read();
}

/** In characters; longer tags have addresses in them and do not come again. */
const LONG_TAG = 200;
const EXCLAMATION = 0x21;
const SLASH = 0x2f;
const GREATER = 0x3e;
const QUESTION = 0x3f;

class TagReader {
  readonly #html: Characters;
  readonly #handler: TagHandler;
  readonly #entities: EntityReader;
  readonly #attributes: AttributeReader;
  /** Tags by how they are written, without `<` and `>`. */
  readonly #known = new Map<string, Tag>();
  readonly #take: (text: string) => void;

  constructor(html: Characters, wanted: (attribute: string) => boolean, handler: TagHandler) {
    this.#html = html;
    this.#handler = handler;
    this.#entities = new EntityReader(html);
    this.#attributes = new AttributeReader(html, this.#entities, wanted);
    this.#take = (text) => handler.text(text);
  }

  read(): void {
    const { ascii } = this.#html;
    let from = 0;
    let at = ascii.indexOf('<');
    while (at !== -1) {
      this.#text(from, at);
      from = at;
      if (this.#isTag(at)) {
        from = this.#behindTag(at);
        if (from === -1) return;
        at = ascii.indexOf('<', from);
      } else at = ascii.indexOf('<', at + 1);
    }
    this.#text(from, ascii.length);
  }

  /** Whether `<` begins anything but text. */
  #isTag(at: number): boolean {
    const { ascii } = this.#html;
    const code = ascii.charCodeAt(at + 1);
    if (isAsciiLetter(code) || code === EXCLAMATION || code === QUESTION) return true;
    return code === SLASH && at + 2 < ascii.length;
  }

  /** Reads the tag at `at`. Gives the offset behind it and what only its end tag ends; -1 where the page ends before. */
  #behindTag(at: number): number {
    const { ascii } = this.#html;
    switch (ascii.charCodeAt(at + 1)) {
      case EXCLAMATION:
        return declarationEnd(ascii, at);
      case QUESTION:
        return behindNext(ascii, at + 1);
      case SLASH:
        return isAsciiLetter(ascii.charCodeAt(at + 2))
          ? this.#endTag(at + 2)
          : behindNext(ascii, at + 2);
      default:
        return this.#startTag(at + 1);
    }
  }

  #endTag(at: number): number {
    const { ascii } = this.#html;
    const expected = this.#handler.expectedEnd();
    const expectedAt = at + expected.length;
    if (ascii.charCodeAt(expectedAt) === GREATER && ascii.startsWith(expected, at)) {
      this.#handler.close(expected);
      return expectedAt + 1;
    }
    const end = nameEnd(ascii, at);
    if (end === ascii.length) return -1;
    this.#handler.close(this.#html.slice(at, end).toLowerCase());
    return behindNext(ascii, end);
  }

  #startTag(at: number): number {
    const { ascii } = this.#html;
    const next = ascii.indexOf('>', at);
    if (next === -1) return -1;
    const written = next - at > LONG_TAG ? null : ascii.slice(at, next);
    const known = written === null ? undefined : this.#known.get(written);
    if (known !== undefined) return this.#open(known, next + 1);
    const nameStop = nameEnd(ascii, at);
    const end = this.#attributes.read(nameStop);
    if (end === -1) return -1;
    const name = this.#html.slice(at, nameStop).toLowerCase();
    const tag = newTag(name, this.#attributes.attributes);
    if (written !== null && end === next + 1) this.#known.set(written, tag);
    return this.#open(tag, end);
  }

  /** Hands a tag on, and the text inside where it can hold no tags. */
  #open(tag: Tag, end: number): number {
    this.#handler.open(tag);
    return tag.isRaw ? this.#rawText(tag.name, end) : end;
  }

  #rawText(name: string, from: number): number {
    const { ascii } = this.#html;
    const end = name === 'plaintext' ? -1 : rawTextEnd(ascii, name, from);
    const to = end === -1 ? ascii.length : end;
    if (from < to && this.#handler.heedsText()) {
      if (name === 'title' || name === 'textarea')
        this.#entities.textOf(name, from, to, this.#take);
      else this.#take(this.#html.slice(from, to));
    }
    return end === -1 ? -1 : this.#endTag(end + 2);
  }

  #text(start: number, end: number): void {
    if (start < end && this.#handler.heedsText()) this.#entities.text(start, end, this.#take);
  }
}

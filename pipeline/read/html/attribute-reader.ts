import type { Characters } from '../characters.ts';
import { Attributes, NO_ATTRIBUTES } from './attributes.ts';
import type { EntityReader } from './entity-reader.ts';
import { isSpace } from './tag-ends.ts';

const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/** Cuts the attributes of start tags. */
export class AttributeReader {
  readonly #html: Characters;
  readonly #wanted: (attribute: string) => boolean;
  readonly #entities: EntityReader;
  /** Those of the tag read last; more may stand behind them, of tags before. */
  readonly #names: string[] = [];
  readonly #values: string[] = [];
  #count = 0;

  constructor(html: Characters, entities: EntityReader, wanted: (attribute: string) => boolean) {
    this.#html = html;
    this.#wanted = wanted;
    this.#entities = entities;
  }

  /** The wanted ones of the tag read last. */
  get attributes(): Attributes {
    if (this.#count === 0) return NO_ATTRIBUTES;
    return new Attributes(this.#names.slice(0, this.#count), this.#values.slice(0, this.#count));
  }

  /** Reads the attributes of a tag from behind its name. Gives the offset behind its `>`; -1 where the page ends before. */
  read(from: number): number {
    const { ascii } = this.#html;
    this.#count = 0;
    let at = from;
    while (at < ascii.length) {
      const code = ascii.charCodeAt(at);
      if (code === GREATER) return at + 1;
      if (code === SLASH || isSpace(code)) at++;
      else {
        at = this.#attribute(at);
        if (at === -1) return -1;
      }
    }
    return -1;
  }

  /** Reads the attribute whose name begins at `start`, even if with `=`. Gives the offset behind it; -1 where it does not end. */
  #attribute(start: number): number {
    const { ascii } = this.#html;
    const nameEnd = attributeNameEnd(ascii, start + 1);
    let at = behindSpace(ascii, nameEnd);
    if (ascii.charCodeAt(at) !== EQUALS) {
      if (at === ascii.length) return -1;
      const name = this.#nameOf(start, nameEnd);
      if (name !== null) this.#set(name, '');
      return at;
    }
    at = behindSpace(ascii, at + 1);
    const quote = ascii.charCodeAt(at);
    const isQuoted = quote === QUOTE || quote === APOSTROPHE;
    const valueStart = isQuoted ? at + 1 : at;
    const valueEnd = isQuoted
      ? ascii.indexOf(quote === QUOTE ? '"' : "'", valueStart)
      : bareValueEnd(ascii, at);
    if (valueEnd === -1 || valueEnd === ascii.length) return -1;
    const name = this.#nameOf(start, nameEnd);
    if (name !== null) {
      const mark = isQuoted ? ascii.charAt(at) : '';
      this.#set(name, this.#entities.value(valueStart, valueEnd, mark));
    }
    return isQuoted ? valueEnd + 1 : valueEnd;
  }

  /** Null for an attribute that is not wanted; the first of two of one name counts. Names that are not ASCII need no decoding: nobody wants them. */
  #nameOf(start: number, end: number): string | null {
    const name = this.#html.ascii.slice(start, end).toLowerCase();
    return this.#wanted(name) && !this.#isKnown(name) ? name : null;
  }

  #isKnown(name: string): boolean {
    const at = this.#names.indexOf(name);
    return at !== -1 && at < this.#count;
  }

  #set(name: string, value: string): void {
    this.#names[this.#count] = name;
    this.#values[this.#count] = value;
    this.#count++;
  }
}

function attributeNameEnd(ascii: string, from: number): number {
  let at = from;
  while (at < ascii.length) {
    const code = ascii.charCodeAt(at);
    if (code === EQUALS || code === GREATER || code === SLASH || isSpace(code)) break;
    at++;
  }
  return at;
}

function bareValueEnd(ascii: string, from: number): number {
  let at = from;
  while (at < ascii.length) {
    const code = ascii.charCodeAt(at);
    if (code === GREATER || isSpace(code)) break;
    at++;
  }
  return at;
}

function behindSpace(ascii: string, from: number): number {
  let at = from;
  while (at < ascii.length && isSpace(ascii.charCodeAt(at))) at++;
  return at;
}

import { Tokenizer } from 'htmlparser2';
import type { Characters } from '../characters.ts';

type Take = (text: string) => void;

/** Decodes what holds entities, in text and in the values of attributes; they are few, so that this may take its time. */
export class EntityReader {
  readonly #html: Characters;
  /** Where what is being decoded begins on the page, and where its beginning stands for the tokenizer. */
  #start = 0;
  #take: Take = () => {};
  /** The first `&` behind where one was looked for last: what is read stands mostly behind what was read before. */
  #ampersand = -1;
  #looked = 0;
  #tokenizer: Tokenizer | null = null;

  constructor(html: Characters) {
    this.#html = html;
  }

  /** Made when first needed. */
  #newTokenizer(): Tokenizer {
    const part = (start: number, end: number) =>
      this.#take(this.#html.slice(this.#start + start, this.#start + end));
    const entity = (codePoint: number) => this.#take(String.fromCodePoint(codePoint));
    return new Tokenizer(
      {},
      {
        ontext: part,
        ontextentity: entity,
        onattribdata: part,
        onattribentity: entity,
        onattribend() {},
        onattribname() {},
        oncdata() {},
        onclosetag() {},
        oncomment() {},
        ondeclaration() {},
        onend() {},
        onopentagend() {},
        onopentagname() {},
        onprocessinginstruction() {},
        onselfclosingtag() {},
      },
    );
  }

  /** The text from `start` to `end`, in stretches: what is between entities, and each of them. */
  text(start: number, end: number, take: Take): void {
    if (!this.#hasEntity(start, end)) {
      take(this.#html.slice(start, end));
      return;
    }
    // With the tag behind, whose beginning ends an entity without semicolon.
    const isLast = end === this.#html.ascii.length;
    this.#decode('', start, isLast ? end : end + 1, take);
    if (isLast) this.#tokenizer?.end();
  }

  /** The same inside `<title>` or `<textarea>`, where all tags but its own end tag are text. */
  textOf(name: string, start: number, end: number, take: Take): void {
    if (this.#hasEntity(start, end)) this.#decode(`<${name}>`, start, end, take, `</${name}>`);
    else if (start < end) take(this.#html.slice(start, end));
  }

  /** The value of an attribute; `quote` is empty where it stands without any. */
  value(start: number, end: number, quote: string): string {
    if (!this.#hasEntity(start, end)) return this.#html.slice(start, end);
    let value = '';
    const take = (part: string) => {
      value += part;
    };
    this.#decode(`<a b=${quote}`, start, end, take, `${quote}>`);
    return value;
  }

  #hasEntity(start: number, end: number): boolean {
    if (start < this.#looked || this.#ampersand < start) {
      const next = this.#html.ascii.indexOf('&', start);
      this.#ampersand = next === -1 ? Number.POSITIVE_INFINITY : next;
    }
    this.#looked = start;
    return this.#ampersand < end;
  }

  #decode(before: string, start: number, end: number, take: Take, behind = ''): void {
    this.#start = start - before.length;
    this.#take = take;
    this.#tokenizer ??= this.#newTokenizer();
    this.#tokenizer.reset();
    this.#tokenizer.write(before + this.#html.ascii.slice(start, end) + behind);
  }
}

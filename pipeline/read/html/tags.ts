import { Tokenizer } from 'htmlparser2';
import type { Characters } from '../characters.ts';

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

const NO_ATTRIBUTES: Attributes = new Map();

/**
 * Calls the handler for each tag and text of `html` in order; comments and declarations are left out. One pass without
 * a tree: implied end tags and unbalanced ones are the handler's business (htmlparser2's own Parser shifts its whole
 * stack at each tag, which is quadratic in the depth, so its Tokenizer is used alone).
 * Only the text and the attributes that are of use are decoded; `wanted` says which attributes those are.
 */
export function readTags(
  { ascii, slice }: Characters,
  wanted: (attribute: string) => boolean,
  handler: TagHandler,
): void {
  let name = '';
  let attributes: Map<string, string> | null = null;
  let attribute: string | null = null;
  let value = '';
  const openTag = (): void => {
    const open = name;
    name = '';
    if (open !== '') handler.open(open, attributes ?? NO_ATTRIBUTES);
  };
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname(start, end) {
        name = slice(start, end).toLowerCase();
        attributes = null;
      },
      onattribname(start, end) {
        // Names that are not ASCII need no decoding: nobody wants them.
        const lower = ascii.slice(start, end).toLowerCase();
        attribute = wanted(lower) ? lower : null;
        value = '';
      },
      onattribdata(start, end) {
        if (attribute !== null) value += slice(start, end);
      },
      onattribentity(codePoint) {
        if (attribute !== null) value += String.fromCodePoint(codePoint);
      },
      onattribend() {
        if (attribute === null) return;
        attributes ??= new Map();
        if (!attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: openTag,
      onselfclosingtag: openTag,
      onclosetag(start, end) {
        handler.close(slice(start, end).toLowerCase());
      },
      ontext(start, end) {
        if (handler.heedsText()) handler.text(slice(start, end));
      },
      ontextentity(codePoint) {
        if (handler.heedsText()) handler.text(String.fromCodePoint(codePoint));
      },
      oncdata() {},
      oncomment() {},
      ondeclaration() {},
      onend() {},
      onprocessinginstruction() {},
    },
  );
  tokenizer.write(ascii);
  tokenizer.end();
}

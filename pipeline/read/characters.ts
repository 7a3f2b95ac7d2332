import { isAscii } from 'node:buffer';

/** A text in which what is ASCII can be looked for before the rest is decoded, which for most of a web page never is. */
export interface Characters {
  /** Every ASCII character of the text as itself, and other characters above U+007F for the rest. */
  ascii: string;
  /** The text between two offsets into `ascii`. */
  slice(start: number, end: number): string;
}

export function charactersOf(text: string): Characters {
  return { ascii: text, slice: (start, end) => text.slice(start, end) };
}

const ABOVE_ASCII = /[\x80-\xff]/;

/** The text of bytes that are UTF-8. */
export function utf8Characters(bytes: Uint8Array): Characters {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const ascii = buffer.toString('latin1');
  if (isAscii(buffer)) return charactersOf(ascii);
  const slice = (start: number, end: number): string => {
    const part = ascii.slice(start, end);
    return ABOVE_ASCII.test(part) ? buffer.toString('utf8', start, end) : part;
  };
  return { ascii, slice };
}

export function wholeText({ ascii, slice }: Characters): string {
  return slice(0, ascii.length);
}

import { isAscii } from 'node:buffer';
import { CONTROL, holdControls } from './control-characters.ts';

/** A text in which what is ASCII can be looked for before the rest is decoded, which for most of a web page never is. */
export interface Characters {
  /** Every ASCII character of the text as itself, and other characters above U+007F for the rest. */
  ascii: string;
  /** The text between two offsets into `ascii`. */
  slice(start: number, end: number): string;
  /** Whether there may be control characters that are no white space. */
  mayHoldControls(): boolean;
}

export function charactersOf(text: string): Characters {
  return {
    ascii: text,
    slice: (start, end) => text.slice(start, end),
    mayHoldControls: () => text.search(CONTROL) !== -1,
  };
}

const ABOVE_ASCII = /[\x80-\xff]/;

/** The text of bytes that are UTF-8. */
export function utf8Characters(bytes: Uint8Array): Characters {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const ascii = buffer.toString('latin1');
  const mayHoldControls = () => holdControls(buffer);
  if (isAscii(buffer)) return { ...charactersOf(ascii), mayHoldControls };
  const slice = (start: number, end: number): string => {
    const part = ascii.slice(start, end);
    return ABOVE_ASCII.test(part) ? buffer.toString('utf8', start, end) : part;
  };
  return { ascii, slice, mayHoldControls };
}

export function wholeText({ ascii, slice }: Characters): string {
  return slice(0, ascii.length);
}

/** Where the parts of tags end in a page's ASCII characters, as the HTML standard cuts them. All are linear in what they pass. */

const SPACE = 0x20;
const SLASH = 0x2f;
const GREATER = 0x3e;

export function isSpace(code: number): boolean {
  return code === SPACE || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}

export function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Behind the name that begins at `at`; the page's end where it is cut off there. */
export function nameEnd(ascii: string, at: number): number {
  let end = at;
  while (end < ascii.length) {
    const code = ascii.charCodeAt(end);
    if (code === GREATER || code === SLASH || isSpace(code)) break;
    end++;
  }
  return end;
}

/** Behind the next `>`; -1 without one. */
export function behindNext(ascii: string, at: number): number {
  const end = ascii.indexOf('>', at);
  return end === -1 ? -1 : end + 1;
}

/** Behind the comment, declaration or section of character data that `<!` at `at` begins; -1 where it does not end. */
export function declarationEnd(ascii: string, at: number): number {
  if (ascii.startsWith('--', at + 2)) return commentEnd(ascii, at + 4);
  if (!ascii.startsWith('[CDATA[', at + 2)) return behindNext(ascii, at + 2);
  const end = ascii.indexOf(']]>', at + 9);
  return end === -1 ? -1 : end + 3;
}

/** `<!-->` and `<!--->` are whole comments, and `--!>` ends one too. */
function commentEnd(ascii: string, from: number): number {
  if (ascii.startsWith('>', from)) return from + 1;
  if (ascii.startsWith('->', from)) return from + 2;
  for (let at = ascii.indexOf('--', from); at !== -1; at = ascii.indexOf('--', at + 1)) {
    if (ascii.charCodeAt(at + 2) === GREATER) return at + 3;
    if (ascii.startsWith('!>', at + 2)) return at + 4;
  }
  return -1;
}

/** Elements that hold text only: what looks like a tag inside is none. */
export const RAW_TEXT: ReadonlySet<string> = new Set(
  'iframe noembed noframes plaintext script style title textarea xmp'.split(' '),
);

/** Where the end tag of such an element begins; -1 without one. */
export function rawTextEnd(ascii: string, name: string, from: number): number {
  for (let at = ascii.indexOf('</', from); at !== -1; at = ascii.indexOf('</', at + 2)) {
    const end = at + 2 + name.length;
    if (ascii.slice(at + 2, end).toLowerCase() === name && nameEnd(ascii, end) === end) return at;
  }
  return -1;
}

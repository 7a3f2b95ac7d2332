/** What stands between the parts of HTML, and where those parts end: offsets into a page, its length where none is. */
export const EXCLAMATION_MARK = 0x21;
export const SLASH = 0x2f;
export const EQUALS = 0x3d;
export const GREATER_THAN = 0x3e;
export const QUESTION_MARK = 0x3f;

/** Behind `<!`: comments end with `-->`, all else with `>`. */
export function endOfDeclaration(html: string, start: number): number {
  if (html.startsWith('[CDATA[', start)) return behind(html, ']]>', start + '[CDATA['.length);
  return html.startsWith('--', start) ? endOfComment(html, start + 2) : behind(html, '>', start);
}

/** `<!-- … -->`, `<!-- … --!>`, `<!-->` and `<!--->` */
function endOfComment(html: string, start: number): number {
  if (html.startsWith('>', start)) return start + 1;
  if (html.startsWith('->', start)) return start + 2;
  for (let at = html.indexOf('--', start); at !== -1; at = html.indexOf('--', at + 1)) {
    if (html.startsWith('>', at + 2)) return at + 3;
    if (html.startsWith('!>', at + 2)) return at + 4;
  }
  return html.length;
}

export function isEndTagOf(name: string, html: string, at: number): boolean {
  const end = at + name.length;
  return endsName(html.charCodeAt(end)) && html.slice(at, end).toLowerCase() === name;
}

export function indexOrEnd(html: string, searched: string, from: number): number {
  const at = html.indexOf(searched, from);
  return at === -1 ? html.length : at;
}

/** The offset behind the next occurrence of a delimiter; the page's end where there is none. */
export function behind(html: string, delimiter: string, from: number): number {
  const at = html.indexOf(delimiter, from);
  return at === -1 ? html.length : at + delimiter.length;
}

export function endOfAttributeName(html: string, start: number): number {
  let at = start;
  while (at < html.length) {
    const code = html.charCodeAt(at);
    if (code === EQUALS || endsName(code)) break;
    at++;
  }
  return at;
}

export function endOfUnquoted(html: string, start: number): number {
  let at = start;
  while (at < html.length) {
    const code = html.charCodeAt(at);
    if (code === GREATER_THAN || isSpace(code)) break;
    at++;
  }
  return at;
}

export function endOfSpace(html: string, start: number): number {
  let at = start;
  while (isSpace(html.charCodeAt(at))) at++;
  return at;
}

/** Behind white space and slashes: what may stand between attributes. */
export function endOfGap(html: string, start: number): number {
  let at = start;
  for (let code = html.charCodeAt(at); isSpace(code) || code === SLASH; )
    code = html.charCodeAt(++at);
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}

export function endsName(code: number): boolean {
  return code === GREATER_THAN || code === SLASH || isSpace(code);
}

export function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

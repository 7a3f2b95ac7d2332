/** An entry of a list: where it leads, what is shown and searched, what can be filtered by, and a number to show. */
export interface Entry {
  href: string;
  text: string;
  facts: string;
  /** An outlet, a type of entity; empty where there is none. */
  filter: string;
}

/** So many entries a file: a browser shows the first before the others have come. */
const PART = 2000;

/** The files of a list's index, by path. They are scripts: a page opened from disk may read nothing else. */
export function indexFiles(list: string, entries: readonly Entry[]): Map<string, string> {
  const files = new Map<string, string>();
  for (let at = 0; at === 0 || at < entries.length; at += PART) {
    const part = entries
      .slice(at, at + PART)
      .map(({ href, text, facts, filter }) => [href, text, facts, filter]);
    files.set(`data/${list}-${at / PART}.js`, `wortlautPart(${inScript(part)});\n`);
  }
  return files;
}

/** JSON that may stand in a script, whatever its texts hold. */
function inScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

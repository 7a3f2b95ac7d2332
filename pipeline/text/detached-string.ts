/** The same text in memory of its own, detached from what it was cut from: what is cut from a page keeps the whole page in memory for as long as it lives. */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}

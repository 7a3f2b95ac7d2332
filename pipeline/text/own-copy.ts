/** The same text in memory of its own: what is cut from a page keeps the whole page in memory for as long as it lives. */
export function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}

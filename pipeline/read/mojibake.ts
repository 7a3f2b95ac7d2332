/** UTF-8 read as Windows-1252: `fÃ¼r`, `grÃ¶ÃŸer`, `â€žJaâ€œ` */
const BROKEN = /Ã[\u0080-\u00bfŸ„–œ¤¶¼]|â€[žœ“”˜™\u009c-\u009e]/g;
const SPOT_CHECK = 3;

/** Whether a text was decoded with the wrong character set before it came here, and more than once in passing. */
export function hasMojibake(text: string): boolean {
  let found = 0;
  for (const _ of text.matchAll(BROKEN)) if (++found >= SPOT_CHECK) return true;
  return false;
}

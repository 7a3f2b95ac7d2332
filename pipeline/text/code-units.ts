/** The UTF-16 offset of each code point of the text, and of its end: gold sets count code points. */
export function codeUnits(text: string): number[] {
  const at: number[] = [];
  let offset = 0;
  for (const character of text) {
    at.push(offset);
    offset += character.length;
  }
  return [...at, offset];
}

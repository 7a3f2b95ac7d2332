/**
 * `items.flatMap(of)`, and quicker: V8 takes the long way that the standard describes with each part of the result, as
 * items may be of any kind there.
 */
export function flatMapped<Item, Part>(
  items: readonly Item[],
  of: (item: Item, index: number) => readonly Part[],
): Part[] {
  const parts: Part[] = [];
  let index = 0;
  for (const item of items) for (const part of of(item, index++)) parts.push(part);
  return parts;
}

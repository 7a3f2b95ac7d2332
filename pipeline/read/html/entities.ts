import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode';

/** Where it stands decides on entities without a semicolon: `&copy=1` is one in text, but a parameter in an address. */
export type EntityPlace = 'text' | 'attribute';

const codePoints: number[] = [];
const decoder = new EntityDecoder(htmlDecodeTree, (codePoint) => codePoints.push(codePoint));

/** Calls `add` with the pieces of a text, in order: each stretch without entities, and each entity's character. */
export function decodeEntities(
  text: string,
  place: EntityPlace,
  add: (piece: string) => void,
): void {
  let start = 0;
  for (let at = text.indexOf('&'); at !== -1; ) {
    const length = decodeEntity(text, at, place);
    if (length > 0 && at > start) add(text.slice(start, at));
    for (const codePoint of codePoints) add(String.fromCodePoint(codePoint));
    if (length > 0) start = at + length;
    at = text.indexOf('&', length > 0 ? start : at + 1);
  }
  if (start < text.length) add(text.slice(start));
}

/** Puts what the entity at `at` stands for into `codePoints`; gives its length, 0 where none is. */
function decodeEntity(text: string, at: number, place: EntityPlace): number {
  codePoints.length = 0;
  decoder.startEntity(place === 'text' ? DecodingMode.Legacy : DecodingMode.Attribute);
  const length = decoder.write(text, at + 1);
  return length === -1 ? decoder.end() : length;
}

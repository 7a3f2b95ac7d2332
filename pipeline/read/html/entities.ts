import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode';

/** Where it stands decides on entities without a semicolon: `&copy=1` is one in text, but a parameter in an address. */
export type EntityPlace = 'text' | 'attribute';

let emit: (codePoint: number) => void = () => {};
const decoder = new EntityDecoder(htmlDecodeTree, (codePoint) => emit(codePoint));

/** Calls `add` with the pieces of a text, in order: each stretch without entities, and each entity's character. */
export function decodeEntities(
  text: string,
  place: EntityPlace,
  add: (piece: string) => void,
): void {
  let start = 0;
  for (let at = text.indexOf('&'); at !== -1; ) {
    let before = at > start ? text.slice(start, at) : '';
    emit = (codePoint) => {
      if (before !== '') add(before);
      before = '';
      add(String.fromCodePoint(codePoint));
    };
    decoder.startEntity(place === 'text' ? DecodingMode.Legacy : DecodingMode.Attribute);
    const written = decoder.write(text, at + 1);
    const length = written === -1 ? decoder.end() : written;
    if (length > 0) start = at + length;
    at = text.indexOf('&', length > 0 ? start : at + 1);
  }
  if (start < text.length) add(text.slice(start));
}

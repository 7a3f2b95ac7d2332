// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const CONTROL = /[\x01-\x08\x0e-\x1f\x7f]/g;

/**
 * Whether bytes that are UTF-8 have a control character that is no white space, or NUL: four of them at a time, as a page
 * has many and mostly none such.
 */
export function holdControls(bytes: Uint8Array): boolean {
  const before = -bytes.byteOffset & 3;
  if (bytes.length < before) return anyControl(bytes);
  const count = (bytes.length - before) >> 2;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + before, count);
  if (anyControl(bytes.subarray(0, before)) || anyControl(bytes.subarray(before + 4 * count)))
    return true;
  for (let at = 0; at < count; at++) if (holdsControl(words[at] ?? 0)) return true;
  return false;
}

function anyControl(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20) || byte === 0x7f);
}

/** The highest bit of each byte tells whether it, without that bit, is at least so much; then what lies between. */
function holdsControl(word: number): boolean {
  const low = word & 0x7f7f7f7f;
  const belowTab = ~(low + 0x77777777);
  const aboveReturn = low + 0x72727272;
  const belowSpace = ~(low + 0x60606060);
  const isDelete = low + 0x01010101;
  return ((belowTab | (aboveReturn & belowSpace) | isDelete) & ~word & 0x80808080) !== 0;
}

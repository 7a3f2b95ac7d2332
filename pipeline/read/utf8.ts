import { isAscii, isUtf8 } from 'node:buffer';

/** Bytes a UTF-8 character takes that starts with this byte; 0 if none does. */
function widthOf(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  if (lead >= 0xf0 && lead < 0xf5) return 4;
  return 0;
}

/**
 * For bytes that are not UTF-8: whether they were meant to be, the offset of the first byte that does not fit, and how
 * many do not. Meant to be, if more bytes above ASCII belong to whole characters than not: in Windows-1252 an umlaut
 * stands between ASCII letters, and a pair that is UTF-8 by chance (`ß“`) is rare.
 */
export function looksLikeBrokenUtf8(bytes: Uint8Array): {
  likely: boolean;
  offset: number;
  count: number;
} {
  let inCharacters = 0;
  let count = 0;
  let offset = -1;
  for (let i = 0; i < bytes.length; ) {
    const width = widthOf(bytes[i] ?? 0);
    const whole =
      width === 1 ||
      (width > 1 && i + width <= bytes.length && isUtf8(bytes.subarray(i, i + width)));
    if (whole) {
      if (width > 1) inCharacters += width;
      i += width;
      continue;
    }
    if (offset === -1) offset = i;
    count++;
    i++;
  }
  return { likely: inCharacters > count, offset, count };
}

/**
 * The text of UTF-8 that was cut off inside its last character, without that; null for other bytes. Text without any whole
 * character above ASCII may be Latin-1 that ends in `ä`.
 */
export function withoutCutEnd(bytes: Uint8Array): string | null {
  for (let length = 1; length <= 3 && length < bytes.length; length++) {
    const at = bytes.length - length;
    const width = widthOf(bytes[at] ?? 0);
    if (width === 0) continue;
    const before = bytes.subarray(0, at);
    if (width <= length || isAscii(before) || !isUtf8(before)) return null;
    return Buffer.from(before).toString('utf8');
  }
  return null;
}

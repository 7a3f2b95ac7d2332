import iconv from 'iconv-lite';

/** Bytes that stand for no character in Windows-1252. */
const UNDEFINED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** What German news hold above ASCII: umlauts, the accented letters of foreign names, typographic marks. */
const USUAL =
  /[ÄÖÜäöüßÀ-ÆÈ-ÏÑ-ÓÔØ-Úà-æè-ïñ-óôõøùúûÇçŒœŠšŽžŸ€£§°©®™•·†‰…–—„“”‚‘’‹›«»´²³¹¼½¾×±µ¿¡\u00a0\u00ad]/g;

/** Node 20's own decoder turns 0x80 to 0x9f into control characters (nodejs #56542), hence iconv-lite. */
export function windows1252(bytes: Uint8Array): string {
  return iconv.decode(Buffer.from(bytes), 'win1252');
}

/**
 * Why the bytes are no Windows-1252 text, with the offset of the first byte that speaks against it; null if they are.
 * Any byte fits a single-byte encoding, so that besides the five undefined ones the use decides: at least half of the
 * characters above ASCII must be such as German news use (a lone 0xff is a broken byte rather than a `ÿ`).
 */
export function misfitOfWindows1252(bytes: Uint8Array): { offset: number; message: string } | null {
  const undefinedAt = bytes.findIndex((byte) => UNDEFINED.has(byte));
  if (undefinedAt !== -1)
    return { offset: undefinedAt, message: `0x${hex(bytes[undefinedAt])} stands for no character` };
  const high = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const usual = windows1252(bytes).match(USUAL)?.length ?? 0;
  if (usual * 2 >= high) return null;
  const offset = bytes.findIndex((byte) => byte >= 0x80);
  return {
    offset,
    message: `0x${hex(bytes[offset])} and ${high - 1} more bytes above ASCII make no German text`,
  };
}

function hex(byte: number | undefined): string {
  return (byte ?? 0).toString(16).padStart(2, '0');
}

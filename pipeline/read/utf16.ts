import { type Decoded, undecodable } from './decoded.ts';

export type ByteOrder = 'utf-16le' | 'utf-16be';

/** The byte order a byte order mark tells; null where there is none. */
export function utf16Order(bytes: Uint8Array): ByteOrder | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** The text after a UTF-16 byte order mark; refused at the first half character or NUL. */
export function decodeUtf16(bytes: Uint8Array, order: ByteOrder): Decoded {
  if (bytes.length % 2 === 1)
    return invalid(bytes.length - 1, 'it is UTF-16 and ends in half a character');
  const units = Buffer.from(bytes.subarray(2));
  const text = (order === 'utf-16be' ? units.swap16() : units).toString('utf16le');
  const nul = text.indexOf('\0');
  if (nul !== -1)
    return undecodable(
      'nul_bytes',
      2 + 2 * nul,
      'a NUL character',
      'it is cut or binary: fetch it again or remove it',
    );
  const half = text.search(/\p{Cs}/u);
  if (half !== -1) return invalid(2 + 2 * half, 'it is UTF-16 with half a surrogate pair');
  return { status: 'decoded', text, encoding: order, warnings: [] };
}

function invalid(offset: number, what: string): Decoded {
  return undecodable('invalid_encoding', offset, what, 'fetch it again');
}

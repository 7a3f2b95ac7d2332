import iconv from 'iconv-lite';
import type { Decoded } from './decoded.ts';
import { windows1252 } from './windows-1252.ts';

/** The labels that browsers read as Windows-1252 (WHATWG Encoding Standard). */
const AS_WINDOWS_1252 =
  /^(?:iso[-_]?8859-?1|iso_8859-1:1987|latin-?1|l1|(?:us-)?ascii|windows-1252|cp-?1252|x-cp1252)$/;
const UTF8 = /^utf-?8$/;

/**
 * The text read by the label a source declares (HTTP header, meta element); null where the label is UTF-8 (which the
 * caller tries anyway), unknown, or wrong for these bytes.
 */
export function decodeDeclared(bytes: Uint8Array, label: string): Decoded | null {
  const name = label.trim().toLowerCase();
  if (UTF8.test(name)) return null;
  if (AS_WINDOWS_1252.test(name)) return decoded(windows1252(bytes), 'windows-1252');
  return iconv.encodingExists(name) ? decoded(iconv.decode(Buffer.from(bytes), name), name) : null;
}

function decoded(text: string, encoding: string): Decoded | null {
  if (text.includes('\ufffd')) return null;
  return { status: 'decoded', text, encoding, warnings: [] };
}

import { isUtf8 } from 'node:buffer';
import { type Characters, charactersOf, utf8Characters, wholeText } from './characters.ts';
import { CONTROL } from './control-characters.ts';
import { decodeDeclared } from './declared-label.ts';
import { type Decoded, type Recognized, undecodable } from './decoded.ts';
import { oldText } from './old-encodings.ts';
import { looksLikeBrokenUtf8, withoutCutEnd } from './utf8.ts';
import { decodeUtf16, utf16Order } from './utf16.ts';
import { misfitOfWindows1252, windows1252 } from './windows-1252.ts';

/** More than this share of control characters is no text. */
const MAX_CONTROL_SHARE = 0.05;
const VISIBLE_ASCII = /[!-~]/;
const UTF8_BOM = [0xef, 0xbb, 0xbf];
const UTF32_BOMS = [
  [0xff, 0xfe, 0, 0],
  [0, 0, 0xfe, 0xff],
];

/**
 * The text of a page's bytes, character for character; only a byte order mark is left out. Looks at the mark, then at
 * the label the source declares, then tries strict UTF-8, then Windows-1252 (ISO 8859-1 and US-ASCII are taken as that,
 * as browsers do). Bytes that make German in Mac Roman or CP850 alone are taken as that, with the warning
 * `encoding_guessed`; where there are too few to be sure of it, the warning is `encoding_doubtful`. UTF-8 that was cut off
 * inside its last character loses that alone, which becomes U+FFFD. Bytes that fit none are refused with the place of the
 * first bad one, never replaced in silence.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const recognized = recognize(bytes, declared);
  if (recognized.status === 'undecodable') return recognized;
  const { characters, encoding, warnings } = recognized;
  const text = wholeText(characters);
  if (text.includes('\ufffd')) warnings.push('replacement_characters');
  return { status: 'decoded', text, encoding, warnings };
}

/** The same, as far as that can be told without decoding every character: `replacement_characters` is not looked for. */
export function recognize(bytes: Uint8Array, declared: string | null): Recognized {
  if (bytes.length === 0)
    return {
      status: 'undecodable',
      reason: 'empty',
      message: 'it has no bytes; fetch it again or remove it',
    };
  const recognized = recognizeBytes(bytes, declared);
  return recognized.status === 'recognized' ? judged(recognized) : recognized;
}

function recognizeBytes(bytes: Uint8Array, declared: string | null): Recognized {
  if (UTF32_BOMS.some((mark) => startsWith(bytes, mark)))
    return undecodable(
      'invalid_encoding',
      0,
      'it is UTF-32',
      'convert it with iconv -f UTF-32 -t UTF-8',
    );
  const order = utf16Order(bytes);
  if (order !== null) return recognizedBy(decodeUtf16(bytes, order));
  const bomLength = startsWith(bytes, UTF8_BOM) ? UTF8_BOM.length : 0;
  const nul = bytes.indexOf(0);
  if (nul !== -1) return nulBytes(nul, bytes);
  const body = bytes.subarray(bomLength);
  if (bomLength === 0 && declared !== null) {
    const decoded = decodeDeclared(body, declared);
    if (decoded !== null) return recognizedBy(decoded);
  }
  if (isUtf8(body)) return inEncoding('utf-8', utf8Characters(body));
  const cut = withoutCutEnd(body);
  if (cut !== null) return inEncoding('utf-8', charactersOf(`${cut}\ufffd`));
  const broken = looksLikeBrokenUtf8(body);
  if (bomLength > 0 || broken.likely)
    return undecodable(
      'invalid_encoding',
      bomLength + broken.offset,
      `it is UTF-8 with ${broken.count} bytes that are not`,
      'fetch it again, or drop them with iconv -c -f UTF-8 -t UTF-8',
    );
  return inOneByte(body);
}

/** Windows-1252, or what old Macs and DOS wrote where that makes better German. */
function inOneByte(body: Uint8Array): Recognized {
  const old = oldText(body);
  if (old?.isSure) return inEncoding(old.name, charactersOf(old.text), ['encoding_guessed']);
  const misfit = misfitOfWindows1252(body);
  if (misfit !== null)
    return undecodable(
      'invalid_encoding',
      misfit.offset,
      misfit.message,
      old === null
        ? 'it is neither UTF-8 nor Windows-1252; convert it to UTF-8 with iconv'
        : `it may be ${old.called}: convert it with ${old.remedy}`,
    );
  const doubts = old === null ? [] : ['encoding_doubtful'];
  return inEncoding('windows-1252', charactersOf(windows1252(body)), doubts);
}

function recognizedBy(decoded: Decoded): Recognized {
  return decoded.status === 'undecodable'
    ? decoded
    : inEncoding(decoded.encoding, charactersOf(decoded.text));
}

function inEncoding(encoding: string, characters: Characters, warnings: string[] = []): Recognized {
  return { status: 'recognized', characters, encoding, warnings };
}

/** What a text still may not be, and what a user should know of it. */
function judged(recognized: Extract<Recognized, { status: 'recognized' }>): Recognized {
  const { characters } = recognized;
  const { ascii } = characters;
  if (!VISIBLE_ASCII.test(ascii) && !/\S/.test(wholeText(characters)))
    return {
      status: 'undecodable',
      reason: 'empty',
      message: 'it holds white space only; fetch it again or remove it',
    };
  if (!characters.mayHoldControls()) return recognized;
  const controls = ascii.match(CONTROL)?.length ?? 0;
  if (controls === 0) return recognized;
  if (controls > wholeText(characters).length * MAX_CONTROL_SHARE)
    return {
      status: 'undecodable',
      reason: 'invalid_encoding',
      message: `character ${characters.slice(0, ascii.search(CONTROL)).length}: ${controls} control characters, so it is no text; remove it or extract its text first`,
    };
  return { ...recognized, warnings: [...recognized.warnings, 'control_characters'] };
}

function nulBytes(offset: number, bytes: Uint8Array): Recognized {
  const share = bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0) / bytes.length;
  const remedy =
    share > 0.3
      ? 'it looks like UTF-16 without a byte order mark: convert it with iconv -f UTF-16LE -t UTF-8'
      : 'it is cut or binary: fetch it again or remove it';
  return undecodable('nul_bytes', offset, 'a NUL byte', remedy);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

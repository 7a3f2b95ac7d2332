import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { utf8Characters, wholeText } from '../../pipeline/read/characters.ts';
import { decode } from '../../pipeline/read/decode.ts';

const GERMAN = '„Größe zählt“, sagte Übelacker – für 5 € das Stück.\r\nEnde';

function decoded(bytes: Uint8Array | number[], declared: string | null = null) {
  return decode(Uint8Array.from(bytes), declared);
}

describe('decode reads', () => {
  it.each([
    ['UTF-8', Buffer.from(GERMAN), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${GERMAN}`), 'utf-8'],
    ['UTF-16 LE', Buffer.from(`\ufeff${GERMAN}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE', Buffer.from(`\ufeff${GERMAN}`, 'utf16le').swap16(), 'utf-16be'],
    ['Windows-1252', iconv.encode(GERMAN, 'win1252'), 'windows-1252'],
  ])('%s', (_name, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ status: 'decoded', text: GERMAN, encoding, warnings: [] });
  });

  it('Latin-1 as Windows-1252', () => {
    const bytes = Buffer.from('Grüße aus Köln', 'latin1');
    expect(decode(bytes)).toMatchObject({ text: 'Grüße aus Köln', encoding: 'windows-1252' });
    expect(decode(bytes, 'ISO-8859-1')).toMatchObject({ text: 'Grüße aus Köln' });
  });

  it('a pair that is UTF-8 by chance as what its text is: ß“', () => {
    const text = 'Er rief: „Spaß“. Über Größe sprach er nicht, für Müller.';
    expect(decode(iconv.encode(text, 'win1252'))).toMatchObject({ text });
  });

  it.each([
    ['macintosh', 'macintosh'],
    ['cp850', 'ibm850'],
  ])('what old programs wrote in %s, with a warning', (encoding, name) => {
    const text =
      'Käthe Müller fährt für die Gäste über die Brücke nach Größenau.\r\n»Schön«, sagt sie.';
    expect(decode(iconv.encode(text, encoding))).toEqual({
      status: 'decoded',
      text,
      encoding: name,
      warnings: ['encoding_guessed'],
    });
  });

  it('bytes of which too few tell an old encoding as Windows-1252, with another warning', () => {
    expect(decode(iconv.encode('Der Rat hört zu.', 'macintosh'))).toMatchObject({
      encoding: 'windows-1252',
      warnings: ['encoding_doubtful'],
    });
    const names = 'Lukaš und Niš, dazu Müller und Köhler, für 5 € – so viel.';
    expect(decode(iconv.encode(names, 'win1252'))).toMatchObject({ text: names, warnings: [] });
  });

  it('UTF-8 cut off in its last character but for that character', () => {
    const cut = Buffer.from('Grüße aus der Höhe – ').subarray(0, -2);
    expect(decode(cut)).toMatchObject({
      text: 'Grüße aus der Höhe \ufffd',
      encoding: 'utf-8',
      warnings: ['replacement_characters'],
    });
    expect(decode(Buffer.from('Ein Cafe ä', 'latin1'))).toMatchObject({ text: 'Ein Cafe ä' });
  });

  it('by a declared label that fits, and else as if there were none', () => {
    const russian = iconv.encode('Да', 'koi8-r');
    expect(decode(russian, 'koi8-r')).toMatchObject({ text: 'Да', encoding: 'koi8-r' });
    expect(decode(Buffer.from('Köln'), 'no-such-label')).toMatchObject({ text: 'Köln' });
    expect(decode(Buffer.from('Köln'), 'UTF-8')).toMatchObject({ encoding: 'utf-8' });
  });

  it('few control characters and replacement characters, with a warning', () => {
    const text = `${'Text '.repeat(20)}\u0002\ufffd`;
    expect(decode(Buffer.from(text))).toMatchObject({
      text,
      warnings: ['control_characters', 'replacement_characters'],
    });
  });
});

describe('decode refuses', () => {
  it.each([
    ['nothing', [], 'empty', /no bytes/],
    ['a byte order mark alone', [0xef, 0xbb, 0xbf], 'empty', /white space/],
    ['white space', [0x20, 0x0a, 0xc2, 0xa0], 'empty', /white space/],
    ['a NUL byte', [0x41, 0x42, 0, 0x43, 0x44], 'nul_bytes', /byte 2: .*binary/],
    ['UTF-16 without a mark', Buffer.from('Hallo', 'utf16le'), 'nul_bytes', /UTF-16/],
    ['a NUL character in UTF-16', Buffer.from('\ufeffa\0', 'utf16le'), 'nul_bytes', /byte 4/],
    ['UTF-16 cut in a character', [0xff, 0xfe, 0x41], 'invalid_encoding', /byte 2/],
    ['half a surrogate pair', [0xff, 0xfe, 0x41, 0, 0, 0xd8], 'invalid_encoding', /byte 4/],
    ['UTF-32', [0xff, 0xfe, 0, 0, 0x41, 0, 0, 0], 'invalid_encoding', /UTF-32/],
    ['bytes Windows-1252 lacks', [0x41, 0xfc, 0x81], 'invalid_encoding', /byte 2: 0x81/],
    ['one ü of CP850', [0x66, 0x81, 0x72], 'invalid_encoding', /it may be CP850 \(DOS\): convert/],
    ['a lone 0xff in ASCII', [0x41, 0xff, 0x42], 'invalid_encoding', /byte 1: 0xff/],
    ['control characters', [1, 2, 3, 0x41], 'invalid_encoding', /control/],
  ])('%s', (_name, bytes, reason, message) => {
    const refused = decoded(bytes);
    expect(refused).toMatchObject({ status: 'undecodable', reason });
    if (refused.status === 'undecodable') expect(refused.message).toMatch(message);
  });

  it('UTF-8 with a broken byte, rather than to read it as Windows-1252', () => {
    const bytes = Buffer.concat([Buffer.from('Grüße, Käthe, schöne '), Buffer.from([0xff])]);
    const broken = decode(bytes);
    expect(broken).toMatchObject({ status: 'undecodable', reason: 'invalid_encoding' });
    if (broken.status === 'undecodable')
      expect(broken.message).toContain(`byte ${bytes.length - 1}`);
  });
});

describe('characters of UTF-8', () => {
  const characters = utf8Characters(Buffer.from('<p>Größe – <b>🙂</b>'));

  it('show their ASCII in its order', () => {
    expect(characters.ascii.replace(/[\x80-\xff]+/g, '_')).toBe('<p>Gr_e _ <b>_</b>');
  });

  it('are decoded between two of them', () => {
    expect(wholeText(characters)).toBe('<p>Größe – <b>🙂</b>');
    const bold = characters.ascii.indexOf('<b>') + 3;
    expect(characters.slice(bold, characters.ascii.indexOf('</b>'))).toBe('🙂');
    expect(characters.slice(0, 3)).toBe('<p>');
  });
});

import { expect, it } from 'vitest';
import { charsetOf } from '../../../pipeline/read/html/charset.ts';
import { html } from '../../../pipeline/read/html.ts';
import { Page } from '../../../schemas/page.ts';

const page = (bytes: Uint8Array) =>
  html.page({ reader: 'html', sourceFile: 'a.html', key: 'a', place: null, bytes });

it.each([
  ['<meta charset=utf-8>', 'utf-8'],
  ['<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=ISO-8859-1">', 'iso-8859-1'],
  ['<?xml version="1.0" encoding="iso-8859-15"?><html>', 'iso-8859-15'],
  ['<meta charset="utf-16">', 'utf-8'],
  ['<!-- <meta charset="koi8-r"> --><meta charset="utf-8">', 'utf-8'],
  [`${' '.repeat(5000)}<meta charset="utf-8">`, null],
  ['<p>charset=utf-8</p>', null],
])('the label of %s is %s', (head, label) => {
  expect(charsetOf(Buffer.from(head))).toBe(label);
});

it.each([
  ['iso-8859-1', [0x84, 0x66, 0xfc, 0x72, 0x93]],
  ['windows-1252', [0x84, 0x66, 0xfc, 0x72, 0x93]],
])('bytes of %s are read as Windows-1252', (label, bytes) => {
  const head = Buffer.from(`<meta charset="${label}"><p>`);
  expect(page(Buffer.concat([head, Buffer.from(bytes)]))).toMatchObject({
    status: 'written',
    document: { text: '„für“', encoding: 'windows-1252' },
  });
});

it('UTF-8 is read as that though the page says otherwise', () => {
  expect(page(Buffer.from('<meta charset="iso-8859-1"><p>für'))).toMatchObject({
    status: 'written',
    document: { text: 'für', encoding: 'utf-8' },
  });
});

it('a few broken bytes do not cost the page, and are told where they are seen', () => {
  const seen = Buffer.concat([Buffer.from('<p>für über älter'), Buffer.from([0xff])]);
  expect(page(seen)).toMatchObject({
    status: 'written',
    document: { text: 'für über älter\ufffd', warnings: ['replacement_characters'] },
  });
});

it('broken decoding before us is noticed', () => {
  expect(page(Buffer.from('<p>fÃ¼r Ã¼ber Ã¤lter'))).toMatchObject({
    document: { warnings: ['mojibake'] },
  });
});

it('a page that shows nothing is a failure, any other fits the schema', () => {
  expect(page(Buffer.from('<script>a()</script>'))).toMatchObject({
    status: 'failed',
    failure: { reason: 'empty' },
  });
  const outcome = page(Buffer.from('<p class="a">Text'));
  expect(outcome.status === 'written' && Page.parse(outcome.document).mediaType).toBe('text/html');
});

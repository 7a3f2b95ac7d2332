import { describe, expect, it } from 'vitest';
import { charactersOf } from '../../../pipeline/read/characters.ts';
import type { Attributes } from '../../../pipeline/read/html/attributes.ts';
import { readTags } from '../../../pipeline/read/html/tags.ts';

function pairsOf(attributes: Attributes): string[] {
  return Array.from(
    { length: attributes.size },
    (_, at) => `${attributes.nameAt(at)}=${attributes.valueAt(at)}`,
  );
}

/** Tags and texts in order: `<p class=a>`, `</p>`, `"text"`; attributes that nobody wants are left out. */
function tagsOf(html: string): string[] {
  const found: string[] = [];
  readTags(charactersOf(html), (attribute) => attribute !== 'unwanted', {
    open: ({ name, attributes }) => found.push(`<${[name, ...pairsOf(attributes)].join(' ')}>`),
    close: (name) => found.push(`</${name}>`),
    expectedEnd: () => '',
    heedsText: () => true,
    text: (text) => found.push(JSON.stringify(text)),
  });
  return found;
}

describe('tags and texts', () => {
  it.each([
    ['<P CLASS="a b" id=c hidden>Ja</P >', ['<p class=a b id=c hidden=>', '"Ja"', '</p>']],
    ["<a href=x/y title='\"' >", ['<a href=x/y title=">']],
    ['<a unwanted="x" b=1 b=2 c = 3>', ['<a b=1 c=3>']],
    ['<br/><br / ><a/b=c>', ['<br>', '<br>', '<a b=c>']],
    ['<a b=>Ja', ['<a b=>', '"Ja"']],
    ['<a =b>', ['<a =b=>']],
    ['1 < 2 <3', ['"1 "', '"< 2 "', '"<3"']],
    ['Ende<', ['"Ende"', '"<"']],
    ['</>a</ b>c</1>d', ['"a"', '"c"', '"d"']],
    ['Ja<p class="x', ['"Ja"']],
    ['Ja<p class="x" ', ['"Ja"']],
    ['Ja</p', ['"Ja"']],
  ])('of %s', (html, expected) => {
    expect(tagsOf(html)).toEqual(expected);
  });

  it.each([
    '<!DOCTYPE html>',
    '<!-- <p> -- > -->',
    '<!---->',
    '<!-->',
    '<!--->',
    '<!----!>',
    '<!-- a --!>',
    '<!--- a --->',
    '<!x>',
    '<!>',
    '<!->',
    '<?xml version="1.0"?>',
    '<![CDATA[ <p> > ]]]>',
    '<![x[ a ]>',
  ])('between which %s is nothing', (nothing) => {
    expect(tagsOf(`a${nothing}b<p>`)).toEqual(['"a"', '"b"', '<p>']);
  });

  it.each(['<!-- a > b', '<!-- a --', '<![CDATA[ a >'])('but not behind %s', (unclosed) => {
    expect(tagsOf(`a${unclosed}`)).toEqual(['"a"']);
  });

  it('none of them inside a script, in a title entities alone', () => {
    expect(tagsOf('<script>"<p></p>" </scripts> &amp;</SCRIPT\n>a')).toEqual([
      '<script>',
      '"\\"<p></p>\\" </scripts> &amp;"',
      '</script>',
      '"a"',
    ]);
    expect(tagsOf('<title>a &amp; <b></title>')).toEqual([
      '<title>',
      '"a "',
      '"&"',
      '" <b>"',
      '</title>',
    ]);
    expect(tagsOf('<style></style><xmp>a')).toEqual(['<style>', '</style>', '<xmp>', '"a"']);
    expect(tagsOf('<plaintext></plaintext>')).toEqual(['<plaintext>', '"</plaintext>"']);
  });
});

describe('entities', () => {
  it.each([
    ['Gr&uuml;n', ['"Gr"', '"ü"', '"n"']],
    ['&#8222;&#x201c;', ['"„"', '"“"']],
    ['&copy 2022 &unknown; & &#; &am', ['"©"', '" 2022 &unknown; & &#; &am"']],
    ['<a href="?a&copy=1&amp;b&lt">', ['<a href=?a&copy=1&b<>']],
  ])('of %s', (html, expected) => {
    expect(tagsOf(html)).toEqual(expected);
  });
});

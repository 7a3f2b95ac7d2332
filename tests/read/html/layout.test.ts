import { describe, expect, it } from 'vitest';
import { htmlPageOf, shown } from './shown.ts';

describe('text of a page', () => {
  it('sets boxes on lines of their own and paragraphs apart', () => {
    const html = '<div>Eins<div>Zwei</div>Drei</div><p>Vier</p><ul><li>Fünf<li>Sechs</ul>';
    expect(htmlPageOf(html).text).toBe('Eins\nZwei\nDrei\n\nVier\n\nFünf\nSechs');
  });

  it('collapses white space as a browser does, and keeps what is no white space', () => {
    expect(htmlPageOf('<p>\n  Ein <b> fetter </b>\n Satz&nbsp;mit Sil&shy;be. </p>').text).toBe(
      'Ein fetter Satz\u00a0mit Sil\u00adbe.',
    );
    expect(htmlPageOf('<p>A<b>B</b>C</p><p>&nbsp;</p><p> </p>').text).toBe('ABC');
  });

  it('decodes entities, known and broken ones', () => {
    expect(htmlPageOf('<p>&bdquo;Gr&uuml;n&ldquo; &amp; &#8211; &unbekannt; &').text).toBe(
      '„Grün“ & – &unbekannt; &',
    );
  });

  it('takes a bold line before <br> for a block, an intertitle that runs in', () => {
    expect(shown('<p>Eins.<br><b>Zwischen den Zeilen</b><br>Zwei.</p>')).toEqual([
      'Eins.',
      'Zwischen den Zeilen',
      'Zwei.',
    ]);
    expect(shown('<p><b>Frage eins?</b><br>Zwei.<br><b>Fett</b> und drei.<br>Vier.</p>')).toEqual([
      'Frage eins?',
      'Zwei.\nFett und drei.\nVier.',
    ]);
    expect(shown('<p><b>Eins<br>Zwei</b><br>Drei</p>')).toEqual(['Eins\nZwei\nDrei']);
  });

  it('takes one <br> for a line end and two for a new block', () => {
    expect(shown('<p>Eins<br>Zwei<br/> <br>\nDrei<br></p>')).toEqual(['Eins\nZwei', 'Drei']);
    expect(htmlPageOf('<div>Eins<br><br>Zwei</div>').text).toBe('Eins\n\nZwei');
  });

  it('keeps the lines of preformatted text as lines', () => {
    expect(shown('<pre>Eins\nZwei\n\nDrei</pre>')).toEqual(['Eins\nZwei', 'Drei']);
  });

  it('shows tables cell by cell', () => {
    expect(shown('<table><tr><th>Land<th>Stimmen<tr><td>Bern<td>12</table>')).toEqual([
      'Land',
      'Stimmen',
      'Bern',
      '12',
    ]);
  });
});

describe('what a reader does not see', () => {
  it.each([
    ['<script>a()</script>'],
    ['<style>p {}</style>'],
    ['<noscript><p>Kein Skript</p></noscript>'],
    ['<template><p>Vorlage</p></template>'],
    ['<svg><title>Bild</title><text>x</text></svg>'],
    ['<select><option>Wahl</select>'],
    ['<iframe><p>Rahmen</p></iframe>'],
    ['<div hidden><p>versteckt</div>'],
    ['<div aria-hidden="true">versteckt</div>'],
    ['<div style="color: red; display:none">versteckt</div>'],
    ['<span class="visually-hidden">versteckt</span>'],
    ['<dialog><p>geschlossen</dialog>'],
    ['<!-- <p>Kommentar</p> -->'],
  ])('leaves out %s', (hidden) => {
    expect(shown(`<p>Davor</p>${hidden}<p>Danach</p>`)).toEqual(['Davor', 'Danach']);
  });

  it('shows a page whose body waits for its style sheet', () => {
    expect(shown('<body style="visibility:hidden"><p>Text')).toEqual(['Text']);
  });

  it('shows the page that a consent banner covers, and says so', () => {
    const article = `<main aria-hidden="true">${'<p>Ein Absatz des Artikels.</p>'.repeat(30)}</main>`;
    const page = htmlPageOf(
      `<div>Wir nutzen Cookies</div><noscript><p>JS</p></noscript>${article}`,
    );
    expect(page.blocks).toHaveLength(31);
    expect(page.warnings).toEqual(['hidden_text_shown']);
  });

  it('shows what a shadow root holds', () => {
    expect(shown('<x-a><template shadowrootmode="open"><p>Text</p></template></x-a>')).toEqual([
      'Text',
    ]);
  });
});

describe('unbalanced tags', () => {
  it.each([
    ['<p>Eins<p>Zwei', ['Eins', 'Zwei']],
    ['<p>Eins<div>Zwei</div>Drei</p>', ['Eins', 'Zwei', 'Drei']],
    ['<ul><li>Eins<ul><li>Zwei</ul><li>Drei</ul>', ['Eins', 'Zwei', 'Drei']],
    ['<dl><dt>Eins<dd>Zwei<dt>Drei</dl>', ['Eins', 'Zwei', 'Drei']],
    ['<div>Eins</span></b></div></div>Zwei', ['Eins', 'Zwei']],
    ['<head><title>T</title><p>Eins', ['Eins']],
    ['<html><head><meta><body><p>Eins</body></html><p>Zwei', ['Eins', 'Zwei']],
    ['Nur Text', ['Nur Text']],
    ['<p>Eins</p', ['Eins']],
    ['a < b und c > d', ['a < b und c > d']],
  ])('reads %s', (html, texts) => {
    expect(shown(html)).toEqual(texts);
  });

  it('keeps a stray </div> in a table cell from closing what is around the table', () => {
    const html = '<div class="artikel"><table><td>Eins</div></td></table><p>Zwei</p></div>';
    expect(htmlPageOf(html).blocks.map((block) => block.hints)).toEqual([['artikel'], ['artikel']]);
  });
});

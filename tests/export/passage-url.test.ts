import { expect, it } from 'vitest';
import { passageUrl } from '../../pipeline/export/rows/passage-url.ts';

it('a passage has the address of its words in the page', () => {
  const url = 'https://zeitung.example/a?b=1';
  expect(passageUrl(url, '„Das ist gut, Rad- & Fußweg“')).toBe(
    `${url}#:~:text=%E2%80%9EDas%20ist%20gut%2C%20Rad%2D%20%26%20Fu%C3%9Fweg%E2%80%9C`,
  );
  expect(passageUrl(`${url}#kommentare`, 'Ja')).toBe(`${url}#kommentare:~:text=Ja`);
  expect(passageUrl(`${url}#:~:text=Nein`, 'Ja')).toBe(`${url}#:~:text=Ja`);
  const long = Array.from({ length: 40 }, (_, i) => `Wort${i}`).join(' ');
  expect(passageUrl(url, long)).toBe(
    `${url}#:~:text=Wort0%20Wort1%20Wort2%20Wort3%20Wort4,Wort35%20Wort36%20Wort37%20Wort38%20Wort39`,
  );
  expect(passageUrl(null, 'Ja')).toBe(null);
  expect(passageUrl('javascript:alert(1)', 'Ja')).toBe(null);
  expect(passageUrl(url, 'halb \ud800')).toContain('%EF%BF%BD');
});

import { describe, expect, it } from 'vitest';
import { typingSigns } from '../../../pipeline/annotate/quotes/typing.ts';
import { quotesOf, wordsOf } from './article.ts';

function typesOf(text: string): string[] {
  return quotesOf([text])
    .filter(({ marks }) => marks !== null)
    .map((quote) => `${quote.type} ${wordsOf([text], quote)}`);
}

describe('marked words', () => {
  it('have signs with names of their own', () => {
    expect(new Set(typingSigns.map(({ name }) => name)).size).toBe(typingSigns.length);
  });

  it.each([
    [
      '„Wir haben lange auf diesen Tag gewartet“, sagte die Ärztin.',
      ['direct „Wir haben lange auf diesen Tag gewartet“'],
    ],
    ['Die Ärztin nannte die Lage „völlig offen“.', ['mixed „völlig offen“']],
    ['Im Film „Der lange Weg“ spielt sie die Hauptrolle.', ['term „Der lange Weg“']],
    ['Das berichtet die „Neue Zeitung“.', ['term „Neue Zeitung“']],
    ['Die sogenannte „Elefantenrunde“ entfällt.', ['term „Elefantenrunde“']],
    ['Der „Merkur“-Verlag zieht um.', ['term „Merkur“']],
    ['Die Übung „Fester Wille“ beginnt am Montag.', ['term „Fester Wille“']],
    ['Man werde „Ideen“ vorlegen, sagte der Minister.', ['mixed „Ideen“']],
  ])('%s', (text, types) => {
    expect(typesOf(text)).toEqual(types);
  });
});

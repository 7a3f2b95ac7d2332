import { describe, expect, it } from 'vitest';
import { quotesOf, wordsOf } from '../article.ts';

function typesOf(text: string): string[] {
  return quotesOf([text])
    .filter(({ marks }) => marks !== null)
    .map((quote) => `${quote.type} ${wordsOf([text], quote)}`);
}

describe('marked words', () => {
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
    ['Vor sogenannten „Wegwerfhelden“ warnt die Behörde.', ['term „Wegwerfhelden“']],
    ['„Guten Morgen“, sagt sie leise.', ['direct „Guten Morgen“']],
    ['Die Ärztin antwortet: „Ganz klar nein.“', ['direct „Ganz klar nein.“']],
    ['„Ich bin sehr froh“, sagte Lee.', ['direct „Ich bin sehr froh“']],
    [
      '„Ich habe gerufen: ‚Halt, mein Hut!‘“, sagte Lee.',
      ['direct „Ich habe gerufen: ‚Halt, mein Hut!‘“', 'direct ‚Halt, mein Hut!‘'],
    ],
    [
      '"Wir lasen das Buch \'Der lange Weg\' und gingen", sagte Lee.',
      ['direct "Wir lasen das Buch \'Der lange Weg\' und gingen"', "term 'Der lange Weg'"],
    ],
    [
      '„Er gewann einen „großen Kampf“ am Abend“, sagte Lee.',
      ['direct „Er gewann einen „großen Kampf“ am Abend“', 'term „großen Kampf“'],
    ],
    ['Auch Lee erwartet einen „Zitterkampf“.', ['mixed „Zitterkampf“']],
    ['Die Ministerin sieht die Stadt als „Ulms Sorgenkind“.', ['mixed „Ulms Sorgenkind“']],
    [
      'Das Boot heißt „Morgenluft“ (etwa: „Wind am Morgen“).',
      ['term „Morgenluft“', 'term „Wind am Morgen“'],
    ],
    [
      'Er spielte in „Roter Sturm“ oder „Keiner sieht den Mond“.',
      ['term „Roter Sturm“', 'term „Keiner sieht den Mond“'],
    ],
    ['Sie riefen Parolen wie zum Beispiel „Rettet den Wald“.', ['mixed „Rettet den Wald“']],
    [
      'Der Präsident sagte dazu: „Geduld, Mut und ein langer Atem“.',
      ['direct „Geduld, Mut und ein langer Atem“'],
    ],
    ['Man werde „Ideen“ vorlegen, sagte der Minister.', ['mixed „Ideen“']],
    ['Auf der Bahn wartete „böser Gegenwind“ auf sie.', ['mixed „böser Gegenwind“']],
    ['Der Müll „wandert“ in den Wald.', ['term „wandert“']],
    [
      'Sie wolle „Leute, die Hilfe brauchen“ aufnehmen, sagte Lee.',
      ['mixed „Leute, die Hilfe brauchen“'],
    ],
    ['Lee sagte: „Leute, das reicht jetzt“.', ['direct „Leute, das reicht jetzt“']],
    ['Das Schiff sei eine „Geisterwaffe“, schrieb sie.', ['mixed „Geisterwaffe“']],
  ])('%s', (text, types) => {
    expect(typesOf(text)).toEqual(types);
  });

  it('are somebody’s where they are all of a headline', () => {
    const [quote] = quotesOf(['„Frieden oder neuer Krieg“'], 'headline');
    expect(quote?.type).toBe('direct');
  });
});

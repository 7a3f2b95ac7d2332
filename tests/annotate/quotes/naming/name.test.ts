import { describe, expect, it } from 'vitest';
import { quotesOf } from '../article.ts';

function nameIn(...lines: string[]): string | null {
  return quotesOf(lines).findLast(({ type }) => type !== 'term')?.speaker?.name ?? null;
}

describe("a speaker's name", () => {
  it.each([
    ['Polizeiangaben zufolge wurde niemand verletzt.', 'Polizei'],
    ['Laut UNO-Angaben wurde niemand verletzt.', 'UNO'],
    ['Ein Bericht der Nachrichtenagentur „Nordpress“ sagte, der Hafen sei offen.', 'Nordpress'],
    ['Nach Schätzungen französischer Behörden wurde niemand verletzt.', 'Behörden'],
    [
      'Nach Angaben des Kieler Verfassungsschutzes wurde niemand verletzt.',
      'Kieler Verfassungsschutz',
    ],
  ])('is that of the owner of the words: %s', (line, name) => {
    expect(nameIn(line)).toContain(name);
  });

  it.each([
    'Ersten Angaben zufolge wurde niemand verletzt.',
    'Nach bisherigen Erkenntnissen wurde niemand verletzt.',
    'Laut einer Presseerklärung wurde niemand verletzt.',
    'Nach Meinung von 37 Prozent ist der Hafen zu klein.',
    'Ihnen zufolge wurde niemand verletzt.',
  ])('is null where the words are nobody’s: %s', (line) => {
    expect(nameIn(line)).toBeNull();
  });

  it.each([
    'Nach eigenen Angaben plant Anna Vogel eine Reise.',
    'Anna Vogel hat nach eigener Aussage nichts gewusst.',
  ])('is that of the subject for one’s own words: %s', (line) => {
    expect(nameIn(line)).toBe('Anna Vogel');
  });

  it.each([
    [
      'Die „Werft Nord“ legte einen Bericht vor.',
      'Laut dem Bericht bleibt der Hafen offen.',
      'Bericht',
    ],
    [
      'Der BUND stellte seinen Jahresbericht vor.',
      'Laut dem Bericht bleibt der Hafen offen.',
      'BUND',
    ],
    ['Ein Bericht des BUND kam an.', 'In dem Bericht heißt es, der Hafen sei offen.', 'BUND'],
    [
      'Das Amtsgericht Kiel prüft den Hafen.',
      'Zuletzt betonte es, dass der Hafen sicher sei.',
      'Amtsgericht Kiel',
    ],
    [
      'Das Amtsgericht Kiel hat entschieden.',
      'Das Gericht sagte, der Hafen sei offen.',
      'Amtsgericht Kiel',
    ],
    [
      'Das Amtsgericht Kiel und die SPD stritten.',
      'Das Gericht sagte, der Hafen sei offen.',
      'Gericht',
    ],
    ['Karl Brandt (50) war im Hafen.', 'Der Hafen sei offen, sagte der junge Mann.', 'Karl Brandt'],
  ])('is that of whom the article tells before: %s %s', (before, line, name) => {
    expect(nameIn(before, line)).toBe(name);
  });

  it.each([
    ['Der Arzt und Autor Karl Brandt sagte, der Hafen sei offen.', 'Karl Brandt'],
    [
      'Karl Brandt, Leiter der Werft und Vorsitzender des Vereins, sagte, der Hafen sei offen.',
      'Karl Brandt',
    ],
    ['Die Stadt und die Werft sagten, der Hafen sei offen.', 'Stadt und Werft'],
  ])('is one for one person, and joined for two: %s', (line, name) => {
    expect(nameIn(line)).toBe(name);
  });

  it.each([
    ['„Wir waren nicht gut“, sagte Anna Vogels Trainer Karl Brandt.', 'Karl Brandt'],
    ['„Wir waren nicht gut“, sagte der Vogel-Berater Karl Brandt.', 'Karl Brandt'],
  ])('is not that of the one somebody works for: %s', (line, name) => {
    expect(nameIn('Anna Vogel verlor das Spiel.', line)).toBe(name);
  });

  it('keeps both marks or none', () => {
    expect(nameIn('Die kleine Zeitung „Hafenblick“ sagte, der Hafen sei offen.')).not.toMatch(
      /„[^“]*$/u,
    );
  });
});

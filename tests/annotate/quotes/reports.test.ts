import { describe, expect, it } from 'vitest';
import { quotesOf, wordsOf } from './article.ts';

/** The reports of a text as "type: words". */
function reportsIn(text: string): string[] {
  return quotesOf([text])
    .filter(({ type }) => type !== 'term')
    .map((quote) => `${quote.type}: ${wordsOf([text], quote)}`);
}

describe('summaries of speech acts', () => {
  it.each([
    'Die Trainerin sprach von einem Erfolg für den Verein.',
    'Der Bürgermeister nannte den neuen Fahrplan einen klugen Schritt.',
    'Die Anwohner halten den Plan, der gestern bekannt wurde, für verfehlt.',
    'Die Gewerkschaft hat einen Streik angekündigt.',
    'Das Angebot wurde von den Beschäftigten als Erfolg gewertet.',
    'Als Grund wurde ein Defekt genannt.',
  ])('take the whole sentence: %s', (text) => {
    expect(reportsIn(text)).toEqual([`reported: ${text}`]);
  });

  it.each([
    'Das Erdbeben hat mindestens zwölf Menschenleben gefordert.',
    'Am Abend hielt Lee eine Rede vor dem Stadtrat.',
    'Die Polizei forderte nicht den Abzug der Fans.',
    'Nur die Schlange vor der Halle erinnert an den Andrang von gestern.',
  ])('are none where nobody sums up words: %s', (text) => {
    expect(reportsIn(text)).toEqual([]);
  });

  it('end where another statement begins', () => {
    expect(
      reportsIn('Während die Polizei von 200 Gästen sprach, berichtete der Wirt von 500 Gästen.'),
    ).toEqual([
      'reported: Während die Polizei von 200 Gästen sprach',
      'reported: berichtete der Wirt von 500 Gästen.',
    ]);
  });

  it('give way to a clause of content', () => {
    expect(reportsIn('Die Stadt hat angekündigt die Preise zu senken.')).toEqual([
      'indirect: die Preise zu senken',
    ]);
  });
});

describe('free reports', () => {
  it('go on in plural modals', () => {
    expect(
      reportsIn('Die Ärztin warnte vor dem Sturm. Bäume könnten auf die Straße fallen.'),
    ).toEqual([
      'reported: Die Ärztin warnte vor dem Sturm.',
      'indirect_free_indirect: Bäume könnten auf die Straße fallen.',
    ]);
  });

  it('leave an adjective that looks like a Konjunktiv', () => {
    expect(
      reportsIn('Die Ärztin sagte, sie gehe. Der lange in der Pflege tätige Arzt bleibt.').slice(1),
    ).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { firstQuoteOf } from '../article.ts';

describe('the cue', () => {
  it('has no prefix that is a preposition', () => {
    const cue = firstQuoteOf('Anna Vogel sagte zu Karl Brandt, der Hafen sei offen.')?.cue;
    expect(cue?.lemma).toBe('sagen');
  });

  it('takes no word of a later clause that belongs to the verb there', () => {
    const line = 'Hier besteht das Risiko, dass sich die Stadt darauf verlässt, Geld zu bekommen.';
    expect(firstQuoteOf(line)).toBeUndefined();
  });

  it('takes its words from behind an insertion', () => {
    const line = 'Der Mann gab, nachdem er gekommen war, zu Protokoll, dass er müde sei.';
    expect(firstQuoteOf(line)?.cue?.lemma).toBe('protokoll geben');
  });
});

describe('the verb', () => {
  it.each([
    'Anna Vogel sagte, es handele sich um ein Versehen.',
    'Anna Vogel sagte, die Stadt entwickele sich gut.',
  ])('may be a Konjunktiv in -ele: %s', (line) => {
    expect(firstQuoteOf(line)?.mood).toBe('konjunktiv_1');
  });

  it('may have a preterite of its own: wandte', () => {
    expect(firstQuoteOf('Anna Vogel wandte ein, der Hafen sei zu klein.')?.cue?.lemma).toBe(
      'einwenden',
    );
  });
});

describe('the medium', () => {
  it.each([
    ['Anna Vogel rief, der Hafen sei offen.', 'speech'],
    ['Anna Vogel schrieb, der Hafen sei offen.', 'writing'],
    ['Laut einem Bericht der Stadt ist der Hafen offen.', 'writing'],
    ['Anna Vogel glaubt, dass der Hafen offen ist.', 'thought'],
    ['Anna Vogel teilte mit, der Hafen sei offen.', null],
  ])('is told by the verb or by a text that speaks: %s', (line, medium) => {
    expect(firstQuoteOf(line)?.medium).toBe(medium);
  });
});

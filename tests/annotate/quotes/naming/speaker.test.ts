import { describe, expect, it } from 'vitest';
import { quotesOf, saidIn } from '../article.ts';

describe('speakers', () => {
  it('is a place that speaks for its government', () => {
    const [quote] = quotesOf(['Russland erklärte, die Grenze bleibe offen.']);
    expect(quote?.speaker).toMatchObject({
      name: 'Russland',
      method: 'subject-before',
      byMetonym: true,
    });
  });

  it('is the body behind its statements', () => {
    expect(saidIn('Nach Angaben der Feuerwehr wurde niemand verletzt.')).toEqual([
      'Feuerwehr: wurde niemand verletzt',
    ]);
  });

  it('is known by a pronoun', () => {
    const said = saidIn(
      'Bürgermeister Karl Brandt eröffnete das Fest. „Wir haben lange gewartet“, sagte er.',
    );
    expect(said).toEqual(['Karl Brandt: „Wir haben lange gewartet“']);
  });

  it('is the person whose body has "und" in its name', () => {
    const said = saidIn(
      '„Wir warten“, sagt die Hafenforscherin Anna Vogel von der Stiftung Wissenschaft und Politik.',
    );
    expect(said).toEqual(['Anna Vogel: „Wir warten“']);
  });

  it.each([
    [
      'Von der Polizei in Ulm kam die Information, es handele sich um Touristen.',
      'Polizei in Ulm: es handele sich um Touristen',
    ],
    ['Aus der Regierung ist zu hören, der Bau habe begonnen.', 'Regierung: der Bau habe begonnen'],
    [
      'Das Amt hat Meldungen der Nordpost vom Montag zurückgewiesen, wonach der Turm wankt.',
      'Nordpost: der Turm wankt',
    ],
    [
      'Mit dem Plan kam die Information, es handele sich um Touristen.',
      '?: es handele sich um Touristen',
    ],
  ])('is from whom the words come: %s', (text, said) => {
    expect(saidIn(text).at(-1)).toBe(said);
  });
});

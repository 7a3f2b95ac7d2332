import { describe, expect, it } from 'vitest';
import { quotesOf, saidIn } from '../article.ts';

describe('an interview', () => {
  it('is named by the label of its turn in an interview', () => {
    const said = saidIn(
      'Nordblatt: Wie geht es Ihnen heute?',
      'Vogel: Mir geht es gut.',
      'Nordblatt: Und dem Hafen?',
      'Vogel: Dem Hafen geht es besser.',
    );
    expect(said).toHaveLength(4);
    expect(said[1]).toContain('Vogel: Mir geht es gut.');
  });

  it('is the same in an interview whose labels grow shorter', () => {
    const lines = [
      'DAS BLATT: Herr Brandt, warum steht der Kran still?',
      'Karl Brandt: Weil er rostet. Niemand hat ihn gepflegt.',
      'BLATT: Und nun?',
      'Brandt: Nun kommt er weg.',
    ];
    expect(quotesOf(lines).map(({ rule }) => rule)).toEqual(lines.map(() => 'interview-turn'));
  });

  it('may hold several turns in a paragraph', () => {
    expect(
      saidIn(
        'Nordblatt: Wann öffnet der Hof? Vogel: Im Mai. Nordblatt: Und was gibt es? Vogel: Brot. Mein Tipp: Früh kommen.',
      ),
    ).toEqual([
      'Nordblatt: Wann öffnet der Hof?',
      'Vogel: Im Mai.',
      'Nordblatt: Und was gibt es?',
      'Vogel: Brot. Mein Tipp: Früh kommen.',
    ]);
  });

  it('is none where no label comes back', () => {
    expect(saidIn('Zutaten: Mehl und Milch. Dauer: Eine Stunde. Menge: Zwei Brote.')).toEqual([]);
  });

  it('is none where nobody asks', () => {
    const lines = ['Rennen: Er fuhr gut.', 'Training: Er übte viel.'];
    expect(saidIn(...lines, ...lines)).toEqual([]);
  });
});

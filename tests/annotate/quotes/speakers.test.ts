import { describe, expect, it } from 'vitest';
import { quotesOf, wordsOf } from './article.ts';

function saidBy(...lines: string[]): string[] {
  return quotesOf(lines)
    .filter(({ type }) => type !== 'term')
    .map((quote) => `${quote.speaker?.name ?? '?'}: ${wordsOf(lines, quote)}`);
}

describe('speakers', () => {
  it('goes on speaking in the Konjunktiv', () => {
    expect(
      saidBy(
        'Die Ministerin Anna Vogel sagte, der Hafen werde geöffnet. Das sei gut. Man freue sich.',
      ),
    ).toEqual(['Anna Vogel: der Hafen werde geöffnet', 'Anna Vogel: Das sei gut. Man freue sich.']);
  });

  it('is the body behind its statements', () => {
    expect(saidBy('Nach Angaben der Feuerwehr wurde niemand verletzt.')).toEqual([
      'Feuerwehr: wurde niemand verletzt',
    ]);
  });

  it('is a place that speaks for its government', () => {
    const [quote] = quotesOf(['Russland erklärte, die Grenze bleibe offen.']);
    expect(quote?.speaker).toMatchObject({
      name: 'Russland',
      method: 'subject-before',
      byMetonym: true,
    });
  });

  it('is known by a pronoun', () => {
    const said = saidBy(
      'Bürgermeister Karl Brandt eröffnete das Fest. „Wir haben lange gewartet“, sagte er.',
    );
    expect(said).toEqual(['Karl Brandt: „Wir haben lange gewartet“']);
  });

  it('has the fullest phrase of the article where nobody names it', () => {
    expect(
      saidBy(
        '„Wir gehen jetzt“, sagte die Sprecherin des Ministeriums. „Wir kommen morgen wieder“, sagte die Sprecherin.',
      ),
    ).toEqual([
      'Sprecherin des Ministeriums: „Wir gehen jetzt“',
      'Sprecherin des Ministeriums: „Wir kommen morgen wieder“',
    ]);
  });

  it('is the person whose body has "und" in its name', () => {
    const said = saidBy(
      '„Wir warten“, sagt die Hafenforscherin Anna Vogel von der Stiftung Wissenschaft und Politik.',
    );
    expect(said).toEqual(['Anna Vogel: „Wir warten“']);
  });

  it('is who spoke last where a fragment speaks of itself', () => {
    const said = saidBy(
      'Bürgermeister Karl Brandt sagte, der Hafen werde geöffnet. Wenn ein Fest hilfreich wäre, „dann sind wir sehr froh darüber“.',
    );
    expect(said.at(-1)).toBe('Karl Brandt: „dann sind wir sehr froh darüber“');
  });

  it.each([
    [
      'Die Vorsitzende des Vereins, Anna Vogel, wird vom „Nordblatt“ mit den Worten zitiert: „Wir warten ab.“',
      'Anna Vogel',
    ],
    [
      'Das war die Marke, die Anna Vogel zum Ziel erklärt hatte: „Wir wollen mehr als tausend Gäste haben.“',
      'Anna Vogel',
    ],
    [
      'Anna Vogel wagte die Prognose, im Mai würden alle kommen: „Wir werden viele sehen.“',
      'Anna Vogel',
    ],
    [
      'Die Stadt lobte Pläne, die nach Ansicht von Anna Vogel „wenig Grund zum Lachen“ bieten.',
      'Anna Vogel',
    ],
    [
      'Karl Brandt wies das zurück, die Sprecherin der Stadt, Anna Vogel (SPD), erklärte: „Wir warten erst einmal ab.“',
      'Anna Vogel',
    ],
    ['Die Äußerungen der Stadt bezeichnete Anna Vogel als „völlig verfehlt“.', 'Anna Vogel'],
  ])('%s: %s', (line, name) => {
    expect(saidBy(line).at(-1)).toContain(`${name}: „`);
  });

  it('is named behind an utterance that nobody is named before', () => {
    const said = saidBy(
      '„Ja, wir sind bereit!“ Das musste Ministerin Anna Vogel am Montag zugeben.',
    );
    expect(said[0]).toBe('Anna Vogel: „Ja, wir sind bereit!“');
  });

  it('stays unknown where nobody is named', () => {
    expect(saidBy('Das sei gut.')).toEqual(['?: Das sei gut.']);
  });

  it('is named by the label of its turn in an interview', () => {
    const said = saidBy(
      'Nordblatt: Wie geht es Ihnen heute?',
      'Vogel: Mir geht es gut.',
      'Nordblatt: Und dem Hafen?',
      'Vogel: Dem Hafen geht es besser.',
    );
    expect(said).toHaveLength(4);
    expect(said[1]).toContain('Vogel: Mir geht es gut.');
  });
});

import { describe, expect, it } from 'vitest';
import { openSpeakers } from '../../../../pipeline/annotate/quotes/speakers/open-speakers.ts';
import { quotesOf, saidIn } from '../article.ts';

describe('a speaker whom no frame names', () => {
  it.each(openSpeakers)('is the $method of $of in: $example', ({ method, example }) => {
    expect(quotesOf([example]).map(({ speaker }) => speaker?.method)).toContain(method);
  });
});

describe('speakers', () => {
  it('is who spoke last where a fragment speaks of itself', () => {
    const said = saidIn(
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
    expect(saidIn(line).at(-1)).toContain(`${name}: „`);
  });

  it('is named behind an utterance that nobody is named before', () => {
    const said = saidIn(
      '„Ja, wir sind bereit!“ Das musste Ministerin Anna Vogel am Montag zugeben.',
    );
    expect(said[0]).toBe('Anna Vogel: „Ja, wir sind bereit!“');
  });
});

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
    ['Dazu Anna Vogel, Sprecherin der Initiative: „Wir bleiben dran.“', 'Anna Vogel'],
    ['„Wir brauchen Mut.“ — Anna Vogel, Vorsitzende der Kammer', 'Anna Vogel'],
    ['„Das war knapp“ (Trainerin Anna Vogel nach dem Spiel).', 'Anna Vogel'],
    ['Der Hafen ist ein „Sanierungsfall“, wie es Anna Vogel nennt.', 'Anna Vogel'],
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

  it('is the last who is named of several in a sentence', () => {
    const said = saidIn(
      'Anna Vogel lobte Karl Brandt: „Wir sind froh“, sagte sie. „Der Hafen wird bald fertig sein.“',
    );
    expect(said.at(-1)).toBe('Anna Vogel: „Der Hafen wird bald fertig sein.“');
  });

  it.each([
    [
      'Auch den Bau hält Anna Vogel für gut – mit klaren Grenzen: „Er muss bald fertig sein.“',
      'Anna Vogel',
    ],
    ['Für Trainerin Anna Vogel kein Thema: „Wir fahren mit dem Zug.“', 'Anna Vogel'],
    ['Die Gäste werden am Tor angefahren: „Ruhe bitte, wir schlafen!“', '?'],
    ['Zitat von Anna Vogel: „Der Hafen muss bald fertig sein.“', 'Anna Vogel'],
  ])('is told before the colon of %s', (line, name) => {
    expect(saidIn(line).at(-1)).toContain(`${name}: „`);
  });

  it('of hearsay is only whoever told before', () => {
    const told = quotesOf(['Laut Polizei brannte ein Haus. Zwei Männer sollen gestohlen haben.']);
    expect(told.at(-1)?.speaker?.name).toBe('Polizei');
    const open = quotesOf(['Die Männer kamen mittags an. Zwei Frauen sollen gestohlen haben.']);
    expect(open.at(-1)?.speaker).toBeNull();
  });

  it('goes on in marks behind a thing that the report lets speak', () => {
    const said = saidIn(
      'Anna Vogel sagte, der Hafen sei schön. Zugleich zeige der Film: „Der Hafen ist auch teuer, und das ist falsch.“',
    );
    expect(said.at(-1)).toContain('Anna Vogel: „');
  });

  it('of "demnach" is whoever told before', () => {
    const [, demnach] = quotesOf(['Laut Polizei brannte ein Haus. Ein Mann war demnach zu Hause.']);
    expect(demnach?.speaker?.name).toBe('Polizei');
  });

  it('is named behind an utterance that nobody is named before', () => {
    const said = saidIn(
      '„Ja, wir sind bereit!“ Das musste Ministerin Anna Vogel am Montag zugeben.',
    );
    expect(said[0]).toBe('Anna Vogel: „Ja, wir sind bereit!“');
  });
});

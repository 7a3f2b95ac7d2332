import { describe, expect, it } from 'vitest';
import { quotesOf } from './article.ts';

/** Who says the last quote of a text, by the words that tell it; "-" where none do. */
function saidBy(text: string): string {
  const span = quotesOf([text]).findLast(({ type }) => type !== 'term')?.speaker?.span;
  return span ? text.slice(span.start, span.end) : '-';
}

describe('who speaks', () => {
  it.each([
    [
      '„Der Steg ist morsch, wir sperren ihn.“ – Hafenmeister Karl Brandt',
      'Hafenmeister Karl Brandt',
    ],
    ['„Der Steg ist morsch, wir sperren ihn.“ (Ida Vogel, Stadträtin)', 'Ida Vogel, Stadträtin'],
    ['Dazu Ida Vogel, Sprecherin der Werft: „Wir warten noch.“', 'Ida Vogel, Sprecherin der Werft'],
    ['Ida Vogel, Leiterin der Werft: „Wir warten noch.“', 'Ida Vogel, Leiterin der Werft'],
    [
      'Dass der Kran noch steht, ärgert Meister Karl Brandt: „Er rostet. Er muss weg.“',
      'Meister Karl Brandt',
    ],
    [
      'Ida Vogel wartet. Sie sagt, die Ämter machten nichts: „Sie reden nur. Das ist alles.“',
      'Sie',
    ],
    ['„Weg mit dem Kran“, so lautete Brandts Forderung an die Stadt.', 'Brandts'],
    ['Das Seil ist ein «Wunder der Technik», wie es die Werft nennt.', 'die Werft'],
    [
      'Zum Kran sagt von Brandt: „Er rostet. Er muss weg.“ Karl von Brandt leitet die Werft.',
      'von Brandt',
    ],
    [
      'In den Antworten zu Kiel, Ulm und dem Emsland ließ das Ministerium die Gäste wissen, dass es zahlt.',
      'das Ministerium',
    ],
    ['Der Kran sei verkauft worden, weiß die Wirtin.', 'die Wirtin'],
    ['Der Kran steht still. Das bestätigte Manager Karl Brandt am Montag.', 'Manager Karl Brandt'],
  ])('%s', (text, words) => {
    expect(saidBy(text)).toBe(words);
  });

  it('is nobody where only a thing could', () => {
    expect(saidBy('Die Einigkeit meint, dass der Kran bleiben müsse.')).toBe('-');
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
});

describe('no quote is', () => {
  it.each([
    [
      'a plan that is no source',
      'Der Verein hatte sein Fest nach schlechten Erfahrungen kleiner geplant.',
    ],
    ['an offence against a law', 'Vor allem Verstöße nach dem Hafengesetz sind häufig.'],
    [
      'what is called so',
      'Es überwiegen bei Kähnen, die alt sind, so genannte Spanten, die reißen.',
    ],
    ['a call to the reader', 'Such dir ein Seil und binde es um den Pfahl.'],
    ['a request', 'Rückfragen bitte an: Pressestelle Adorf.'],
    ['a comparison', 'Sie rudern schnell, so als seien sie im Rennen. Das Ziel ist weit.'],
    ['a recipe', 'Man nehme zwei Seile und lege sie aus.'],
    ['a war that is declared', 'Der König erklärt dem Nachbarn den Krieg, die Flotte läuft aus.'],
    [
      'what a side clause tells of',
      'Die Pläne, von denen berichtet wird, scheinen nur Wünsche zu sein.',
    ],
  ])('%s: %s', (_kind, text) => {
    expect(quotesOf([text]).filter(({ type }) => type !== 'reported')).toEqual([]);
  });
});

describe('what is said', () => {
  /** The words of the last quote. */
  function saidIn(text: string): string {
    const quote = quotesOf([text]).at(-1);
    return quote?.spans.map(({ start, end }) => text.slice(start, end)).join(' | ') ?? '';
  }

  it.each([
    ['Wer meint, dass der Kran bleibt, bekommt bald Besuch.', 'dass der Kran bleibt'],
    [
      'Der Rat hat beschlossen, die Mittel für Kähne, Stege und alte Seile zu kürzen.',
      'die Mittel für Kähne, Stege und alte Seile zu kürzen',
    ],
    [
      'Ich glaube nicht, dass wir einen Kran brauchen, meinte Karl Brandt.',
      'Ich glaube nicht, dass wir einen Kran brauchen',
    ],
    ['Kiel – Zwei Kähne sind nach Angaben der Polizei gesunken.', 'Zwei Kähne sind | gesunken'],
  ])('%s', (text, words) => {
    expect(saidIn(text)).toBe(words);
  });
});

describe('a quote in a heading', () => {
  it('is said by whoever says its words below, not by whoever spoke before', () => {
    const lines = [
      'Der Kran sei alt, sagte Ida Vogel am Montag.',
      '„Ein Kran für alle“',
      'Karl Brandt widersprach. „Wir brauchen einen Kran für alle, und zwar bald“, sagte Brandt.',
    ];
    const heading = quotesOf(lines).find(({ marks }) => marks !== null);
    expect(heading?.speaker).toMatchObject({ name: 'Karl Brandt', method: 'said-below' });
  });

  it('has no speaker where nobody says its words', () => {
    const lines = ['Der Kran sei alt, sagte Ida Vogel.', '„Ein Kran für alle“', 'Es regnet.'];
    expect(quotesOf(lines).find(({ marks }) => marks !== null)?.speaker).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { Quote } from '../../../schemas/annotations.ts';
import { quotesOf } from './article.ts';

function quoteIn(line: string): Quote | undefined {
  return quotesOf([line]).find(({ type }) => type !== 'term');
}

function addresseeIn(line: string): string | null {
  const span = quoteIn(line)?.addressee;
  return span ? line.slice(span.start, span.end) : null;
}

function cueIn(line: string): string | undefined {
  return quoteIn(line)
    ?.cue?.spans.map(({ start, end }) => line.slice(start, end))
    .join(' … ');
}

describe('the addressee', () => {
  it.each([
    ['Anna Vogel sagte vor der Presse, der Hafen sei offen.', 'der Presse'],
    ['Anna Vogel sagte zu Karl Brandt, der Hafen sei offen.', 'Karl Brandt'],
    [
      'Anna Vogel sagte in einem Interview mit dem Nordblatt, der Hafen sei offen.',
      'dem Nordblatt',
    ],
    ['Die Bürger forderte er auf, zu gehen.', 'Die Bürger'],
    ['Auch wirft die Stadt den Behörden vor, zu schweigen.', 'den Behörden'],
    ['Darüber hinaus wirft der Verein der Bahn vor, Regeln zu brechen.', 'der Bahn'],
    ['Zudem wurde die Regierung aufgefordert, den Hafen zu öffnen.', 'die Regierung'],
    ['Abends erklärte er Reportern, der Hafen sei offen.', 'Reportern'],
  ])('is whom the clause names: %s', (line, words) => {
    expect(addresseeIn(line)).toBe(words);
  });

  it.each([
    'Ihre Haltung gegenüber der Gruppe bezeichnete Anna Vogel als „falsch“.',
    'Anna Vogel fordert ein Ende der Suche von Helfern, weil es zu gefährlich sei.',
    'Anna Vogel sagte zum Ausbau, der Hafen sei offen.',
  ])('is nobody where a phrase belongs to a noun or tells of what is spoken: %s', (line) => {
    expect(addresseeIn(line)).toBeNull();
  });
});

describe('the cue', () => {
  it.each([
    ['Die Stadt kam zu dem Schluss, dass der Hafen offen ist.', 'kam zu dem Schluss'],
    [
      'Die Stadt vertritt seit Jahren die Ansicht, dass der Hafen zu klein ist.',
      'vertritt … die Ansicht',
    ],
    ['Es wird befürchtet, dass der Hafen verlandet.', 'Es wird befürchtet'],
    ['Zuvor war vorgeschlagen worden, den Hafen zu schließen.', 'war vorgeschlagen worden'],
    ['Die Stadt bezeichnete den Plan als „völlig verfehlt“.', 'bezeichnete … als'],
    ['Die Werft hält es für möglich, dass der Hafen öffnet.', 'hält es für möglich'],
  ])('takes along the small words of its phrase: %s', (line, words) => {
    expect(cueIn(line)).toBe(words);
  });

  it('has no prefix that is a preposition', () => {
    const cue = quoteIn('Anna Vogel sagte zu Karl Brandt, der Hafen sei offen.')?.cue;
    expect(cue?.lemma).toBe('sagen');
  });
});

describe('the verb', () => {
  it.each([
    'Anna Vogel sagte, es handele sich um ein Versehen.',
    'Anna Vogel sagte, die Stadt entwickele sich gut.',
  ])('may be a Konjunktiv in -ele: %s', (line) => {
    expect(quoteIn(line)?.mood).toBe('konjunktiv_1');
  });

  it('may have a preterite of its own: wandte', () => {
    expect(quoteIn('Anna Vogel wandte ein, der Hafen sei zu klein.')?.cue?.lemma).toBe('einwenden');
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
    expect(quoteIn(line)?.medium).toBe(medium);
  });
});

describe('confidence', () => {
  it('is higher for a speaker in the words of saying than for one outside, and lowest for none', () => {
    const [sure, none] = [
      'Anna Vogel betonte, dass der Hafen offen ist.',
      'Es wurde betont, dass der Hafen offen ist.',
    ].map((line) => quoteIn(line)?.confidence ?? 0);
    const likely = quoteIn('Von der Stadt wurde betont, dass der Hafen offen ist.')?.confidence;
    expect(sure).toBeGreaterThan(likely ?? 1);
    expect(likely).toBeGreaterThan(none ?? 1);
  });
});

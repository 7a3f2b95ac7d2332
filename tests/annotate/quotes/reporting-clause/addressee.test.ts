import { describe, expect, it } from 'vitest';
import { firstQuoteOf, quotesOf } from '../article.ts';

/** The one spoken to in the last report of a text. */
function listenerIn(text: string): string | null {
  const addressee = quotesOf([text]).at(-1)?.addressee ?? null;
  return addressee === null ? null : text.slice(addressee.start, addressee.end);
}

describe('addressees', () => {
  it.each([
    ['Im Anschluss warf Lee der Nato vor, gegen sein Land zu arbeiten.', 'der Nato'],
    ['Der Politik schlug er vor, sich an Modellen zu orientieren.', 'Der Politik'],
    ['Alle Beamten wurden am Samstag aufgefordert, das Land zu verlassen.', 'Alle Beamten'],
    ['Die Ministerin sagte vor der Presse, der Hafen werde geöffnet.', 'der Presse'],
    ['In einem Interview mit der Zeitung sagte Lee, er sei müde.', 'der Zeitung'],
    ['So sagte der Leiter, Ken Lee, gegenüber dem Sender, dass er müde sei.', 'dem Sender'],
    ['Er appellierte an die Eltern, ruhig zu bleiben.', 'die Eltern'],
    ['Der Wirt forderte die Polizei zur Umkehr auf.', 'die Polizei'],
    ['Mehrere Bitten an den Anbieter, die Seite zu sperren, blieben erfolglos.', 'den Anbieter'],
    ['Er kennt zwei Männer, die beschuldigt werden, gelogen zu haben.', 'die'],
    ['In einem Brief an den Rat erklärte Lee, er sei müde.', 'den Rat'],
    ['Lee sagte der Zeitung, er sei müde. „Wir ruhen uns jetzt aus.“', 'der Zeitung'],
    ['Nach Angaben der Stadt gegenüber dem Sender ist der Hafen offen.', 'dem Sender'],
  ])('are who is spoken to: %s', (text, listener) => {
    expect(listenerIn(text)).toBe(listener);
  });

  it.each([
    'Deren Haltung gegenüber der Partei nannte er falsch und sagte, er sei müde.',
    'Die Stadt kündigte den Bau eines Hafens an.',
    'Das Gericht widersprach der Ansicht, dass der Hafen offen sei.',
    'Die Partei fordert ein Ende der Rekrutierung von Soldaten.',
    'Radio Nord berichtet vom Brand von drei Scheunen und einer Mühle.',
  ])('are nobody else: %s', (text) => {
    expect(listenerIn(text)).toBeNull();
  });
});

function addresseeIn(line: string): string | null {
  const span = firstQuoteOf(line)?.addressee;
  return span ? line.slice(span.start, span.end) : null;
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

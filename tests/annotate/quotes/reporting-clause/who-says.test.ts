import { describe, expect, it } from 'vitest';
import { quotesOf } from '../article.ts';

/** The words of the first quote's speaker; "-" where it has none. */
function speakerIn(line: string): string {
  const span = quotesOf([line]).find(({ type }) => type !== 'term')?.speaker?.span;
  return span ? line.slice(span.start, span.end) : '-';
}

describe("a speaker's words", () => {
  it.each([
    ['Am Abend erfuhr die Polizei von dem Unfall und sagte, es gebe Verletzte.', 'die Polizei'],
    ['Der Hafen bleibe zu, sagte Anna Vogel aus Sorge um die Gäste.', 'Anna Vogel'],
    ['Der Hafen bleibe zu, sagte Anna Vogel zur Zeitung.', 'Anna Vogel'],
    ['Der Hafen bleibe zu, sagte er vom Ufer aus.', 'er'],
    ['Laut Behördenangaben 62 Gäste wurden am Montag versorgt.', 'Behördenangaben'],
    ['Nach Auskunft der Stadt der größte Teil der Gäste reiste ab.', 'Auskunft der Stadt'],
    ['Das haben Medienberichten zufolge viele Gäste beobachtet.', 'Medienberichten'],
    [
      'Am Montag sagte der Leiter der Werft, Karl Brandt, die Arbeit in einem Brief an alle sei getan.',
      'der Leiter der Werft, Karl Brandt',
    ],
    ['Darüber hinaus wirft der Verein der Bahn vor, Regeln zu brechen.', 'der Verein'],
  ])('end before what belongs to the verb: %s', (line, words) => {
    expect(speakerIn(line)).toBe(words);
  });

  it.each([
    ['Der Hafen bleibe zu, sagte die Verwaltung in Kiel am Montag.', 'die Verwaltung in Kiel'],
    ['Die Hilfsorganisation Ärzte ohne Grenzen sagte, der Weg sei frei.', 'Ärzte ohne Grenzen'],
    ['Nach Ansicht vieler Fachleute wird der Hafen bald geöffnet.', 'Ansicht vieler Fachleute'],
    [
      'Nach Angaben von Karl Brandt, dem Leiter der Werft, wird der Hafen geöffnet.',
      'dem Leiter der Werft',
    ],
    [
      'Am Montag sagte die zur Gruppe Nord gehörende Werft, der Hafen werde geöffnet.',
      'die zur Gruppe Nord gehörende Werft',
    ],
  ])('hold what belongs to the noun: %s', (line, words) => {
    expect(speakerIn(line)).toContain(words);
  });

  it.each([
    ['Hierzu schrieb die Ministerin Anna Vogel, der Hafen bleibe zu.', 'die Ministerin Anna Vogel'],
    ['Warum der Hafen schloss, begründete die Stadt damit, dass Wasser fehle.', 'die Stadt'],
    ['Wenige Stunden nach dem Sturm sagte die Stadt, der Hafen sei offen.', 'die Stadt'],
    ['Ihr gegenüber hat er angegeben, er sei müde.', 'er'],
    ['Einzig die Werft gab bekannt, im Mai zu öffnen.', 'die Werft'],
    ['eBay hält es für möglich, dass der Hafen öffnet.', 'eBay'],
    [
      'Mehr sagt Trainer Karl Brandt nicht: „Wir schauen auf das nächste Spiel.“',
      'Trainer Karl Brandt',
    ],
    ['Mehr Gäste sagten, der Hafen sei offen.', 'Mehr Gäste'],
    ['Im Winter kämen weniger Gäste, weiß die Wirtin.', 'die Wirtin'],
    ['Nachbar Karl Brandt sagte, der Hafen sei offen.', 'Nachbar Karl Brandt'],
    ['Nach israelischen Plänen soll der Hafen öffnen.', 'israelischen Plänen'],
    [
      'Der Hafen wird teurer, wie aus einem dieser Zeitung vorliegenden Gutachten des Rechnungshofs hervorgeht.',
      'einem dieser Zeitung vorliegenden Gutachten des Rechnungshofs',
    ],
    [
      'Der Verein lehnt den Plan ab, während die Stadt ihn unterstützt und fordert, dass der Hafen öffnet.',
      'die Stadt',
    ],
    [
      'Das war der Tag, in dessen Folge das Gericht feststellte, der Hafen sei offen.',
      'das Gericht',
    ],
    ['Auch im Mai betonte es, dass der Hafen sicher sei.', 'es'],
    ['Auch im Mai betonte es die Stadt: Der Hafen sei sicher.', 'die Stadt'],
    ['Die Stadt fand eine Wirtin, die angab, nichts zu wissen.', 'eine Wirtin'],
    ['Der Hafen ist aus Lees Sicht zu klein.', 'Lees Sicht'],
    [
      'Am Abend ging ein Brief der Werft ein, in dem es hieß: „Wir öffnen im Mai.“',
      'ein Brief der Werft',
    ],
    ['Am Abend schloss der Hafen, in dem es hieß: „Wir öffnen im Mai.“', '-'],
  ])('are those of the subject: %s', (line, words) => {
    expect(speakerIn(line)).toBe(words);
  });

  it.each([
    ['Helfer von Vereinen wurden von der Stadt aufgefordert, zu gehen.', 'der Stadt'],
    ['Von Seiten der Stadt wurde der Werft vorgeworfen, zu laut zu sein.', 'der Stadt'],
    ['Mit 27 von 35 Stimmen wurde beschlossen, den Hafen zu öffnen.', '-'],
  ])('are those of the agent of a passive: %s', (line, words) => {
    expect(speakerIn(line)).toBe(words);
  });

  it.each([
    ['„Wir kommen wieder“, lacht Anna Vogel.', 'Anna Vogel'],
    [
      '„Das ist ein Skandal“, empörte sich der Vorsitzende Karl Brandt.',
      'der Vorsitzende Karl Brandt',
    ],
    ['Er habe nichts getan, verteidigte sich der Angeklagte.', 'der Angeklagte'],
    ['„Ich habe nichts zu verbergen“, soll Anna Vogel gesagt haben.', 'Anna Vogel'],
    ['„Wir warten ab“, ließ Anna Vogel mitteilen.', 'Anna Vogel'],
    ['„Diese Zahlen“, sagt Anna Vogel, „sind ein Weckruf.“', 'Anna Vogel'],
  ])('are those of any verb behind an utterance: %s', (line, words) => {
    expect(speakerIn(line)).toBe(words);
  });

  it.each([
    ['„Das reicht nicht“, sagte Anna Vogel der Deutschen Presse-Agentur.', 'Anna Vogel'],
    ['„Das reicht nicht“, sagte ein Arzt unserer Zeitung.', 'ein Arzt'],
    [
      '„Das reicht nicht“, sagt der 52 Jahre alte Wirt Karl Brandt.',
      'der 52 Jahre alte Wirt Karl Brandt',
    ],
    [
      '„Das reicht nicht“, sagt der Leiter der Klinik am Markt, Karl Brandt.',
      'der Leiter der Klinik am Markt, Karl Brandt',
    ],
    ['Ihr Spott, schreibt sie, sei ein Schutz.', 'sie'],
    ['Kurz nach acht Uhr warnt die Polizei: Die Brücke ist gesperrt.', 'die Polizei'],
    ['Dort wird laut Trainer Karl Brandt Anna Vogel weiter fehlen.', 'Trainer Karl Brandt'],
    ['Generell geht der frühere Trainer von einem „harten Kampf“ aus.', 'der frühere Trainer'],
    ['Wovor der Arzt vor allem warnt: „Trinken Sie genug.“', 'der Arzt'],
    ['Negative Folgen, etwa durch Lärm, hält das Gericht für „denkbar“.', 'das Gericht'],
  ])('are told from the one told and from what is told of: %s', (line, words) => {
    expect(speakerIn(line)).toBe(words);
  });

  it.each([
    ['Für die Ministerin ist die Lage „alarmierend“.', 'die Ministerin'],
    ['Der Verein, der den Plan als „Unsinn“ ansieht, klagt.', 'Der Verein'],
    ['Anna Vogel nannte die Zahlen in Hamburg „enttäuschend“.', 'Anna Vogel'],
    ['Trainerin Anna Vogel war nach dem Spiel „sehr zufrieden“.', 'Trainerin Anna Vogel'],
    ['Die Demonstranten skandierten „Weg mit dem Gesetz“.', 'Die Demonstranten'],
    ['Auf dem Schild stand: „Hier darf niemand baden.“', 'dem Schild'],
  ])('are those of a fragment in marks: %s', (line, words) => {
    expect(speakerIn(line)).toBe(words);
  });

  it('are those before a colon, without what the label tells', () => {
    expect(speakerIn('Anna Vogel zum neuen Hafen: „Wir freuen uns sehr darauf.“')).toBe(
      'Anna Vogel',
    );
    expect(speakerIn('Ende im Streit um den Hafen: „Wir freuen uns sehr darauf.“')).toBe('-');
  });

  it.each([
    ['Damals befürchtete man, dass der Hafen verlandet.', '-'],
    [
      'Die Stadt hat Meldungen des Nordblatts dementiert, wonach der Hafen schließt.',
      'Meldungen des Nordblatts',
    ],
  ])('are nobody’s, or those of the source: %s', (line, words) => {
    expect(speakerIn(line)).toBe(words);
  });
});

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
});

describe('what is no source of words', () => {
  it.each([
    'Der Verein will nach schlechten Erfahrungen auf Zäune verzichten.',
    'Nach ursprünglichen Plänen sollte die Halle im Mai fertig sein.',
    'Der Start der Rakete verlief nach Plan.',
    'Der Konzern hatte sein Angebot nach bitteren Erfahrungen aus dem Vorjahr vorsichtiger geplant.',
    'König Otto erklärte den Nachbarn den Krieg, das Heer marschierte los.',
  ])('%s', (line) => {
    expect(quotesOf([line])).toEqual([]);
  });
});

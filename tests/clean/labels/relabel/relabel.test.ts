import { describe, expect, it } from 'vitest';
import type { Label } from '../../../../pipeline/clean/labels/model/decode.ts';
import { withCaptions } from '../../../../pipeline/clean/labels/relabel/captions.ts';
import { withoutForeignTopics } from '../../../../pipeline/clean/labels/relabel/foreign-topic.ts';
import { withoutIslands } from '../../../../pipeline/clean/labels/relabel/islands.ts';
import { withMissedText } from '../../../../pipeline/clean/labels/relabel/missed-text.ts';
import { withoutRepeated } from '../../../../pipeline/clean/labels/relabel/repeated-text.ts';
import { withSandwiched } from '../../../../pipeline/clean/labels/relabel/sandwiched.ts';
import { prose } from '../../pages.ts';
import { labelsAfter } from './labelled.ts';

const [HARBOUR, MARKET, BRIDGE] = ['den Hafen', 'den Markt', 'die Brücke'].map(prose) as [
  string,
  string,
  string,
];
const LONG = `${prose('den Bahnhof')} ${prose('den Platz davor')} ${prose('die Post')}`;
const TEASER =
  'Bayern gewinnt am Mittwoch das Finale in Lissabon gegen Porto, weil Torwart Schmidt im Elfmeterschießen drei Schüsse hält und der Trainer das so vorhergesagt hat.';

describe('what stands between two paragraphs of the article', () => {
  it('is a paragraph or an intertitle', () => {
    expect(
      labelsAfter(withSandwiched, [
        ['body', HARBOUR],
        ['drop', MARKET],
        ['body', BRIDGE],
        ['drop', 'Wie es weitergeht'],
        ['body', LONG],
      ]),
    ).toEqual(['body', 'body', 'body', 'intertitle', 'body']);
  });

  it('is a question of an interview above its answer, whatever is above', () => {
    const answer = `Muster: ${prose('den Hafen')}`;
    const lines: [Label, string][] = [
      ['headline', 'Der Hafen bleibt'],
      ['drop', 'Beispielblatt: Warum bleibt der Hafen?'],
      ['body', answer],
    ];
    expect(labelsAfter(withSandwiched, lines)[1]).toBe('body');
    expect(labelsAfter(withSandwiched, [...lines.slice(0, 2), ['body', HARBOUR]])[1]).toBe('drop');
  });

  it('stays what it is beside something else', () => {
    const lines: [Label, string][] = [
      ['body', HARBOUR],
      ['drop', 'Menü und mehr'],
      ['drop', 'Noch ein Menü'],
      ['body', LONG],
    ];
    expect(labelsAfter(withSandwiched, lines)).toEqual(lines.map(([label]) => label));
  });
});

describe('a paragraph that the model missed', () => {
  it('is found beside others of the article, one after the other', () => {
    expect(
      labelsAfter(withMissedText, [
        ['body', HARBOUR],
        ['drop', MARKET],
        ['drop', BRIDGE],
        ['drop', 'Ein Menü'],
        ['body', LONG],
      ]),
    ).toEqual(['body', 'body', 'body', 'drop', 'body']);
  });

  it('is found right below the article only where it is long', () => {
    expect(
      labelsAfter(withMissedText, [
        ['body', HARBOUR],
        ['drop', LONG],
      ]),
    ).toEqual(['body', 'body']);
    expect(
      labelsAfter(withMissedText, [
        ['body', HARBOUR],
        ['drop', 'Impressum'],
        ['drop', MARKET],
      ]),
    ).toEqual(['body', 'drop', 'drop']);
  });

  it('is no caption above its credit', () => {
    expect(
      labelsAfter(withMissedText, [
        ['body', HARBOUR],
        ['drop', MARKET],
        ['drop', 'Foto: Eva Muster/dpa'],
        ['body', LONG],
      ])[1],
    ).toBe('drop');
  });

  it('may be a single sentence on a page that is all article', () => {
    const lines: [Label, string][] = [
      ['body', HARBOUR],
      ['body', LONG],
      ['drop', 'Der Rat stimmt am Freitag darüber ab.'],
    ];
    expect(labelsAfter(withMissedText, lines)[2]).toBe('body');
    expect(labelsAfter(withMissedText, [...lines, ['drop', 'Impressum']])[2]).toBe('drop');
  });
});

describe('a caption', () => {
  it('stands right above the credit of a picture, not above an agency’s sign', () => {
    const sentence = 'Die Kräne im alten Hafen stehen seit gestern still.';
    const labelled = (credit: string) =>
      labelsAfter(withCaptions, [
        ['body', HARBOUR],
        ['body', sentence],
        ['drop', credit],
        ['body', LONG],
      ])[1];
    expect(labelled('Foto: Eva Muster/dpa')).toBe('caption');
    expect(labelled('© dpa-infocom, dpa:230428-99-483045/5')).toBe('body');
    expect(labelled('Weiter im Text')).toBe('body');
  });

  it('may have a bracket, which an intertitle has not', () => {
    const labelled = (line: string) =>
      labelsAfter(withCaptions, [
        ['body', HARBOUR],
        ['intertitle', line],
        ['body', LONG],
      ])[1];
    expect(labelled('Eva Muster (SV Beispiel) jubelt nach dem Tor')).toBe('caption');
    expect(labelled('Jubel nach dem Tor')).toBe('intertitle');
  });
});

describe('a paragraph that stands twice on the page', () => {
  const notice: [Label, string] = ['body', prose('die Linie U1')];
  const article: [Label, string][] = [HARBOUR, MARKET, BRIDGE, LONG, TEASER].map((text) => [
    'body',
    text,
  ]);

  it('is a notice', () => {
    expect(labelsAfter(withoutRepeated, [...article, notice, ['drop', notice[1]]])[5]).toBe('drop');
  });

  it('is the article’s where most of it stands twice', () => {
    const copy = article.map(([, text]): [Label, string] => ['drop', text]);
    expect(labelsAfter(withoutRepeated, [...article, ...copy]).slice(0, 5)).toEqual(
      article.map(() => 'body'),
    );
  });
});

describe('text far below the article', () => {
  const far: [Label, string][] = Array.from({ length: 13 }, (_, i) => ['drop', `Menü ${i}`]);
  const article: [Label, string][] = [HARBOUR, MARKET, BRIDGE, LONG, LONG.toUpperCase()].map(
    (text) => ['body', text],
  );

  it('is none', () => {
    expect(labelsAfter(withoutIslands, [...article, ...far, ['body', TEASER]]).at(-1)).toBe('drop');
  });

  it('nor is a single paragraph under a heading of links', () => {
    const under: [Label, string][] = [
      ['drop', 'Weitere Themen'],
      ['drop', 'Ein Titel'],
      ['body', TEASER],
    ];
    expect(labelsAfter(withoutIslands, [...article, ...under]).at(-1)).toBe('drop');
    expect(
      labelsAfter(withoutIslands, [...article, ['drop', 'Ein Titel'], ['body', TEASER]]).at(-1),
    ).toBe('body');
  });
});

describe('a run of teasers', () => {
  const article: [Label, string][] = [
    HARBOUR,
    MARKET,
    BRIDGE,
    LONG,
    LONG.replace('Stadt', 'Region'),
    LONG.replace('Rat', 'Kreis'),
  ].map((text) => ['body', text]);
  const between: [Label, string][] = [
    ['drop', 'Ein Titel'],
    ['drop', 'Noch ein Titel'],
  ];

  it('has no noun of the article', () => {
    expect(
      labelsAfter(withoutForeignTopics, [...article, ...between, ['body', TEASER]]).at(-1),
    ).toBe('drop');
  });

  it('is none where it speaks of the same', () => {
    expect(
      labelsAfter(withoutForeignTopics, [...article, ...between, ['body', prose('den Turm')]]).at(
        -1,
      ),
    ).toBe('body');
  });
});

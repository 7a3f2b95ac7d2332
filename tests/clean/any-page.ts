import fc from 'fast-check';
import type { Page } from '../../schemas/page.ts';
import { contractPageOf, pageOf, prose } from './pages.ts';

const SENTENCES = [
  prose('den Hafen'),
  prose('den Markt'),
  'Der Minister sei „nicht überrascht“, sagte Eva Muster am Freitag in Bonn.',
  '„Wir bleiben dabei. Das gilt für alle“, betonte der Sprecher, „auch morgen.“',
  '«Das hiess es schon immer», so die Beamtin.',
  'Sie rief: "Es gibt "keinen" Grund zur Sorge.',
  'Laut Jan Beispiel werde der Rat am 3. Mai 2023 gegen 11.00 Uhr z. B. über Straßen beraten.',
  'Er habe das nie gesagt. Der Dialog werde fortgesetzt.',
];
const LINES = [
  'Zum Inhalt springen',
  'Hafenstreit Müller und Meier wollen weiter verhandeln',
  'Wie es weitergeht',
  'Legende: Der Hafen am Freitag. Keystone',
  'Foto: dpa',
  'Von Eva Muster und Jan Beispiel',
  'Lese-Tipp: Was der Hafen kostet',
  'Mehr aus der Welt',
  '01:06Boote kehren heim',
  'Montag, April 29, 2024',
  '28.04.2023, 18:11 Uhr',
  '(dpa/reuters/rcl)',
  'StartPolitikWie es weiter…',
  'Translate »',
];
const SIGNS = ['„', '“', '”', '"', '»', '«', '›', '‹', '‚', '‘', '’', '(', ')', ':', '…', '.', '-'];
const BULLETS = ['• ', '- ', '– ', '* ', '1. ', '•', '·'];
const ODD = [
  '\u00ad',
  '\u200b',
  '\ufeff',
  '\u00a0',
  '\t',
  '\u0301',
  '😀',
  '𝔊',
  '👩‍👩‍👧',
  'ǅ',
  'ﬁ',
  '\u202e',
];
const ENDS = ['\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\u2028', '\f', ' ', '', ''];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SENTENCES) },
  { weight: 3, arbitrary: fc.constantFrom(...LINES) },
  { weight: 2, arbitrary: fc.constantFrom(...SIGNS, ...BULLETS, ...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...SENTENCES, ...SIGNS, 'abcDef'), fc.nat({ max: 60 }))
      .map(([text, times]) => text.repeat(times)),
  },
);

/** Any text: stretches of news pages among marks, bullets, line ends of all kinds and random characters; no lone surrogates. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, fc.constantFrom(...ENDS)), { maxLength: 25 })
  .map((pieces) => pieces.flat().join(''));

/** A page of any text: a crawler's, an article by contract, or one whose lines are elements of HTML. */
export const anyPage: fc.Arbitrary<Page> = fc.oneof(
  anyText.map((text) => pageOf(text)),
  anyText.map(contractPageOf),
  fc.tuple(anyText, fc.infiniteStream(anyElement())).map(([text, elements]) => {
    const page = pageOf(text);
    return {
      ...page,
      blocks: page.blocks.map((block) => ({ ...block, ...elements.next().value })),
    };
  }),
);

function anyElement() {
  return fc.record({
    tag: fc.constantFrom('p', 'h1', 'h2', 'li', 'figcaption', 'a', 'div'),
    linkDensity: fc.constantFrom(0, 0.4, 1),
    ancestors: fc.subarray(['main', 'article', 'figure', 'nav', 'aside', 'footer', 'ul']),
    hints: fc.subarray(['article-body', 'teaser', 'caption', 'related']),
  });
}

const paragraph = fc
  .array(fc.constantFrom(...SENTENCES.filter((sentence) => sentence.length > 70)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((sentences) => sentences.join(' '));

/** Paragraphs of an article, each its own text. */
export const anyParagraphs: fc.Arbitrary<string[]> = fc
  .array(paragraph, { minLength: 4, maxLength: 12 })
  .map((paragraphs) => paragraphs.map((text, i) => `${OPENINGS[i] ?? ''} ${text}`));

const OPENINGS = [
  'Am Montag begann der Streit.',
  'Schon im Winter war davon die Rede.',
  'Viele Anwohner hatten davor gewarnt.',
  'Im Rathaus sieht man das anders.',
  'Über den Preis schweigen beide Seiten.',
  'Auch die Fischer fragen nach.',
  'Ein Gutachten soll nun helfen.',
  'Die Nachbarstadt ging einen eigenen Weg.',
  'Dort fuhren im Sommer wieder Fähren.',
  'Wie lange das dauert, weiß niemand.',
  'Der Bund gibt dafür kein Geld.',
  'Am Abend trennte man sich ohne Ergebnis.',
];

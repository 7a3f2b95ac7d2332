import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../pipeline/segment/sentences.ts';
import { joined, unmarked } from './marked.ts';
import { germanText, uncovered } from './texts.ts';

const EXAMPLES = [
  '„Wir liefern“, sagte Berg. ¦ Dann schwieg sie.',
  '„Wir liefern", sagte Berg. ¦ "Aber nicht heute." ¦ Dann schwieg sie.',
  '“Wir liefern.” ¦ Berg nickte. ¦ “Aber nicht heute”, sagte sie.',
  '»Wir liefern«, sagte Berg. ¦ »Aber nicht heute.« ¦ Dann schwieg sie.',
  '«Wir liefern», sagte Berg. ¦ «Aber nicht heute.» ¦ Dann schwieg sie.',
  '« Wir liefern. » ¦ Dann schwieg sie.',
  '›Wir liefern.‹ ¦ ‚Aber nicht heute.‘ ¦ Dann schwieg sie.',
  '"Wir liefern!", rief Berg. ¦ "Wann?", fragte Kuhn.',
  '"Wir liefern. " ¦ Berg nickte.',
  '„Kuhn sagte: ‚Wir liefern.‘“ ¦ Berg nickte.',
  'Berg sagte: „Wir liefern. ¦ Aber nicht heute.“ ¦ Kuhn nickte.',
  'Moskau will reagieren. ¦ In Kiel hieß es:„Gut.“ ¦ Was nun? ¦ Berg schweigt.',
  'Auf die Frage „Und nun?“ schwieg Berg.',
  'Die Schau „Na sowas!“ läuft seit 1. März 1983.',
  'Am 3. Oktober spielt der 1. FC Köln. ¦ Platz 3. ¦ Den Rest holt Kiel.',
  'Sie wohnt Bundesstr. 3, nicht Hafenstr. 12. ¦ Das stimmt.',
  'Es sprachen Prof. Dr. Eva Kuhn, J. R. R. Berg und Hans-J. Wolf. ¦ Alle blieben.',
  'Halle a. d. Saale, Frankfurt a. M. und St. Gallen bzw. Kiel feiern u. a. Fasching.',
  'Das gilt lt. § 218 Abs. 1 Nr. 2 StGB ab 1. 1. 2025. ¦ Es eilt.',
  'Das kostet 3 Mrd. Franken bzw. 2,9 Mrd. Euro. ¦ Der Nationalrat debattiert.',
  'Der Ministerrat tagte am 5. Jänner. ¦ Heuer fehlt Geld, sagt LH-Stv. Moser.',
  'Geöffnet ist Mo. bis Fr. und So. nach Vereinbarung. ¦ Am Sa. ist zu.',
  'Er war 44 v. Chr. in Rom. ¦ Caesar starb 44 v. Chr. ¦ Danach kam Octavian.',
  'Um 18.30 Uhr ist Anpfiff. ¦ Das Spiel endete 3:1. ¦ Kiel jubelt.',
  'Mehr auf www.example.de/a.b?c=1. ¦ Oder per Mail an a.b@example.de. ¦ Gern.',
  'Sie zögerte ... und ging. ¦ Dann kam alles anders … ¦ Doch Kiel blieb.',
  'Was?! ¦ Ja!!! ¦ Nein.',
  'Kiel klagt. ¦ (Siehe S. 3.) ¦ Bremen (gegr. 782) nicht.',
  'Angeklagt ist Thomas D. ¦ Er soll am 24. und 25. Mai im II. Weltkriegsbunker gewesen sein.',
  'Kiel (dpa) – Der Bund zahlt. ¦ – Die Länder auch.',
  'Die Testfirma GmbH & Co. KG zieht um. ¦ Die Example Inc. bleibt.',
  'Die c’t schrieb: Das geht’s. ¦ Ob’s stimmt?',
  // What two sentences, or one, look like most.
  'Die Messe öffnet am 8. Mai in Halle 3. ¦ Der Eintritt ist frei.',
  'Unter Friedrich II. blühte die Stadt. ¦ Danach kam der Krieg.',
  'Es war der Sieg Karls des V. ¦ Niemand jubelte.',
  'Sie zahlte 5 Mio. ¦ Ihr Bruder zahlte nichts.',
  'Die Kosten, ca. 3 Mio. Euro, trägt die Stadt (Az. 12 O 34/21). ¦ So urteilte das LG Kiel.',
  'Vgl. dazu Abb. 3 auf S. 12 ff. ¦ Mehr steht dort nicht.',
  'Dr. med. Eva Kuhn, Dipl.-Ing. Jan Berg u. v. m. kamen. ¦ Gegen 22 Uhr war Schluss.',
  '„Halt!“, rief er. ¦ „Wer da?“ ¦ Niemand antwortete.',
  'Sie fragte: „Warum?“, bekam aber keine Antwort.',
  'Er las „Was tun?“ und schwieg. ¦ Sie nicht.',
  'Wer zahlt das? fragte Berg. ¦ Kuhn wusste es nicht.',
  'Das sagte Ministerin Kuhn (Mitte). ¦ Berg (parteilos) widersprach.',
  '(Berg war nicht zu sprechen.) ¦ Kuhn schon.',
  'Der Plan ist gut. ¦ (Das sagt Berg.)',
  'Gewählt wurde Anna K. ¦ Ihr Anwalt schweigt.',
  'Anna K. und Jan B. wurden gewählt. ¦ Ihr Anwalt schweigt.',
  'Das Spiel TSV gegen FC endete 2:1 n. V. ¦ Es gab keine Karte.',
  'Kiel: Es regnet. ¦ Bremen: Es schneit.',
  'Das steht in Art. 5 Abs. 1 S. 2 GG. ¦ Und sonst nirgends.',
];

describe('sentences end where a reader ends them', () => {
  it.each(EXAMPLES)('%s', (marked) => {
    const text = unmarked(marked);
    expect(joined(text, sentencesOf(text, { start: 0, end: text.length }))).toBe(marked);
  });

  it('a blank line ends a sentence, a line break does not', () => {
    const text = ' Ohne Punkt \n \n Die Zeile\nbricht um. ';
    const sentences = sentencesOf(text, { start: 0, end: text.length });
    expect(joined(text, sentences)).toBe('Ohne Punkt ¦ Die Zeile\nbricht um.');
  });

  it('stays inside the span', () => {
    const text = 'Kiel. Berg ging. Kuhn blieb. Danach';
    expect(joined(text, sentencesOf(text, { start: 5, end: 29 }))).toBe('Berg ging. ¦ Kuhn blieb.');
    expect(sentencesOf(text, { start: 5, end: 6 })).toEqual([]);
  });
});

describe('properties', () => {
  it('sentences are trimmed, in order, disjoint, and leave no other character out', () => {
    fc.assert(
      fc.property(germanText, (text) => {
        const sentences = sentencesOf(text, { start: 0, end: text.length });
        expect(uncovered(text, sentences)).toBe('');
        for (const { start, end } of sentences) {
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(['.', '"', '“', 'a', '. ', '.“a', '."."', '(.', ' .(', '\n', '. \n', '1. ', 'z. B. '])(
    'a hundred thousand times %j is no trouble',
    (part) => {
      const text = `${part.repeat(100_000)} Ende`;
      const sentences = sentencesOf(text, { start: 0, end: text.length });
      expect(uncovered(text, sentences)).toBe('');
    },
  );
});

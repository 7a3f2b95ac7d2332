import { describe, expect, it } from 'vitest';
import {
  camelJunctions,
  sentenceJunctions,
  wordsAlone,
} from '../../../pipeline/clean/page-view/glue.ts';

/** The line with a bar at each junction. */
function cut(line: string, offsets: readonly number[]): string {
  const edges = [0, ...offsets, line.length];
  return edges
    .slice(1)
    .map((end, i) => line.slice(edges[i], end))
    .join('|');
}

describe('sentences without a space between them', () => {
  it.each([
    'Der Rat hat es so beschlossen.|Morgen tagt er wieder.',
    'Der Rat tagte lange!|Danach gingen alle.|Heute ruht der Streit.',
    'Man habe ihm gesagt:|„Es bleibt alles beim Alten.“',
    'Er nannte den Plan „gut“.|Der Rat sah es anders.',
    'Sie rief laut "Es reicht jetzt."|Dann ging sie.',
    '„Das bleibt so wie es ist.“|Der Rat sah es anders.',
    '„Das bleibt so wie es ist“.|Der Rat sah es anders.',
    'Das ist so beschlossen.|„Wir bleiben“, sagte sie.',
    'Der Anteil lag bei 30%.|Das ist viel.',
  ])('%s', (marked) => {
    const line = marked.replaceAll('|', '');
    expect(cut(line, sentenceJunctions(line))).toBe(marked);
  });

  it.each([
    'Sie kam am 3.Mai zu Besuch nach Bonn.',
    'Das Haus heißt seit langem Kunst.Raum.Stadt und hat offen.',
    'Er wohnt seit Jahren in der z.B.Straße.',
    'Er nannte das „Aggression.“ Darauf ging er.',
    'Sie rief laut "Es reicht jetzt." Dann ging sie.',
    'Wir sehen uns um 14.30Uhr wieder.',
    'Mehr steht unter www.Beispiel.de im Netz.',
    'Der Rat tagt. Morgen tagt er wieder.',
    'Nein.Doch',
    '',
  ])('leaves whole: %s', (line) => {
    expect(sentenceJunctions(line)).toEqual([]);
  });
});

describe('words without a space between them', () => {
  const page = 'In Bonn tagt der Rat. Die US-Delegation kam nach Bonn.';

  it.each(['Treffen in Bonn|Rat hofft auf Einigung', 'Treffen in Bonn|US-Delegation reist ab'])(
    '%s',
    (marked) => {
      const line = marked.replace('|', '');
      expect(cut(line, camelJunctions(line, wordsAlone(`${line}\n${page}`)))).toBe(marked);
    },
  );

  it.each(['Das Video steht bei YouTube', 'Die BonnBank wächst', 'Bonn-Rat'])(
    'leaves whole: %s',
    (line) => {
      expect(camelJunctions(line, wordsAlone(`${line}\n${page}`))).toEqual([]);
    },
  );

  it('takes time in proportion to the line, however long its words', () => {
    const line = 'abcDef'.repeat(20_000);
    const start = performance.now();
    expect(camelJunctions(line, wordsAlone(line))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

import { describe, expect, it } from 'vitest';
import { certaintyReportOn, judgedQuotes } from '../../../pipeline/evaluate/news/certainty.ts';
import { isSameName, speechCountsOf } from '../../../pipeline/evaluate/news/speech-measures.ts';
import { annotatedText } from '../../../pipeline/evaluate/quotes/found.ts';

const TEXT = 'Irma Kolb sagte am Dienstag in Kiel: „Die Brücke bleibt noch lange zu.“';

describe('figures on news', () => {
  it.each([
    ['Irma Kolb', 'Kolb', true],
    ['Sprecher der Feuerwehr', 'Sprecherin', false],
    ['Kolb', null, false],
    [null, null, true],
  ])('name %s for %s: %s', (a, b, same) => {
    expect(isSameName(a, b)).toBe(same);
  });

  it('count names of speakers and classes of marked words', () => {
    const start = TEXT.indexOf('„');
    const quote = {
      type: 'direct' as const,
      quote: [{ start, end: TEXT.length }],
      speaker: [{ start: 0, end: 9 }],
      cue: [],
      frame: [],
      addressee: [],
      rule: null,
      confidence: null,
      fragment: false,
      speakerName: 'Irma Kolb',
      doubtful: false,
    };
    const gold = { name: 'bridge', text: TEXT, tokens: [], quotes: [quote], terms: [] };
    const judged = judgedQuotes(gold, annotatedText('bridge', TEXT));
    expect(judged).toMatchObject([{ rule: 'preposed-frame', matched: true, right: true }]);
    expect(certaintyReportOn(judged)).toContain('preposed-frame (utterance)    1  100.0');
    expect(speechCountsOf(gold, annotatedText('bridge', TEXT))).toEqual({
      named: 1,
      nameRight: 1,
      classes: new Map([['direct -> direct', 1]]),
    });
  });
});

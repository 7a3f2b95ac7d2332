import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestAssignment } from '../../../pipeline/evaluate/quotes/assignment.ts';
import type { ComparedQuote } from '../../../pipeline/evaluate/quotes/compared.ts';
import { countsOf, figuresOf } from '../../../pipeline/evaluate/quotes/counts.ts';
import { intervalOf } from '../../../pipeline/evaluate/quotes/intervals.ts';
import { calibrationError, reliabilityOf } from '../../../pipeline/evaluate/quotes/reliability.ts';
import { evaluateQuotes } from '../../../pipeline/evaluate/quotes.ts';

const TEXT = 'Die Ministerin sagte am Montag, der Hafen werde im Mai geöffnet. Es regnete.';

function place(words: string): { start: number; end: number } {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

function indirect(quote: string, speaker: string): ComparedQuote {
  return {
    type: 'indirect',
    quote: [place(quote)],
    speaker: [place(speaker)],
    cue: [place('sagte')],
    frame: [place('Die Ministerin sagte am Montag,')],
    addressee: [],
    rule: null,
    confidence: null,
  };
}

function part(...words: string[]): { spans: { charBegin: number; charEnd: number }[] } {
  return { spans: words.map(place).map(({ start, end }) => ({ charBegin: start, charEnd: end })) };
}

const published = {
  documentName: '1 - Hafen (2024-05-01)',
  originalText: TEXT,
  tokens: [...TEXT.matchAll(/\p{L}+|[^\p{L}\s]/gu)].map(({ index, 0: word }) => ({
    charBegin: index,
    charEnd: index + word.length,
  })),
  annotations: [
    {
      type: 'Indirect',
      medium: 'SP',
      quote: part('der Hafen werde im Mai geöffnet'),
      speaker: part('Die Ministerin'),
      cue: part('sagte'),
      frame: part('Die Ministerin sagte am Montag,'),
      addressee: [],
    },
  ],
};

test('a folder of the published form is read, run and reported on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-quotes-'));
  writeFileSync(join(folder, '1 - Hafen.pretty.json'), JSON.stringify(published));
  const report = evaluateQuotes(folder, { draws: 20, errors: true });
  expect(report).toContain('1 articles');
  expect(report).toMatch(/\nindirect +1 +1 +100\.0 +100\.0 +100\.0/);
  expect(report).toMatch(/\njoint +100\.0 +100\.0 +100\.0/);
  expect(report).not.toContain('missed');
});

test('a folder without the data set is refused with what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-quotes-'));
  expect(() => evaluateQuotes(folder, { draws: 0, errors: false })).toThrow(/holds no \.json file/);
});

test('a quote that is half there is matched, and its speaker told apart', () => {
  const gold = [indirect('der Hafen werde im Mai geöffnet', 'Die Ministerin')];
  const near = [indirect('der Hafen werde im Mai', 'Die Ministerin')];
  const wrong = [indirect('der Hafen werde im Mai geöffnet', 'der Hafen')];
  expect(figuresOf(countsOf(TEXT, gold, near))).toMatchObject({
    exact: { f1: 0 },
    matched: { f1: 1 },
    joint: { f1: 1 },
  });
  expect(figuresOf(countsOf(TEXT, gold, wrong))).toMatchObject({
    exact: { f1: 1 },
    joint: { f1: 0 },
    speakerRight: 0,
  });
  expect(countsOf(TEXT, gold, [indirect('Es regnete', 'Die Ministerin')]).matched).toBe(0);
});

test('the best assignment scores as much as the best of all orders', () => {
  const matrix = fc.integer({ min: 1, max: 4 }).chain((rows) =>
    fc.integer({ min: rows, max: 5 }).chain((columns) =>
      fc.array(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }),
        {
          minLength: rows,
          maxLength: rows,
        },
      ),
    ),
  );
  const best = (scores: number[][], taken: number[]): number => {
    const [row, ...rest] = scores;
    if (row === undefined) return 0;
    return Math.max(
      ...row.flatMap((score, j) => (taken.includes(j) ? [] : [score + best(rest, [...taken, j])])),
    );
  };
  fc.assert(
    fc.property(matrix, (scores) => {
      const columns = bestAssignment(scores);
      expect(new Set(columns).size).toBe(scores.length);
      const sum = columns.reduce((total, j, i) => total + (scores[i]?.[j] ?? 0), 0);
      expect(sum).toBe(best(scores, []));
    }),
  );
});

test('an interval holds the figure of articles that are all alike, and is the same in every run', () => {
  const mean = (drawn: number[]) => drawn.reduce((a, b) => a + b, 0) / drawn.length;
  expect(intervalOf([3, 3, 3], 50, mean)).toEqual({ from: 3, to: 3 });
  const list = [1, 2, 3, 4, 9];
  const interval = intervalOf(list, 200, mean);
  expect(interval).toEqual(intervalOf(list, 200, mean));
  expect(interval.from).toBeLessThan(mean(list));
  expect(interval.to).toBeGreaterThan(mean(list));
});

test('confidence that holds has no calibration error', () => {
  const sure = { confidence: 1, right: true };
  const unsure = { confidence: 0.5, right: false };
  expect(calibrationError(reliabilityOf([sure, sure]))).toBe(0);
  expect(reliabilityOf([sure, unsure, { ...unsure, right: true }])).toMatchObject([
    { quotes: 2, right: 0.5 },
    { quotes: 1, right: 1 },
  ]);
  expect(calibrationError(reliabilityOf([unsure]))).toBe(0.5);
});

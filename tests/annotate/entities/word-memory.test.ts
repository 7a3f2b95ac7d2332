import { expect, test } from 'vitest';
import { featureRows } from '../../../pipeline/annotate/entities/tagger/feature-rows.ts';
import { hashOf } from '../../../pipeline/annotate/entities/tagger/hash.ts';
import { PAIRS } from '../../../pipeline/annotate/entities/tagger/labels.ts';
import type { TaggerModel } from '../../../pipeline/annotate/entities/tagger/model.ts';
import { SCORE_COUNT, WordMemory } from '../../../pipeline/annotate/entities/tagger/word-memory.ts';
import { UNKNOWN } from '../../../pipeline/annotate/entities/tagger/word-table.ts';
import { forgetRareForms, formOf } from '../../../pipeline/text/forms.ts';

const MODEL: TaggerModel = {
  table: { slots: new Uint32Array(4), entries: [UNKNOWN] },
  hashes: new Uint32Array([hashOf('word=Kiel')]),
  counts: new Uint8Array([2]),
  labels: new Uint8Array([1, 5]),
  weights: new Int8Array([-7, 100]),
  pairs: new Int8Array(PAIRS.from.length),
};

function scoresIn(memory: WordMemory, word: string): number[] {
  const at = memory.numberOf(formOf(word)) * SCORE_COUNT;
  return [...memory.scores.subarray(at, at + 6)];
}

test('a word has the weights of its features, in the place of their labels', () => {
  const memory = new WordMemory(MODEL.table, featureRows(MODEL));
  expect(scoresIn(memory, 'Kiel')).toEqual([0, -7, 0, 0, 0, 100]);
  expect(scoresIn(memory, 'Rom')).toEqual([0, 0, 0, 0, 0, 0]);
});

test('a word is the same after thousands of others, known or forgotten', () => {
  const memory = new WordMemory(MODEL.table, featureRows(MODEL));
  const kiel = formOf('Kiel');
  for (const round of ['u', 'v', 'w']) {
    for (let i = 0; i < 33_000; i++) memory.numberOf(formOf(`${round}${i}`));
    forgetRareForms();
    expect(scoresIn(memory, 'Kiel')).toEqual([0, -7, 0, 0, 0, 100]);
    expect(memory.scores[memory.numberOf(kiel) * SCORE_COUNT + 1]).toBe(-7);
  }
});

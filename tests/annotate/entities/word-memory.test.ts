import { expect, test } from 'vitest';
import { featureRows } from '../../../pipeline/annotate/entities/tagger/feature-rows.ts';
import { hashOf } from '../../../pipeline/annotate/entities/tagger/hash.ts';
import { PAIRS } from '../../../pipeline/annotate/entities/tagger/labels.ts';
import type { TaggerModel } from '../../../pipeline/annotate/entities/tagger/model.ts';
import { WordMemory } from '../../../pipeline/annotate/entities/tagger/word-score-cache.ts';
import { UNKNOWN } from '../../../pipeline/annotate/entities/tagger/word-table.ts';

const MODEL: TaggerModel = {
  table: { slots: new Uint32Array(4), entries: [UNKNOWN] },
  hashes: new Uint32Array([hashOf('word=Kiel')]),
  counts: new Uint8Array([2]),
  labels: new Uint8Array([1, 5]),
  weights: new Int8Array([-7, 100]),
  pairs: new Int8Array(PAIRS.from.length),
};

function scoresIn(memory: WordMemory, word: string): number[] {
  const { scores, at } = memory.known(word);
  return [...scores.subarray(at, at + 6)];
}

test('a word has the weights of its features, in the place of their labels', () => {
  const memory = new WordMemory(MODEL.table, featureRows(MODEL));
  expect(scoresIn(memory, 'Kiel')).toEqual([0, -7, 0, 0, 0, 100]);
  expect(scoresIn(memory, 'Rom')).toEqual([0, 0, 0, 0, 0, 0]);
});

test('a word is the same after thousands of others, remembered or forgotten', () => {
  const memory = new WordMemory(MODEL.table, featureRows(MODEL));
  const first = memory.known('Kiel');
  for (let i = 0; i < 30_000; i++) memory.known(`w${i}`);
  expect(scoresIn(memory, 'Kiel')).toEqual([0, -7, 0, 0, 0, 100]);
  expect(memory.known('Kiel').traits).toBe(first.traits);
  for (let i = 0; i < 60_000; i++) memory.known(`v${i}`);
  expect(scoresIn(memory, 'Kiel')).toEqual([0, -7, 0, 0, 0, 100]);
  expect(memory.known('Kiel').traits).toEqual(first.traits);
});

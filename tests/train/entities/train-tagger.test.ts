import { expect, test } from 'vitest';
import { readModel, writeModel } from '../../../pipeline/annotate/entities/tagger/model-file.ts';
import { taggerOf } from '../../../pipeline/annotate/entities/tagger/tagger.ts';
import { UNKNOWN, type WordTable } from '../../../pipeline/annotate/entities/tagger/word-table.ts';
import { examplesOf } from '../../../pipeline/train/entities/examples.ts';
import { trainTagger } from '../../../pipeline/train/entities/train-tagger.ts';
import { goldOf } from '../../evaluate/entities/gold.ts';

const TABLE: WordTable = { slots: new Uint32Array(4), entries: [UNKNOWN] };

const SENTENCES = [
  '[PER Anna Berg] lebt in [LOC Kiel].',
  'Herr [PER Otto Wald] reiste nach [LOC Rom].',
  '[PER Uwe See] lebt in [LOC Bad Tölz].',
  'Nach [LOC Rom] reiste auch [PER Anna Berg].',
  'Im Dorf lebt ein Hund.',
].map((marked, i) => goldOf(String(i), marked));

test('a model learns the names of its sentences', () => {
  const tag = taggerOf(trainTagger(SENTENCES, TABLE));
  for (const gold of SENTENCES) {
    for (const { words, labels } of examplesOf(gold)) {
      const found = tag(words).map(({ from, to, label }) => `${label.kind} ${from}-${to}`);
      expect(found).toHaveLength(gold.entities.length);
      expect(labels.filter((label) => label !== 0).length).toBeGreaterThanOrEqual(found.length);
    }
  }
});

test('the same sentences give the same bytes, and bytes the same model', () => {
  const bytes = writeModel(trainTagger(SENTENCES, TABLE));
  expect(writeModel(trainTagger(SENTENCES, TABLE))).toEqual(bytes);
  expect(writeModel(readModel(bytes))).toEqual(bytes);
});

test('a file of something else is refused', () => {
  expect(() => readModel(Buffer.from('no weights\n{}\n'))).toThrow('no file of weights');
});

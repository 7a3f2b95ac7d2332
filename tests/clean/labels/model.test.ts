import { describe, expect, it } from 'vitest';
import {
  decode,
  LABELS,
  type Label,
  type Model,
} from '../../../pipeline/clean/labels/model/decode.ts';
import { readModel, writeModel } from '../../../pipeline/clean/labels/model/load.ts';
import { type Example, train } from '../../../pipeline/train/clean/perceptron.ts';

const N = LABELS.length;

/** A model of one feature a label, that all but forbids `body` behind `drop`. */
function standIn(): Model {
  const weights = new Float64Array(N * N);
  const transitions = new Float64Array((N + 1) * N);
  for (let i = 0; i < N; i++) weights[i * N + i] = 2;
  transitions[LABELS.indexOf('drop') * N + LABELS.indexOf('body')] = -9;
  return { features: new Map(LABELS.map((label, i) => [label, i])), weights, transitions };
}

const labelled = (units: Label[], allowed: (readonly Label[] | null)[] = []) =>
  decode(
    standIn(),
    units.map((label) => [LABELS.indexOf(label)]),
    allowed,
  );

describe('decoding', () => {
  it('takes the best label of each unit and weighs what stands before', () => {
    expect(labelled([])).toEqual([]);
    expect(labelled(['headline', 'lead', 'body', 'drop'])).toEqual([
      'headline',
      'lead',
      'body',
      'drop',
    ]);
    expect(labelled(['drop', 'body', 'body'])).not.toEqual(['drop', 'body', 'body']);
  });

  it('keeps to what is allowed, whatever the weights', () => {
    const found = labelled(['drop', 'drop', 'body'], [null, ['body'], ['caption', 'drop']]);
    expect(found[1]).toBe('body');
    expect(['caption', 'drop']).toContain(found[2]);
  });
});

describe('weights as text', () => {
  it('are read as they were written', () => {
    const text = writeModel(standIn(), 100);
    expect(writeModel(readModel(text), 1)).toBe(text);
    expect(text.trimEnd().split('\n')).toHaveLength(N + 2);
  });

  it('are refused where they were made for other labels', () => {
    expect(() => readModel('headline\tfooter\n')).toThrow('npm run train:clean');
  });
});

describe('training', () => {
  const page = (group: string): Example => ({
    group,
    features: [['short', 'first'], ['long'], ['short', group]],
    labels: ['headline', 'body', 'drop'],
    allowed: [null, null, null],
  });
  const settings = { epochs: 8, outlets: 2, outletsOfWords: 2, hidden: 0.1, voters: 2 };
  const pages = ['A', 'B', 'C'].map(page);

  it('learns what outlets share, and nothing that one alone has', () => {
    const model = train(pages, settings);
    expect([...model.features.keys()].sort()).toEqual(['first', 'long', 'short']);
    const units = [['short', 'first'], ['long'], ['short']].map((features) =>
      features.map((feature) => model.features.get(feature) ?? 0),
    );
    expect(decode(model, units, [])).toEqual(['headline', 'body', 'drop']);
  });

  it('gives the same weights every time', () => {
    expect(writeModel(train(pages, settings), 100)).toBe(writeModel(train(pages, settings), 100));
  });
});

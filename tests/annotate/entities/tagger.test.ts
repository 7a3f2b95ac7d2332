import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../pipeline/annotate/entities/sentence.ts';
import { labelledNames } from '../../../pipeline/annotate/entities/tagger/default-tagger.ts';
import { LABEL_COUNT, LABELS, PAIRS } from '../../../pipeline/annotate/entities/tagger/labels.ts';
import { kindsOf, lexiconKinds } from '../../../pipeline/annotate/entities/tagger/lexicon-signs.ts';
import { quotedLengths } from '../../../pipeline/annotate/entities/tagger/quoted.ts';
import { outlineOf, shapeOf } from '../../../pipeline/annotate/entities/tagger/shape.ts';
import { JOINTS, jointOf } from '../../../pipeline/annotate/entities/tagger/transition-kinds.ts';
import { likeliest, transitionsOf } from '../../../pipeline/annotate/entities/tagger/viterbi.ts';
import { UNKNOWN } from '../../../pipeline/annotate/entities/tagger/word-table.ts';
import { articleOf } from './article.ts';

test.each(lexiconKinds)('$example is of kind $sign', ({ example, sign }) => {
  expect(kindsOf(example)).toContain(sign);
});

const KNOWN = new Map([
  ['Anna', { ...UNKNOWN, name: 'f' }],
  ['Biden', { ...UNKNOWN, name: 'l' }],
  ['Verein', { ...UNKNOWN, pos: 'n' }],
  ['Danach', { ...UNKNOWN, pos: 'o' }],
]);

test.each(JOINTS)('$example is a $name', ({ name, example }) => {
  expect(JOINTS[jointOf(example, KNOWN.get(example) ?? UNKNOWN)]?.name).toBe(name);
});

describe('shapes', () => {
  test.each([
    ['Müller', 'Xxxxx', 'Xx'],
    ['US-Außenminister', 'XX-Xxxxx', 'X-Xx'],
    ['1990er', 'ddddxx', 'dx'],
  ])('%s', (word, shape, outline) => {
    expect(shapeOf(word)).toBe(shape);
    expect(outlineOf(shape)).toBe(outline);
  });
});

test('words in quotation marks know how many they are', () => {
  const [words = []] = sentencesOf(articleOf('Er las „Der Berg“ und schlief.'));
  expect([...quotedLengths(words)]).toEqual([0, 0, 0, 2, 2, 0, 0, 0, 0]);
});

test('the likeliest labels form whole names, whatever the scores', () => {
  const transitions = transitionsOf(new Int8Array(JOINTS.length * PAIRS.from.length));
  fc.assert(
    fc.property(
      fc.array(
        fc.array(fc.integer({ min: -500, max: 500 }), {
          minLength: LABEL_COUNT,
          maxLength: LABEL_COUNT,
        }),
        {
          minLength: 1,
          maxLength: 8,
        },
      ),
      (rows) => {
        const labels = likeliest(
          Int32Array.from(rows.flat()),
          new Uint8Array(rows.length),
          transitions,
        );
        const places = Array.from(labels, (label) => LABELS[label]?.place).join('');
        expect(places).toMatch(/^(?:O|S|BI*E)+$/);
      },
    ),
  );
});

test('the shipped model knows names of the news', () => {
  const [words = []] = sentencesOf(
    articleOf('Bundeskanzler Friedrich Merz reiste nach Kiew, teilte die Nato mit.'),
  );
  const names = labelledNames(words).map(({ from, to, label }) => {
    const name = words.slice(from, to).map(({ text }) => text);
    return `${label.kind} ${name.join(' ')}`;
  });
  expect(names).toEqual(['PER Friedrich Merz', 'LOC Kiew', 'ORG Nato']);
});

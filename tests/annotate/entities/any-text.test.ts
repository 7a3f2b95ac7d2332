import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotateEntities } from '../../../pipeline/annotate/entities/entities.ts';
import { describeEntities } from '../../../pipeline/annotate/entities/people/references.ts';
import { articleOf } from './article.ts';

const word = fc.constantFrom(
  'Antony',
  'Blinken',
  'Blinkens',
  'Lawrow',
  'Russlands',
  'Präsident',
  'der',
  'von',
  'USA',
  'sagte',
  'W.',
  'XVI.',
  '(',
  ')',
  'OSZE',
  'Genfer',
  'See',
  'FC',
  'AG',
  '„',
  '“',
  ',',
  '.',
  'APA/AFP',
  'A',
  '7',
  '-',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
);

test('mentions of any text lie in it, apart and in order, each of an entity of its type', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (lines) => {
      const article = articleOf(...lines);
      const { entities, mentions } = annotateEntities(article);
      let end = 0;
      for (const mention of mentions) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(mention.end).toBeGreaterThan(mention.start);
        expect(entities[mention.entity]?.type).toBe(mention.type);
        end = mention.end;
      }
      expect(end).toBeLessThanOrEqual(article.text.length);
      expect(new Set(mentions.map(({ id }) => id)).size).toBe(mentions.length);
    }),
  );
});

test('no text and no question about it crashes the references', () => {
  fc.assert(
    fc.property(text, text, (line, question) => {
      const article = articleOf(line);
      const { entities, mentions } = annotateEntities(article);
      const { resolveNominal, resolvePronoun } = describeEntities(article, entities, mentions);
      resolveNominal(question, article.text.length);
      resolvePronoun(question, article.text.length);
    }),
  );
});

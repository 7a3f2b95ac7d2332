import { expect, test } from 'vitest';
import { annotateEntities } from '../../../pipeline/annotate/entities/entities.ts';
import { withReferences } from '../../../pipeline/annotate/entities/people/reference-mentions.ts';
import { describeEntities } from '../../../pipeline/annotate/entities/people/references.ts';
import { slice } from '../../../schemas/span.ts';
import { articleOf } from './article.ts';

/** Each reference that is no name, as `text → whom it means`. */
function referencesIn(...lines: readonly string[]): string[] {
  const article = articleOf(...lines);
  const named = annotateEntities(article);
  const people = describeEntities(article, named.entities, named.mentions);
  return withReferences(article, named, people)
    .filter(({ form }) => form !== 'name')
    .map((m) => `${m.form}: ${slice(article.text, m)} → ${named.entities[m.entity]?.name}`);
}

test.each([
  ['Minister Peter Berger sprach in Rom. Er blieb bis Mittag.', ['pronoun: Er → Peter Berger']],
  [
    'Außenminister Peter Berger sprach in Rom. Danach reiste der Außenminister ab.',
    ['nominal: der Außenminister → Peter Berger'],
  ],
  ['Peter Berger siegte. Der 34-Jährige weinte.', ['nominal: Der 34-Jährige → Peter Berger']],
  ['Anna Berger siegte. Die junge Frau weinte.', ['nominal: Die junge Frau → Anna Berger']],
  [
    'Peter Berger siegte. Es war dem 34-Jährigen Ernst.',
    ['nominal: dem 34-Jährigen → Peter Berger'],
  ],
  [
    'Anna Berger kam mit ihrem Sohn Ole Berger. Ihr kleiner Sohn lachte.',
    ['nominal: Ihr kleiner Sohn → Ole Berger'],
  ],
  [
    'Botschafter Peter Berger kam nach Rom. Danach reiste der Botschafter des Landes ab.',
    ['nominal: der Botschafter des Landes → Peter Berger'],
  ],
])('%s', (text, references) => {
  expect(referencesIn(text)).toEqual(references);
});

test.each([
  ['Anna Berger sprach in Rom. Sie sind gekommen, sagten die Gäste.', 'more than one'],
  ['Anna Berger sprach in Rom. Kommen Sie bald, stand auf dem Schild.', 'an address'],
  ['Anna Berger sprach in Rom. Der 34-Jährige weinte.', 'a man'],
  ['Anna Berger kam mit Sohn Ole und Sohn Tim. Ihr Sohn lachte.', 'one of two'],
  ['Anna Berger ist damit die schnellste Frau im Feld.', 'what she is'],
  ['Der Minister sprach in Rom. Er blieb bis Mittag.', 'nobody named'],
  ['Peter Berger sprach in Rom. Berger habe ihn aufgefordert zu gehen.', 'somebody else'],
  ['Außenminister Peter Berger kam in Rom an. Das Treffen der Außenminister begann.', 'many'],
])('%s means %s', (text) => {
  expect(referencesIn(text)).toEqual([]);
});

test('mentions stay in order, their IDs apart', () => {
  const article = articleOf('Minister Peter Berger kam. Er sprach. Er ging.', 'Berger schwieg.');
  const named = annotateEntities(article);
  const people = describeEntities(article, named.entities, named.mentions);
  const mentions = withReferences(article, named, people);
  expect(mentions.map((m) => m.start)).toEqual(mentions.map((m) => m.start).sort((a, b) => a - b));
  expect(new Set(mentions.map((m) => m.id)).size).toBe(mentions.length);
  expect(mentions.filter(({ form }) => form === 'name').map(({ id }) => id)).toEqual(
    named.mentions.map(({ id }) => id),
  );
});

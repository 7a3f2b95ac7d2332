import { expect, test } from 'vitest';
import { annotateEntities } from '../../../pipeline/annotate/entities/entities.ts';
import { slice } from '../../../schemas/span.ts';
import { articleOf } from './article.ts';

function namesOf(...lines: readonly string[]): string[] {
  const article = articleOf(...lines);
  return annotateEntities(article).mentions.map((mention) => slice(article.text, mention));
}

test('a surname counts in front of its head, not inside of a longer compound', () => {
  expect(
    namesOf('Antony Blinken kam an.', 'Der Blinken-Besuch folgt auf das Lawrow-Blinken-Treffen.'),
  ).toEqual(['Antony Blinken', 'Blinken']);
});

test('a listed name of several words stays whole, and stays in a longer one', () => {
  expect(namesOf('Er lebt in der Volksrepublik Luhansk.')).toEqual(['Volksrepublik Luhansk']);
});

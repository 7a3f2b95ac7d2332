import { expect, test } from 'vitest';
import { comparedNews } from '../../../pipeline/evaluate/entities/news-compared.ts';
import { NewsGold } from '../../../pipeline/evaluate/entities/news-gold.ts';
import { newsReport } from '../../../pipeline/evaluate/entities/news-report.ts';
import {
  attributesF1,
  canonicalShare,
  coreferenceF1,
  linkedShare,
  namesF1,
} from '../../../pipeline/evaluate/entities/news-score.ts';

const TEXT =
  'Die Ministerin Anna Schmidt (SPD) sprach am Montag in Berlin über den Haushalt. Schmidt sagte, sie bleibe dabei.';

function goldOf(...wrong: string[]): NewsGold {
  const place = (words: string, from = 0): [number, number] => {
    const start = TEXT.indexOf(words, from);
    return [start, start + words.length];
  };
  const person = wrong.includes('person') ? 'Anna Roth' : 'Anna Schmidt';
  return NewsGold.parse({
    id: 'a',
    text: TEXT,
    mentions: [
      { type: 'PER', form: 'name', entity: person, span: place('Anna Schmidt') },
      { type: 'PER', form: 'name', entity: person, span: place('Schmidt', 60) },
      { type: 'ORG', form: 'name', entity: 'SPD', span: place('SPD') },
      { type: 'LOC', form: 'name', entity: 'Berlin', span: place('Berlin') },
      { type: 'PER', form: 'pronoun', entity: person, span: place('sie ') },
    ],
    attributes: [
      { entity: person, kind: 'role', value: 'Ministerin', span: place('Ministerin') },
      { entity: person, kind: 'gender', value: 'f', span: place('sie ') },
      { entity: person, kind: 'party', value: 'SPD', span: place('SPD') },
    ],
  });
}

test('an article that is found as the gold has it is right in everything', () => {
  const articles = [comparedNews(goldOf())];
  expect(namesF1(articles, ['PER', 'LOC', 'ORG']).f1).toBe(1);
  expect(coreferenceF1(articles).f1).toBe(1);
  expect(attributesF1(articles).f1).toBe(1);
  expect(linkedShare(articles, 'pronoun')).toBe(1);
  expect(canonicalShare(articles)).toBe(1);
  expect(newsReport(articles)).toContain('attributes               100.0  100.0  100.0');
});

test('another canonical name costs only the share of canonical names', () => {
  const articles = [comparedNews(goldOf('person'))];
  expect(namesF1(articles, ['PER']).f1).toBe(1);
  expect(attributesF1(articles).f1).toBe(1);
  expect(canonicalShare(articles)).toBeCloseTo(2 / 3);
});

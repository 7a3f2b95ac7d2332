import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readGoldArticle } from '../../pipeline/evaluate/seeds/gold-article.ts';
import { scoreSeeds } from '../../pipeline/evaluate/seeds/score.ts';
import { pageOfFile, stagesOf } from '../../pipeline/in-memory.ts';
import type { Role } from '../../schemas/article.ts';
import { slice } from '../../schemas/span.ts';

const Figure = z.number().min(0).max(1);
const Floors = z.strictObject({
  articleText: Figure,
  roles: Figure,
  quotes: Figure,
  speakers: Figure,
  allQuotes: Figure,
  names: Figure,
  /** Share of the gold's article text that stays when it is cleaned as a page of its own. */
  cleanAgain: Figure,
});

const floors = Floors.parse(JSON.parse(readFileSync('tests/gold/floors.json', 'utf8')));

const pages = readdirSync('seeds')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => {
    const key = name.replace('.txt', '');
    const gold = readGoldArticle(`tests/gold/${key}.json`);
    const { page, annotated } = stagesOf(pageOfFile(key, readFileSync(`seeds/${name}`)));
    return { page, article: annotated, gold };
  });

describe('the seeds held against their gold', () => {
  const score = { ...scoreSeeds(pages), cleanAgain: keptWhenCleanAgain() };
  const figures = Object.entries(score).map(([name, figure]): [string, number] => [
    name,
    typeof figure === 'number' ? figure : figure.f1,
  ]);

  it('has a floor for every figure', () => {
    expect(figures.map(([name]) => name)).toEqual(Object.keys(floors));
  });

  it.each(figures)('%s stays at its floor or above', (name, figure) => {
    expect(figure).toBeGreaterThanOrEqual(floors[Floors.keyof().parse(name)]);
  });
});

const ARTICLE_TEXT: ReadonlySet<Role> = new Set(['headline', 'lead', 'intertitle', 'body']);

function keptWhenCleanAgain(): number {
  const length = (texts: readonly string[]) => texts.join('').replace(/\s/g, '').length;
  const again = pages.map(({ page, gold }) => {
    const texts = gold.paragraphs.filter(({ role }) => ARTICLE_TEXT.has(role)).map((p) => p.text);
    const bytes = Buffer.from(texts.join('\n\n'));
    const { text, paragraphs } = stagesOf(pageOfFile(page.sourceId, bytes)).article;
    return { whole: length(texts), kept: length(paragraphs.map((p) => slice(text, p))) };
  });
  const sum = (lengths: readonly number[]) => lengths.reduce((total, each) => total + each, 0);
  return sum(again.map(({ kept }) => kept)) / sum(again.map(({ whole }) => whole));
}

/** The gold copies a sign-off's `reuters`, the article names the agency. */
const lower = (names: readonly string[]) => names.map((name) => name.toLowerCase());

describe.each(pages)('$gold.source_id', ({ page, article, gold }) => {
  it('has the metadata a careful reader finds', () => {
    const { headline, kicker, lead, agencies, authors, date_published } = gold;
    expect({ ...article, agencies: lower(article.agencies) }).toMatchObject({
      headline,
      kicker,
      lead,
      agencies: lower(agencies),
      authors,
      datePublished: date_published,
    });
  });

  it('is annotated at places that hold the texts it tells', () => {
    const characters = [...page.text];
    const told = [...gold.paragraphs, ...gold.dropped, ...gold.quotes, ...gold.mentions];
    const wrong = told.filter(
      ({ start, end, text }) => characters.slice(start, end).join('') !== text,
    );
    expect(wrong).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RENDERINGS } from '../../pipeline/evaluate/golden/renderings.ts';
import { pageOfFile, type StagesOfPage, stagesOf } from '../../pipeline/in-memory.ts';
import { AnnotatedArticle } from '../../schemas/annotations.ts';
import { Article } from '../../schemas/article.ts';
import { Page } from '../../schemas/page.ts';
import { SegmentedArticle } from '../../schemas/sentences.ts';

const SEEDS = readdirSync('seeds')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace('.txt', ''));

/** The same, each checked with its schema. */
function checked({ page, article, segmented, annotated }: StagesOfPage): StagesOfPage {
  return {
    page: Page.parse(page),
    article: Article.parse(article),
    segmented: SegmentedArticle.parse(segmented),
    annotated: AnnotatedArticle.parse(annotated),
  };
}

/** `npm run golden` writes the files anew. One that is missing is written, and in CI (CI=true) fails. */
describe.each(SEEDS)('%s', (seed) => {
  const stages = checked(stagesOf(pageOfFile(seed, readFileSync(`seeds/${seed}.txt`))));

  it.each(Object.entries(RENDERINGS))('%s', async (file, render) => {
    await expect(render(stages)).toMatchFileSnapshot(`${seed}/${file}`);
  });
});

it('keeps no golden that nothing is compared with', () => {
  const kept = readdirSync('tests/golden', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map(({ parentPath, name }) => `${parentPath}/${name}`.replace(/^.*tests\/golden\//, ''));
  const compared = new Set(
    SEEDS.flatMap((seed) => Object.keys(RENDERINGS).map((file) => `${seed}/${file}`)),
  );
  expect(kept.filter((path) => !compared.has(path))).toEqual([]);
});

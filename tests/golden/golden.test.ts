import { createReadStream, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type StagesOfPage, wayFrom } from '../../pipeline/in-memory.ts';
import { read } from '../../pipeline/read/read.ts';
import { readerFor, withoutEndings } from '../../pipeline/read/readers.ts';
import { AnnotatedArticle } from '../../schemas/annotations.ts';
import { Article } from '../../schemas/article.ts';
import { Page } from '../../schemas/page.ts';
import { SegmentedArticle } from '../../schemas/sentences.ts';
import { RENDERINGS } from './renderings.ts';

/** A folder each: a seed's name, or that of a page made up for the test, which lies in its folder. */
const CASES = new Map([
  ...readdirSync('seeds').map((name) => [name.replace('.txt', ''), `seeds/${name}`] as const),
  ['html-page', 'tests/golden/html-page/page.html'] as const,
  ['web-archive', 'tests/golden/web-archive/page.warc'] as const,
]);

async function stagesOfFile(path: string): Promise<StagesOfPage[]> {
  const sourceFile = basename(path);
  const reader = readerFor(sourceFile);
  const stages: StagesOfPage[] = [];
  const chunks = createReadStream(path);
  const file = { sourceFile, key: withoutEndings(sourceFile), chunks };
  for await (const cut of reader?.records(file) ?? []) {
    if (cut.status !== 'record') throw new Error(cut.message);
    const way = wayFrom(sourceFile, () => read(cut.record));
    if (way.status === 'written') stages.push(checked(way.stages));
  }
  return stages;
}

/** The same, each checked with its schema. */
function checked({ page, article, segmented, annotated }: StagesOfPage): StagesOfPage {
  return {
    page: Page.parse(page),
    article: Article.parse(article),
    segmented: SegmentedArticle.parse(segmented),
    annotated: AnnotatedArticle.parse(annotated),
  };
}

/** `make golden` writes the files anew. One that is missing is written, and in CI (CI=true) fails. */
describe.each([...CASES])('%s', (name, path) => {
  it.each(Object.entries(RENDERINGS))('%s', async (file, render) => {
    const rendered = (await stagesOfFile(path)).map(render).join('\n');
    await expect(rendered).toMatchFileSnapshot(`${name}/${file}`);
  });
});

it('keeps no golden that nothing is compared with', () => {
  const kept = readdirSync('tests/golden', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.ts'))
    .map(({ parentPath, name }) => join(relative('tests/golden', parentPath), name));
  const files = [...Object.keys(RENDERINGS), 'page.html', 'page.warc'];
  const compared = new Set(
    [...CASES.keys()].flatMap((name) => files.map((file) => join(name, file))),
  );
  expect(kept.filter((path) => !compared.has(path))).toEqual([]);
});

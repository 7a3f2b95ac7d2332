import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { link } from '../../pipeline/link/link.ts';
import type { StageMemory } from '../../pipeline/stage.ts';
import { byCodeUnit } from '../../pipeline/text/by-code-unit.ts';
import type { AnnotatedArticle } from '../../schemas/annotations.ts';
import type { Link } from '../../schemas/links.ts';

/** What `link` makes of these articles, given as the runner gives them. */
export async function linked(
  articles: readonly AnnotatedArticle[],
  memory?: StageMemory<unknown>,
): Promise<Link[]> {
  const keys = articles
    .map((article) => link.keysOf(article))
    .sort((a, b) => byCodeUnit(a.articleId, b.articleId));
  const scratch = mkdtempSync(join(tmpdir(), 'wortlaut-link-'));
  const corpus = {
    async *keys() {
      yield* keys;
    },
    size: keys.length,
    scratch,
    ...(memory && { memory }),
  };
  const rows: Link[] = [];
  try {
    for await (const row of link.runAll(corpus)) rows.push(row);
  } finally {
    rmSync(scratch, { recursive: true });
  }
  return rows;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnnotatedArticle } from '../../../schemas/annotations.ts';
import type { QuoteClusterMember } from '../../../schemas/links.ts';
import { codePoints, slice } from '../../../schemas/span.ts';
import { link } from '../../link/link.ts';
import { byCodeUnit } from '../../text/by-code-unit.ts';
import { grouped } from '../../text/group-by.ts';

/** A quote as its table holds it. */
export interface QuoteRow {
  id: string;
  sourceId: string;
  text: string;
  start: number;
  end: number;
}

export interface ClusteredRows {
  quotes: QuoteRow[];
  members: QuoteClusterMember[];
  /** By cluster, its quotes. */
  clusters: string[][];
}

/** What `link` makes of these articles. */
export async function clusteredRows(articles: readonly AnnotatedArticle[]): Promise<ClusteredRows> {
  const keys = articles
    .map((article) => link.keysOf(article))
    .sort((a, b) => byCodeUnit(a.articleId, b.articleId));
  const scratch = mkdtempSync(join(tmpdir(), 'wortlaut-evaluate-'));
  const corpus = {
    async *keys() {
      yield* keys;
    },
    size: keys.length,
    scratch,
  };
  const members: QuoteClusterMember[] = [];
  try {
    for await (const row of link.runAll(corpus))
      if (row.kind === 'quote_cluster') members.push(row.member);
  } finally {
    rmSync(scratch, { recursive: true });
  }
  const clusters = [...grouped(members, ({ clusterId }) => clusterId).values()].map((all) =>
    all.map(({ quoteId }) => quoteId),
  );
  return { quotes: articles.flatMap(quoteRows), members, clusters };
}

function quoteRows({ sourceId, text, quotes }: AnnotatedArticle): QuoteRow[] {
  const at = codePoints(text);
  return quotes.map((quote) => ({
    id: quote.id,
    sourceId,
    text: slice(text, quote),
    start: at(quote.start),
    end: at(quote.end),
  }));
}

import type { AnnotatedArticle } from '../schemas/annotations.ts';
import type { Article } from '../schemas/article.ts';
import type { Failure, Outcome } from '../schemas/outcome.ts';
import type { Page } from '../schemas/page.ts';
import type { SegmentedArticle } from '../schemas/sentences.ts';
import { annotate } from './annotate/annotate.ts';
import { clean } from './clean/clean.ts';
import { read } from './read/read.ts';
import { segment } from './segment/segment.ts';

/** What each stage made of one page. */
export interface StagesOfPage {
  page: Page;
  article: Article;
  segmented: SegmentedArticle;
  annotated: AnnotatedArticle;
}

/** A page's way through the stages: to the end, or to the one that refused it. */
export type WayOfPage =
  | { status: 'written'; stages: StagesOfPage }
  | { status: 'rejected' | 'failed'; failure: Failure };

/**
 * A document's way from its reader through the stages that see one document. Never throws: what a stage throws is a row of
 * `failures` like any other.
 */
export function wayFrom(sourceFile: string, read: () => Outcome<Page>): WayOfPage {
  let stage = 'read';
  try {
    const page = read();
    if (page.status !== 'written') return page;
    stage = clean.name;
    const article = clean.run(page.document);
    if (article.status !== 'written') return article;
    stage = segment.name;
    const segmented = segment.run(article.document);
    if (segmented.status !== 'written') return segmented;
    stage = annotate.name;
    const annotated = annotate.run(segmented.document);
    if (annotated.status !== 'written') return annotated;
    return {
      status: 'written',
      stages: {
        page: page.document,
        article: article.document,
        segmented: segmented.document,
        annotated: annotated.document,
      },
    };
  } catch (error) {
    const message = `${error}; please report it with the page`;
    return { status: 'failed', failure: { sourceFile, stage, reason: 'bug', message } };
  }
}

/** What the stages make of a page that is known to come through; an error where one refuses it. */
export function stagesOf(page: Page): StagesOfPage {
  const way = wayFrom(page.sourceFile, () => ({ status: 'written', document: page }));
  if (way.status !== 'written') throw refusal(way);
  return way.stages;
}

/** The page that a plain text file of this key holds. */
export function pageOfFile(key: string, bytes: Uint8Array): Page {
  const record = { reader: 'txt', sourceFile: `${key}.txt`, key, place: null, bytes };
  const outcome: Outcome<Page> = read(record);
  if (outcome.status !== 'written') throw refusal(outcome);
  return outcome.document;
}

function refusal({ status, failure }: { status: string; failure: Failure }): Error {
  return new Error(`${failure.stage} ${status} the page, ${failure.reason}: ${failure.message}`);
}

import type { Article } from '../schemas/article.ts';
import { idOf } from '../schemas/id.ts';

/** What is known of a page of plain text named `sourceId` before anything is read from it. */
export function blankSource(sourceId: string) {
  return {
    articleId: idOf('article', sourceId),
    sourceId,
    sourceFile: `${sourceId}.txt`,
    sourceSha256: '0'.repeat(64),
    mediaType: 'text/plain' as const,
    encoding: 'utf-8',
    url: null,
    articleByContract: false,
    warnings: [],
  };
}

/** An article of which nothing is known but its text. */
export function blankArticle(sourceId: string, text: string): Omit<Article, 'paragraphs'> {
  return {
    ...blankSource(sourceId),
    text,
    headline: null,
    kicker: null,
    lead: null,
    authors: [],
    agencies: [],
    dateline: null,
    outlet: null,
    datePublished: null,
    datePrecision: null,
    dateEvidence: null,
    dateModified: null,
    dateCrawled: null,
    topics: [],
    isFree: null,
    language: 'de',
    locale: null,
    dropped: [],
  };
}

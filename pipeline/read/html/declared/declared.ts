import type { Block, Declared } from '../../../../schemas/page.ts';
import { authorsOf } from './bylines.ts';
import { headlineOf } from './headline.ts';
import { isFree, languageOf, outletOf } from './house.ts';
import { modified, published } from './published.ts';
import { metaText, type Sources, sourcesOf, stated } from './sources.ts';
import type { Statements } from './statements.ts';
import { topicsOf } from './topics.ts';

export interface Declarations {
  declared: Declared;
  /** The page says that its text is not free. */
  paywalled: boolean;
  url: string | null;
}

/** What the gathered statements amount to; `text` and `blocks` are what the page shows, `url` where it was fetched. */
export function declarations(
  statements: Statements,
  text: string,
  blocks: readonly Block[],
  url: string | null,
): Declarations {
  const sources = sourcesOf(statements, text, blocks, url);
  const { headline, kicker, block } = headlineOf(sources);
  const { date, evidence } = published(sources, block);
  return {
    declared: {
      headline,
      kicker,
      lead: leadOf(sources),
      articleText: stated(sources, 'articleBody'),
      authors: authorsOf(sources, block),
      datePublished: date,
      dateEvidence: evidence,
      dateModified: modified(sources),
      dateCrawled: null,
      topics: topicsOf(sources),
      isFree: isFree(sources),
      outlet: outletOf(sources),
      language: languageOf(sources),
    },
    paywalled: isFree(sources) === false,
    url: sources.url,
  };
}

/** The description, only where the page shows it as a block of its own: many are written for search engines. */
function leadOf(sources: Sources): string | null {
  const { text, blocks } = sources;
  for (const lead of [
    stated(sources, 'description'),
    metaText(sources, 'og:description', 'description'),
  ]) {
    if (lead === null || lead.length < 20) continue;
    if (
      blocks.some(
        ({ start, end }) => end - start < lead.length + 50 && text.slice(start, end).includes(lead),
      )
    )
      return lead;
  }
  return null;
}

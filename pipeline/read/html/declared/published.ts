import type { Block } from '../../../../schemas/page.ts';
import { isoDate } from '../../../text/dates.ts';
import type { JsonObject } from './json-ld.ts';
import type { Sources } from './sources.ts';
import type { Marked } from './statements.ts';

export interface DateFound {
  date: string | null;
  /** Where it was said: `json-ld:datePublished`, `meta:article:published_time`, `time[datetime]`, … */
  evidence: string | null;
}

const PUBLISHED_METAS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.issued',
  'dcterms.created',
  'publish_date',
  'published_time',
  'pubdate',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
];
/** A time element this far from the headline is about something else. */
const NEAR = { before: 600, after: 3000 };
/** `<time class="updated">`, `<time itemprop="dateModified">` */
const OF_CHANGE = /updat|modif|aktualisier/i;

/** When the article was published, by the most explicit statement there is. */
export function published(sources: Sources, headline: Block | null): DateFound {
  return (
    fromJsonLd(sources, 'datePublished') ??
    fromMarked(sources, 'datepublished') ??
    fromMeta(sources, PUBLISHED_METAS) ??
    fromTime(sources, headline) ??
    fromJsonLd(sources, 'dateCreated') ?? { date: null, evidence: null }
  );
}

/** The article's own statement, else that of the page or of the claim it reviews. */
function fromJsonLd({ graph, article }: Sources, property: string): DateFound | null {
  const others = graph.ofType(/^(?:ClaimReview|(?:\w*)WebPage)$/);
  for (const node of [article, ...others]) {
    const date = dateOf(node, property);
    if (date !== null) return { date, evidence: `json-ld:${property}` };
  }
  return null;
}

function dateOf(node: JsonObject, property: string): string | null {
  const value = node[property];
  const [first] = Array.isArray(value) ? value : [value];
  return typeof first === 'string' ? isoDate(first) : null;
}

function fromMeta({ statements }: Sources, keys: readonly string[]): DateFound | null {
  for (const key of keys) {
    const date = isoDate(statements.meta(key)?.content ?? '');
    if (date !== null) return { date, evidence: `meta:${key}` };
  }
  return null;
}

function fromMarked({ statements, text }: Sources, property: string): DateFound | null {
  for (const marked of statements.marked) {
    if (marked.property !== property) continue;
    const date = isoDate(contentOf(marked, text));
    if (date !== null) return { date, evidence: `itemprop:${property}` };
  }
  return null;
}

function fromTime({ statements, text }: Sources, headline: Block | null): DateFound | null {
  for (const marked of statements.marked) {
    if (marked.property !== 'time') continue;
    const { start, within } = marked;
    if (headline !== null && start < headline.start - NEAR.before) continue;
    if (headline !== null && start > headline.end + NEAR.after) break;
    if (OF_CHANGE.test(within.attributes.get('class') ?? '')) continue;
    const date = isoDate(contentOf(marked, text));
    if (date !== null) return { date, evidence: 'time[datetime]' };
  }
  return null;
}

function contentOf({ value, start, end }: Marked, text: string): string {
  return value ?? text.slice(start, end);
}

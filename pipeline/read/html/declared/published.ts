import type { Block } from '../../../../schemas/page.ts';
import { isoDate } from '../../../text/dates.ts';
import type { OpenElement } from '../open-elements.ts';
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
  'date.created',
  'dc.date.created',
  'article.published',
  'article.created',
  'article_date_original',
  'citation_publication_date',
  'citation_date',
  'og:pubdate',
  'datecreated',
  'publish-date',
  'created',
];
/** A time element this far from the headline is about something else. */
const NEAR = { before: 600, after: 500 };
/** `<time class="updated">`, `<time itemprop="dateModified">` */
const OF_CHANGE = /updat|modif|aktualisier|(?:^|[\s_-])(?:change|stand)/i;
const OF_PUBLISHING = /publi|entry-date|post-date|created/i;
/** Boxes whose dates are another article's, an embedded post's or a comment's. */
const FOREIGN_BOX =
  /embed|instagram|twitter|tweet|facebook|tiktok|teaser|related|comment|kommentar|sidebar|widget|newsticker|mostread|recommend|(?:^|[\s_-])(?:event|termin)/i;
const FOREIGN_ELEMENTS = new Set(['blockquote', 'aside', 'nav', 'footer']);

/** When the article was published, by the most explicit statement there is. */
export function published(sources: Sources, headline: Block | null): DateFound {
  return (
    fromJsonLd(sources, 'datePublished') ??
    fromMarked(sources, 'datepublished') ??
    fromMeta(sources, PUBLISHED_METAS) ??
    fromTime(sources, headline) ??
    fromClass(sources, headline) ??
    fromJsonLd(sources, 'dateCreated') ??
    fromUrl(sources) ?? { date: null, evidence: null }
  );
}

const MODIFIED_METAS = [
  'article:modified_time',
  'og:updated_time',
  'og:article:modified_time',
  'last-modified',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'revised',
];

/** When the article was last changed, by JSON-LD, marked properties or meta elements. */
export function modified(sources: Sources): string | null {
  const found =
    fromJsonLd(sources, 'dateModified') ??
    fromMarked(sources, 'datemodified') ??
    fromMeta(sources, MODIFIED_METAS);
  return found?.date ?? null;
}

/** The article's own statement, else that of the page or of the claim it reviews. */
function fromJsonLd({ graph, article }: Sources, property: string): DateFound | null {
  const others = graph.ofType(/^(?:ClaimReview|Recipe|HowTo|QAPage|(?:\w*)WebPage)$/);
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
    const classes = within.attributes.get('class') ?? '';
    if (OF_CHANGE.test(classes) && !OF_PUBLISHING.test(classes)) continue;
    if (isForeign(within)) continue;
    const date = isoDate(contentOf(marked, text));
    if (date !== null) return { date, evidence: 'time[datetime]' };
  }
  return null;
}

/** What a class word says is the date of publication, near the headline before elsewhere. */
function fromClass({ statements, text }: Sources, headline: Block | null): DateFound | null {
  const dated = statements.marked.flatMap((marked) => {
    const classes = marked.within.attributes.get('class') ?? '';
    const says =
      marked.property === 'date' || (marked.property === 'time' && OF_PUBLISHING.test(classes));
    if (!says || isForeign(marked.within)) return [];
    const content = contentOf(marked, text);
    const date = content.length > MAX_DATE_LENGTH ? null : isoDate(content);
    return date === null ? [] : [{ date, far: Math.abs(marked.start - (headline?.start ?? 0)) }];
  });
  const [nearest] = dated.sort((a, b) => a.far - b.far);
  return nearest === undefined ? null : { date: nearest.date, evidence: 'class of date' };
}

const MAX_DATE_LENGTH = 80;

/** Whether an element stands in an embedded post, a teaser, a comment or a menu. */
function isForeign(within: OpenElement): boolean {
  for (let at: OpenElement | null = within; at !== null; at = at.parent) {
    if (at.name === 'body') return false;
    if (FOREIGN_ELEMENTS.has(at.name)) return true;
    const said = `${at.attributes.get('class') ?? ''} ${at.attributes.get('id') ?? ''}`;
    if (FOREIGN_BOX.test(said)) return true;
  }
  return false;
}

/** `/2019/03/12/`, `/2019-03-12-`: not the stamps of a web archive. */
function fromUrl({ url }: Sources): DateFound | null {
  const found = /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?=[/_-]|$)/.exec(url ?? '');
  const date = found === null ? null : isoDate(`${found[1]}-${found[2]}-${found[3]}`);
  return date === null ? null : { date, evidence: 'url' };
}

function contentOf({ value, start, end }: Marked, text: string): string {
  return value ?? text.slice(start, end);
}

import type { Attributes } from '../attributes.ts';
import type { OpenElement } from '../open-elements.ts';
import type { Tag } from '../tags.ts';

/** A stretch of the page's text, or an attribute's value, that the page marks as one of its own properties. */
export interface Marked {
  /** `itemprop` value, `rel=author`, `byline` or `date` (a class word says so), or `time`. */
  property: string;
  /** Value of `content` or `datetime`; null where the text is meant. */
  value: string | null;
  start: number;
  end: number;
  within: OpenElement;
}

/** `datemodified` so that a `<time>` of it is not taken for when the article appeared. */
const MARKED_PROPERTIES = new Set('author headline datepublished datemodified'.split(' '));

/** `<p class="article__author">`, `<span class="authorname">`, `<div class="byline">`; not `<img class="author-image">` */
const BYLINE_CLASS =
  /(?:^|[\s_-])(?:by-?line|author|authors|autor(?:en)?|author-?names?)(?:$|[\s_])/i;

/** `<abbr class="published" title="2017-09-09T10:52">`, `<span class="entry-date">`, `<div class="article__pubdate">` */
const DATE_CLASS =
  /(?:^|[\s_-])(?:published|pub-?date|entry-date|post-date|(?:article|beitrags?|news|headline|created|publish(?:ed)?|publication)[_-]{0,2}(?:date|datum))(?:$|[\s_])/i;

/** `/autoren/anna-berg`, `/author/12/anna-berg` */
const AUTHOR_PAGE = /\/(?:autor(?:en|in)?|authors?)\/[^/?#]/i;

/** What a page says about itself outside its visible text, gathered while it is read. */
export class Statements {
  language: string | null = null;
  canonical: string | null = null;
  title = '';
  readonly metas: { key: string; content: string }[] = [];
  readonly jsonLd: string[] = [];
  readonly marked: Marked[] = [];
  readonly #openMarked = new Map<OpenElement, Marked>();
  #jsonLdParts: string[] = [];

  /** A start tag; `open` is null for a second `<html>` or `<body>`. */
  open(tag: Tag, open: OpenElement | null): void {
    const { name, attributes } = tag;
    if (attributes.size === 0) return;
    if (name === 'html') this.language ??= attributes.get('lang') ?? null;
    if (name === 'meta') this.#meta(attributes);
    if (name === 'link' && attributes.get('rel')?.toLowerCase() === 'canonical')
      this.canonical ??= attributes.get('href') ?? null;
    if (open === null || name === 'script') return;
    if (tag.property === undefined) tag.property = propertyOf(name, attributes);
    if (tag.property !== null) this.#mark(tag.property, attributes, open);
  }

  /** Whether an element that the reader does not see may hold a statement. */
  heedsText({ name, parent, attributes }: OpenElement): boolean {
    if (name === 'title') return parent?.name === 'head' || parent?.name === 'html';
    return name === 'script' && isJsonLd(attributes);
  }

  /** Text the reader does not see. */
  text(open: OpenElement, text: string): void {
    if (!this.heedsText(open)) return;
    if (open.name === 'title') this.title += text;
    else this.#jsonLdParts.push(text);
  }

  leave(open: OpenElement, length: number): void {
    if (open.name === 'script' && this.#jsonLdParts.length > 0) {
      this.jsonLd.push(this.#jsonLdParts.join(''));
      this.#jsonLdParts = [];
    }
    if (this.#openMarked.size === 0) return;
    const marked = this.#openMarked.get(open);
    if (marked === undefined) return;
    marked.end = length;
    this.#openMarked.delete(open);
  }

  /** The first non-empty content of the meta elements of these names, and which name it was. */
  meta(...keys: string[]): { key: string; content: string } | null {
    for (const name of keys) {
      const key = keyOf(name);
      const found = this.metas.find((meta) => meta.key === key && meta.content.trim() !== '');
      if (found !== undefined) return found;
    }
    return null;
  }

  #meta(attributes: Attributes): void {
    const content = attributes.get('content');
    if (content === undefined) return;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const key = attributes.get(attribute);
      if (key !== undefined) this.metas.push({ key: keyOf(key), content });
    }
  }

  #mark(property: string, attributes: Attributes, within: OpenElement): void {
    const value =
      attributes.get('content') ??
      attributes.get('datetime') ??
      (property === 'date' ? (attributes.get('title') ?? null) : null);
    const { start } = within;
    const marked = { property, value, start, end: start, within };
    this.marked.push(marked);
    if (within.element.content !== 'empty') this.#openMarked.set(within, marked);
  }
}

/** One spelling for `article:published_time`, `article:published:time` and `Article.Published-Time`. */
export function keyOf(name: string): string {
  return name.trim().toLowerCase().replace(/[._-]/g, ':');
}

function isJsonLd(attributes: Attributes): boolean {
  return /^application\/(?:\w+\+)?ld\+json/i.test(attributes.get('type')?.trim() ?? '');
}

function propertyOf(name: string, attributes: Attributes): string | null {
  const itemprop = attributes.get('itemprop')?.trim().toLowerCase();
  if (itemprop !== undefined && MARKED_PROPERTIES.has(itemprop)) return itemprop;
  if (attributes.get('rel')?.toLowerCase().split(/\s+/).includes('author')) return 'rel=author';
  if (name === 'time') return attributes.has('datetime') ? 'time' : null;
  if (name !== 'meta' && DATE_CLASS.test(attributes.get('class') ?? '')) return 'date';
  if (name === 'a' && AUTHOR_PAGE.test(attributes.get('href') ?? '')) return 'byline';
  return BYLINE_CLASS.test(attributes.get('class') ?? '') ? 'byline' : null;
}

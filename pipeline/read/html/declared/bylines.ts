import type { Block } from '../../../../schemas/page.ts';
import { authorNames, isPerson } from './authors.ts';
import { isObject } from './json-ld.ts';
import { metaText, type Sources, stated } from './sources.ts';
import { keyOf } from './statements.ts';

/** A byline this far from the headline belongs to another article. */
const NEAR = { before: 300, after: 3000 };
/**
 * The article's authors by JSON-LD, else by meta elements, else by what the page marks as its byline. Where the first two
 * name nothing but the house itself, a person in the byline comes before it.
 */
export function authorsOf(sources: Sources, headline: Block | null): string[] {
  const named = authorNames(fromJsonLd(sources));
  const declared = named.length > 0 ? named : authorNames(fromMetas(sources));
  if (declared.length > 0 && !declared.every((name) => isHouse(name, sources))) return declared;
  const byline = authorNames(fromByline(sources, headline));
  return declared.length === 0 || byline.some(isPerson) ? byline : declared;
}

function fromJsonLd({ graph, article }: Sources): string[] {
  return graph.values(article, 'author').flatMap((author) => {
    const name = isObject(author) ? author.name : author;
    return (Array.isArray(name) ? name : [name]).filter((part) => typeof part === 'string');
  });
}

function fromMetas({ statements }: Sources): string[] {
  const named = (key: string): string[] =>
    statements.metas.filter((meta) => meta.key === keyOf(key)).map((meta) => meta.content);
  const lists = ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author'];
  for (const key of lists) if (authorNames(named(key)).length > 0) return named(key);
  const written = named('twitter:misc:written by');
  if (written.length > 0) return written;
  const label = statements.meta('twitter:label1')?.content ?? '';
  return /^(?:written by|verfasst von|von)$/i.test(label.trim()) ? named('twitter:data1') : [];
}

/** Elements marked as the author: the kind that comes first in this order. */
function fromByline({ statements, text }: Sources, headline: Block | null): string[] {
  for (const property of ['author', 'rel=author', 'byline']) {
    const near = statements.marked.filter(
      (marked) =>
        marked.property === property &&
        (property === 'author' ||
          (headline !== null &&
            marked.start >= headline.start - NEAR.before &&
            marked.start <= headline.end + NEAR.after)),
    );
    const texts = near.map(({ value, start, end }) => value ?? text.slice(start, end));
    const names = texts.filter((name) => name.length <= 120);
    if (authorNames(names).length > 0) return property === 'byline' ? names.slice(0, 1) : names;
  }
  return [];
}

/** `mdr.de` on mdr.de, the publisher's own name */
function isHouse(name: string, sources: Sources): boolean {
  const key = letters(name);
  const house = [
    stated(sources, 'publisher'),
    metaText(sources, 'og:site_name', 'application-name'),
  ];
  if (house.some((each) => each !== null && letters(each) === key)) return true;
  return /^[\w-]+\.(?:de|at|ch|com|org|net)$/.test(name) || hostOf(sources.url).includes(key);
}

function hostOf(url: string | null): string {
  return url !== null && URL.canParse(url) ? letters(new URL(url).hostname) : '';
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

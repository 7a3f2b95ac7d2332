import type { Block } from '../../../../schemas/page.ts';
import { plainText } from '../plain-text.ts';
import { Graph, type JsonObject } from './json-ld.ts';
import type { Statements } from './statements.ts';

/** All that a page's declarations are drawn from. */
export interface Sources {
  statements: Statements;
  graph: Graph;
  /** JSON-LD about this article; empty where there is none. */
  article: JsonObject;
  /** The page's visible text and its blocks. */
  text: string;
  blocks: readonly Block[];
  /** Where the page was fetched, else its own word for it. */
  url: string | null;
}

export function sourcesOf(
  statements: Statements,
  text: string,
  blocks: readonly Block[],
  url: string | null,
): Sources {
  const graph = new Graph(statements.jsonLd);
  const own = [statements.canonical, statements.meta('og:url')?.content];
  const address = url ?? own.find((each) => /^https?:\/\/\S+$/i.test(each ?? '')) ?? null;
  const title = plainText(statements.meta('og:title')?.content ?? statements.title);
  const article = graph.article((node) => isAbout(graph, node, address, title));
  return { statements, graph, article: article ?? {}, text, blocks, url: address };
}

/** The first non-empty content of meta elements of these names, as plain text. */
export function metaText({ statements }: Sources, ...keys: string[]): string | null {
  const meta = statements.meta(...keys);
  return meta === null ? null : plainText(meta.content);
}

/** A property of the JSON-LD about the article, as plain text. */
export function stated({ graph, article }: Sources, property: string): string | null {
  return graph.text(article, property);
}

function isAbout(graph: Graph, node: JsonObject, url: string | null, title: string): boolean {
  const own = graph.text(node, 'url') ?? graph.text(node, 'mainEntityOfPage');
  if (own !== null && own === url) return true;
  const headline = graph.text(node, 'headline');
  return headline !== null && title.includes(headline);
}

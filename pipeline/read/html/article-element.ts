import type { Attributes } from './attributes.ts';

/** `<article>`, `<main>`, `<div role="main">`, `<div itemprop="articleBody">` */
export function isArticle(name: string, attributes: Attributes): boolean {
  if (name === 'article' || name === 'main') return true;
  if (attributes.size === 0) return false;
  return attributes.get('role') === 'main' || attributes.get('itemprop') === 'articleBody';
}

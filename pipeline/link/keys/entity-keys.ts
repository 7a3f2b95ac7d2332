import type { AnnotatedArticle } from '../../../schemas/annotations.ts';
import type { EntityKeys } from '../../../schemas/links.ts';
import { entityIdOf } from '../entity-id.ts';

/** The entities of an article with what it says of them and how often. */
export function entityKeys(article: AnnotatedArticle): EntityKeys[] {
  const mentions = article.entities.map(() => 0);
  const quotes = article.entities.map(() => 0);
  for (const { entity } of article.mentions) mentions[entity] = (mentions[entity] ?? 0) + 1;
  for (const { speaker } of article.quotes) {
    const entity = speaker?.entity ?? null;
    if (entity !== null) quotes[entity] = (quotes[entity] ?? 0) + 1;
  }
  const attributes: EntityKeys['attributes'][] = article.entities.map(() => []);
  for (const { entity, kind, value } of article.attributes)
    attributes[entity]?.push({ kind, value });
  return article.entities.map(({ type, name, aliases, identifiers }, i) => ({
    id: entityIdOf({ type, name, identifiers }),
    type,
    name,
    aliases,
    identifiers,
    nMentions: mentions[i] ?? 0,
    nQuotes: quotes[i] ?? 0,
    attributes: attributes[i] ?? [],
  }));
}

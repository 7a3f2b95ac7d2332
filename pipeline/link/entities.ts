import type { Id } from '../../schemas/id.ts';
import type { Entity, EntityKeys, LinkKeys } from '../../schemas/links.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { grouped } from '../text/group-by.ts';
import { type AttributeCounts, count, settled } from './settled-attributes.ts';

/** An entity of an article on its way through a file. */
export interface EntityAppearance extends EntityKeys {
  articleId: Id;
}

/** An entity from all its appearances. The name is a whole one, if there is any, that most mentions go by. */
export function corpusEntity(id: Id, appearances: readonly EntityAppearance[]): Entity {
  const mentions = new Map<string, number>();
  const attributes: AttributeCounts = new Map();
  for (const entity of appearances) {
    mentions.set(entity.name, (mentions.get(entity.name) ?? 0) + entity.nMentions);
    for (const attribute of entity.attributes) count(attributes, attribute);
  }
  const person = appearances[0]?.type === 'PER';
  const [best] = [...mentions].sort(
    ([a, na], [b, nb]) =>
      (person ? Number(isWhole(b)) - Number(isWhole(a)) : 0) || nb - na || byCodeUnit(a, b),
  );
  const name = best?.[0] ?? '';
  const others = new Set([...mentions.keys(), ...appearances.flatMap(({ aliases }) => aliases)]);
  others.delete(name);
  return {
    id,
    type: appearances[0]?.type ?? 'MISC',
    name,
    aliases: [...others].sort(),
    identifiers: [...new Set(appearances.flatMap(({ identifiers }) => identifiers))].sort(),
    nMentions: appearances.reduce((sum, { nMentions }) => sum + nMentions, 0),
    nArticles: new Set(appearances.map(({ articleId }) => articleId)).size,
    nQuotes: appearances.reduce((sum, { nQuotes }) => sum + nQuotes, 0),
    ...settled(attributes),
  };
}

/** "Ina Voss", not "Voss". */
function isWhole(name: string): boolean {
  return name.includes(' ');
}

/** The entities of a few articles, in memory, by ID. */
export function corpusEntities(articles: readonly LinkKeys[]): Entity[] {
  const appearances = articles.flatMap(({ articleId, entities }) =>
    entities.map((entity) => ({ ...entity, articleId })),
  );
  return [...grouped(appearances, ({ id }) => id)]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([id, all]) => corpusEntity(id, all));
}

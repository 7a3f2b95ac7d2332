import type { ArticleEntity } from '../../schemas/annotations.ts';
import { type Id, idOf } from '../../schemas/id.ts';
import type { Entity, LinkKeys } from '../../schemas/links.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { nameKey } from './name-key.ts';
import { type AttributeCounts, count, settled } from './settled-attributes.ts';

interface Gathered {
  id: Id;
  type: ArticleEntity['type'];
  /** Mentions by the name the entity has in their article. */
  names: Map<string, number>;
  aliases: Set<string>;
  identifiers: Set<string>;
  nMentions: number;
  nArticles: number;
  nQuotes: number;
  attributes: AttributeCounts;
}

/**
 * The corpus entity an article's entity is. The ID rests on an identifier (an ISO code), else on the key of the whole
 * name, never on which spelling is the most frequent, so that more articles do not move it; and never on a surname
 * alone: "Lawrow" in an article that has no first name stays apart from "Sergej Lawrow".
 */
export function entityIdOf({ type, name, identifiers }: ArticleEntity): Id {
  return idOf('entity', type, identifiers.toSorted()[0] ?? nameKey(name));
}

/** The entities of all articles, by ID. The name is the one most mentions go by, then the first by code unit. */
export function corpusEntities(articles: readonly LinkKeys[]): Entity[] {
  const gathered = new Map<Id, Gathered>();
  for (const article of articles) gatherFrom(article, gathered);
  return [...gathered.values()].map(entityOf).sort((a, b) => byCodeUnit(a.id, b.id));
}

function gatherFrom(article: LinkKeys, gathered: Map<Id, Gathered>): void {
  const here = new Set<Id>();
  for (const entity of article.entities) {
    const id = entityIdOf(entity);
    const known = gathered.get(id) ?? nothingOf(id, entity.type);
    gathered.set(id, known);
    known.names.set(entity.name, (known.names.get(entity.name) ?? 0) + entity.nMentions);
    for (const alias of entity.aliases) known.aliases.add(alias);
    for (const identifier of entity.identifiers) known.identifiers.add(identifier);
    known.nMentions += entity.nMentions;
    known.nQuotes += entity.nQuotes;
    for (const attribute of entity.attributes) count(known.attributes, attribute);
    if (!here.has(id)) known.nArticles++;
    here.add(id);
  }
}

function nothingOf(id: Id, type: ArticleEntity['type']): Gathered {
  return {
    id,
    type,
    names: new Map(),
    aliases: new Set(),
    identifiers: new Set(),
    nMentions: 0,
    nArticles: 0,
    nQuotes: 0,
    attributes: new Map(),
  };
}

function entityOf({ names, aliases, identifiers, attributes, ...rest }: Gathered): Entity {
  const [best] = [...names].sort(([a, na], [b, nb]) => nb - na || byCodeUnit(a, b));
  const name = best?.[0] ?? '';
  const others = new Set([...names.keys(), ...aliases]);
  others.delete(name);
  return {
    ...rest,
    ...settled(attributes),
    name,
    aliases: [...others].sort(),
    identifiers: [...identifiers].sort(),
  };
}

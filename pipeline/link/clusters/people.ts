import type { CompactArticle } from '../compare/compact-article.ts';

/** An article with the number of its first entity in the corpus. */
interface Peopled {
  article: CompactArticle;
  firstEntity: number;
}

/** Which entities of the corpus are one person although an article has the surname only. Entities are numbers. */
export interface People {
  /** `earlier`: articles on the same story. */
  meet(own: Peopled, earlier: readonly Peopled[]): void;
  /** The entity with the whole name; the entity itself where there is none, or more than one. */
  wholeOf(entity: number): number;
}

/**
 * "Lawrow" in an article without his first name is "Sergej Lawrow" where the earlier reports on the same story know one
 * person of this surname. Where they know two, or none, he stays apart: nothing is guessed.
 */
export function people(count: number): People {
  const wholes = Int32Array.from({ length: count }, (_, entity) => entity);
  return {
    meet(own, earlier) {
      for (const { entity, surname, whole } of own.article.persons) {
        if (whole !== null) continue;
        const known = new Map<number, number>();
        for (const { article, firstEntity } of earlier)
          for (const person of article.persons)
            if (person.surname === surname && person.whole !== null && !known.has(person.whole))
              known.set(person.whole, firstEntity + person.entity);
        const [only, ...others] = known.values();
        if (only !== undefined && others.length === 0) wholes[own.firstEntity + entity] = only;
      }
    },
    wholeOf: (entity) => wholes[entity] ?? entity,
  };
}

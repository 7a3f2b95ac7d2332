import { grouped } from '../../../text/group-by.ts';
import { firstIndex } from '../../../text/ordered-spans.ts';
import type { PersonMention } from './salience.ts';

/** The mentions of persons up to a position, to be asked who of some entities was the last. */
export interface Mentioned {
  /** The last mention of one of the entities before `position`. */
  last(entities: ReadonlySet<number>, position: number): PersonMention | undefined;
  /** The last of them from sentence `since` on that is a subject; failing that, the last from there on. */
  antecedent(
    entities: ReadonlySet<number>,
    position: number,
    since: number,
  ): PersonMention | undefined;
  /** The last mention before `position`, if from sentence `since` on nobody but one of the entities is mentioned. */
  only(entities: ReadonlySet<number>, position: number, since: number): PersonMention | undefined;
}

/** `mentions` in the order of the text. */
export function mentionedIn(mentions: readonly PersonMention[]): Mentioned {
  const byEntity = grouped(mentions, ({ entity }) => entity);
  return {
    last(entities, position) {
      let last: PersonMention | undefined;
      for (const entity of entities) {
        const own = byEntity.get(entity) ?? [];
        const mention = own[countBefore(own, position) - 1];
        if (mention && mention.start > (last?.start ?? -1)) last = mention;
      }
      return last;
    },
    antecedent(entities, position, since) {
      return antecedentIn(mentions, countBefore(mentions, position), entities, since);
    },
    only(entities, position, since) {
      const last = mentions[countBefore(mentions, position) - 1];
      if (!last || last.sentence < since || !entities.has(last.entity)) return undefined;
      for (let i = countBefore(mentions, position) - 1; i >= 0; i--) {
        const mention = mentions[i];
        if (!mention || mention.sentence < since) break;
        if (mention.entity !== last.entity) return undefined;
      }
      return last;
    },
  };
}

/** The last subject among the first `count` mentions from sentence `since` on; failing that, the last of them. */
export function antecedentIn(
  mentions: readonly PersonMention[],
  count: number,
  entities: ReadonlySet<number>,
  since: number,
): PersonMention | undefined {
  let nearest: PersonMention | undefined;
  for (let i = count - 1; i >= 0; i--) {
    const mention = mentions[i];
    if (!mention || mention.sentence < since) break;
    if (!entities.has(mention.entity)) continue;
    if (mention.subject) return mention;
    nearest ??= mention;
  }
  return nearest;
}

function countBefore(mentions: readonly PersonMention[], position: number): number {
  return firstIndex(mentions, ({ start }) => start >= position);
}

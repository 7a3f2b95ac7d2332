import type { EntityType } from '../../../../schemas/annotations.ts';
import type { TaggedName } from './tagged-names.ts';

/** Names of one spelling get the type that most of them have; the first one's where types tie. */
export function withOneType(
  names: readonly TaggedName[],
  keyOf: (name: TaggedName) => string,
): TaggedName[] {
  const votes = new Map<string, Map<EntityType, number>>();
  const keys = names.map(keyOf);
  for (const [i, name] of names.entries()) {
    const key = keys[i] ?? '';
    const counts = votes.get(key) ?? new Map<EntityType, number>();
    counts.set(name.type, (counts.get(name.type) ?? 0) + 1);
    votes.set(key, counts);
  }
  const elected = new Map(
    [...votes].map(([key, counts]) => [key, [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]]),
  );
  return names.map(({ start, end, type }, i) => ({
    start,
    end,
    type: elected.get(keys[i] ?? '') ?? type,
  }));
}

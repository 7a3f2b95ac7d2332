/**
 * The spelling that stands for all: the most frequent of the fullest ones, the body's before the captions',
 * the longer before the shorter (but "USA", if it comes first, before "Vereinigte Staaten"), the earlier before the later.
 */
export function canonical(
  mentions: readonly { name: string; type: string; weight: number }[],
): string {
  const weights = new Map<string, number>();
  for (const { name, weight } of mentions) weights.set(name, (weights.get(name) ?? 0) + weight);
  const spellings = [...weights].map(([name, weight]) => ({
    name,
    weight,
    full: mentions[0]?.type === 'PER' && name.includes(' ') && weight >= 1,
  }));
  spellings.sort(
    (a, b) =>
      Number(b.full) - Number(a.full) ||
      b.weight - a.weight ||
      (mentions[0]?.type === 'LOC' ? 0 : b.name.length - a.name.length),
  );
  return spellings[0]?.name ?? '';
}

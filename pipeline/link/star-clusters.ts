/** A centre and what is like it; the centre itself is not among the members. */
export interface Star<Likeness> {
  centre: number;
  members: { index: number; likeness: Likeness }[];
}

/**
 * Groups items 0 … count − 1 around centres: each item not yet in a group opens one and takes in whatever is like it.
 * Unlike chains of pairs, no group holds items that its centre is not like. Deterministic for a given order of items.
 */
export function starClusters<Likeness>(
  count: number,
  candidates: (centre: number) => Iterable<number>,
  likeness: (centre: number, index: number) => Likeness | null,
): Star<Likeness>[] {
  const taken = new Set<number>();
  const stars: Star<Likeness>[] = [];
  for (let centre = 0; centre < count; centre++) {
    if (taken.has(centre)) continue;
    taken.add(centre);
    const members: Star<Likeness>['members'] = [];
    for (const index of [...candidates(centre)].sort((a, b) => a - b)) {
      if (taken.has(index)) continue;
      const found = likeness(centre, index);
      if (found === null) continue;
      taken.add(index);
      members.push({ index, likeness: found });
    }
    stars.push({ centre, members });
  }
  return stars;
}

/** How evenly voices are spread over the values of a dimension. */
export interface Diversity {
  /** Shannon's entropy in nats (Shannon 1948). */
  shannon: number;
  /** The entropy as a share of the greatest there can be with so many values; null with one value. */
  evenness: number | null;
  /** Simpson's index as the chance that two voices drawn have different values (Simpson 1949). */
  simpson: number;
}

/** The diversity of these counts, those of 0 aside; null where there is none. */
export function diversityOf(counts: readonly number[]): Diversity | null {
  const present = counts.filter((count) => count > 0);
  if (present.length === 0) return null;
  const total = present.reduce((sum, count) => sum + count, 0);
  const shares = present.map((count) => count / total);
  const shannon = shares.reduce((sum, share) => sum - share * Math.log(share), 0);
  const simpson = 1 - shares.reduce((sum, share) => sum + share ** 2, 0);
  return {
    shannon,
    evenness: present.length > 1 ? shannon / Math.log(present.length) : null,
    simpson: Math.max(0, simpson),
  };
}

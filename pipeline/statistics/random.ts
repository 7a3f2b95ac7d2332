/** Numbers in [0, 1) that look random and are the same for the same seed (Mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 0x100000000;
  };
}

/** `count` of these, drawn without replacement, in the order in which they stand. */
export function sampleOf<Each>(all: readonly Each[], count: number, random: () => number): Each[] {
  const order = all.map((_, i) => i);
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  const drawn = new Set(order.slice(0, count));
  return all.filter((_, i) => drawn.has(i));
}

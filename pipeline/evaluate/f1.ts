/** Precision, recall and their harmonic mean, 0 to 1. */
export interface F1 {
  precision: number;
  recall: number;
  f1: number;
}

/** Figures from counts of what was found rightly, found at all, and to be found; 1 where nothing was to be found or is. */
export function f1Of(right: number, found: number, wanted: number): F1 {
  const precision = found === 0 ? 1 : right / found;
  const recall = wanted === 0 ? 1 : right / wanted;
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

/** F1 of two lists of keys, each gold key to be found once. */
export function f1OfKeys(found: readonly string[], wanted: readonly string[]): F1 {
  const open = new Map<string, number>();
  for (const key of wanted) open.set(key, (open.get(key) ?? 0) + 1);
  let right = 0;
  for (const key of found) {
    const left = open.get(key) ?? 0;
    if (left > 0) {
      right++;
      open.set(key, left - 1);
    }
  }
  return f1Of(right, found.length, wanted.length);
}

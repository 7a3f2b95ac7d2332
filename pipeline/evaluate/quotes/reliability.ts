/** Quotes found with about the same confidence, and how many of them are right. */
export interface ReliabilityBin {
  from: number;
  to: number;
  quotes: number;
  confidence: number;
  right: number;
}

const BINS = 10;

/** Tenths of confidence that hold quotes, lowest first, with the mean confidence and the share that is right. */
export function reliabilityOf(
  quotes: readonly { confidence: number; right: boolean }[],
): ReliabilityBin[] {
  return Array.from({ length: BINS }, (_, i) => {
    const inside = quotes.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === i,
    );
    const count = Math.max(1, inside.length);
    return {
      from: i / BINS,
      to: (i + 1) / BINS,
      quotes: inside.length,
      confidence: inside.reduce((sum, { confidence }) => sum + confidence, 0) / count,
      right: inside.filter(({ right }) => right).length / count,
    };
  }).filter(({ quotes: count }) => count > 0);
}

/** Expected calibration error: by how much confidence and share of right quotes differ, weighted by the bins' sizes. */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  const all = bins.reduce((sum, { quotes }) => sum + quotes, 0);
  const off = bins.reduce(
    (sum, { quotes, confidence, right }) => sum + quotes * Math.abs(confidence - right),
    0,
  );
  return off / Math.max(1, all);
}

import { LABEL_COUNT } from '../../annotate/entities/tagger/labels.ts';
import type { TaggerModel } from '../../annotate/entities/tagger/model.ts';
import type { WordTable } from '../../annotate/entities/tagger/word-table.ts';
import type { Learnt } from './learn.ts';

const MOST = 127;

/** The learnt weights as whole numbers of eight bits, those that come to 0 left out. */
export function quantised(
  { weights, pairs }: Learnt,
  hashes: readonly number[],
  table: WordTable,
  scale: number,
): TaggerModel {
  const whole = (weight: number): number =>
    Math.max(-MOST, Math.min(MOST, Math.round(weight * scale)));
  const rows = hashes
    .map((hash, number) => {
      const own = Array.from(
        weights.subarray(number * LABEL_COUNT, (number + 1) * LABEL_COUNT),
        whole,
      );
      return { hash, own: [...own.entries()].filter(([, weight]) => weight !== 0) };
    })
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => a.hash - b.hash);
  const cells = rows.flatMap(({ own }) => own);
  return {
    table,
    hashes: Uint32Array.from(rows, ({ hash }) => hash),
    counts: Uint8Array.from(rows, ({ own }) => own.length),
    labels: Uint8Array.from(cells, ([label]) => label),
    weights: Int8Array.from(cells, ([, weight]) => weight),
    pairs: Int8Array.from(pairs, whole),
  };
}

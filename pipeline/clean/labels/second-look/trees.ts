/** A tree that asks the same question of all units at each level; its leaves are numbered by the answers, the first one's bit lowest. */
export interface Tree {
  splits: readonly Split[];
  /** In logits. */
  leaves: readonly number[];
}

/** Whether a sign is above a threshold. */
export interface Split {
  sign: string;
  threshold: number;
}

/** Boosted trees: the logits of all of them sum up. */
export interface Forest {
  bias: number;
  trees: readonly Tree[];
}

const PART = 1000;

/** A forest as text: the bias, then a tree a line: splits (sign, threshold) and leaves in thousandths. */
export function writeForest({ bias, trees }: Forest): string {
  const lines = trees.map(({ splits, leaves }) =>
    [
      splits.map(({ sign, threshold }) => `${sign}>${threshold}`).join('|'),
      leaves.map((leaf) => Math.round(leaf * PART)).join(' '),
    ].join('\t'),
  );
  return `${[String(Math.round(bias * PART)), ...lines].join('\n')}\n`;
}

export function readForest(text: string): Forest {
  const [bias, ...lines] = text.trimEnd().split('\n');
  const trees = lines.map((line) => {
    const [splits, leaves] = line.split('\t');
    return {
      splits: (splits ?? '').split('|').map((split) => {
        const at = split.lastIndexOf('>');
        return { sign: split.slice(0, at), threshold: Number(split.slice(at + 1)) };
      }),
      leaves: (leaves ?? '').split(' ').map((leaf) => Number(leaf) / PART),
    };
  });
  return { bias: Number(bias) / PART, trees };
}

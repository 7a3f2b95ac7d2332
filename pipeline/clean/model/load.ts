import { readFileSync } from 'node:fs';
import { LABELS, type Model } from './decode.ts';

const TRANSITION = '\u0001transition';

/** Weights as text: a feature a line, then one whole number a label. Small weights are left out. */
export function writeModel(model: Model, scale: number): string {
  const lines = [...model.weights]
    .map(
      ([feature, row]) =>
        [feature, ...[...row].map((weight) => Math.round(weight * scale))] as const,
    )
    .filter(([, ...row]) => row.some((weight) => weight !== 0))
    .map((cells) => cells.join('\t'))
    .sort();
  const transitions = [...model.transitions].map((weight) => Math.round(weight * scale));
  return `${[LABELS.join('\t'), [TRANSITION, ...transitions].join('\t'), ...lines].join('\n')}\n`;
}

/** The model a weights file holds. Throws where the file was made for other labels. */
export function readModel(text: string): Model {
  const [header, transition, ...lines] = text.trimEnd().split('\n');
  if (header !== LABELS.join('\t'))
    throw new Error('weights.tsv was trained for other labels: run `npm run train:clean`');
  const weights = new Map<string, Float64Array>();
  for (const line of lines) {
    const [feature, ...row] = line.split('\t');
    if (feature !== undefined) weights.set(feature, Float64Array.from(row, Number));
  }
  return {
    weights,
    transitions: Float64Array.from(transition?.split('\t').slice(1) ?? [], Number),
  };
}

/** The shipped model; see MODEL_CARD.md beside it. */
export const ARTICLE_MODEL: Model = readModel(
  readFileSync(new URL('./weights.tsv', import.meta.url), 'utf8'),
);

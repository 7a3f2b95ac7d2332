import { writeFileSync } from 'node:fs';
import { FEATURES } from '../../link/compare/features.ts';
import { annotatedGold } from './annotated-gold.ts';
import { type PairExample, pairExamples } from './examples.ts';
import { linkGold } from './gold.ts';
import { logisticRegression, logOdds } from './logistic-regression.ts';

/** `train.ts FOLDER…`: folders with articles.jsonl and gold.json. Writes the weights, prints what cross-validation says. */
const folders = process.argv.slice(2);
const examples = folders.flatMap((folder) => pairExamples(annotatedGold(folder), linkGold(folder)));
console.log(heldOut(examples));
const weights = logisticRegression(examples, FEATURES.length);
const lines = FEATURES.map((feature, i) => `${feature}\t${(weights[i] ?? 0).toFixed(4)}`);
const head = [
  '# source: learnt by pipeline/train/link/train.ts, see MODEL_CARD.md',
  '# licence: CC0 1.0',
  'feature\tweight',
];
writeFileSync(
  new URL('../../link/model/utterance-weights.tsv', import.meta.url),
  `${[...head, ...lines].join('\n')}\n`,
);

/** Precision and recall over pairs, each event judged by what was learnt from the others. */
function heldOut(all: readonly PairExample[]): string {
  let [right, wrong, gold] = [0, 0, 0];
  for (const event of new Set(all.map((example) => example.event))) {
    const learnt = logisticRegression(
      all.filter((example) => example.event !== event),
      FEATURES.length,
    );
    for (const { features, positive } of all.filter((example) => example.event === event)) {
      const joined = logOdds(features, learnt) > 0;
      if (positive) gold++;
      if (joined && positive) right++;
      if (joined && !positive) wrong++;
    }
  }
  const [precision, recall] = [right / (right + wrong), right / gold];
  return `${all.length} pairs, held out by event: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
}

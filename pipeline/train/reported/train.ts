import { writeFileSync } from 'node:fs';
import { BIAS, weightsFile } from '../../annotate/quotes/reported/scorer.ts';
import { examplesIn } from './examples.ts';
import { annotatedArticles, inventedArticles } from './gold.ts';
import { learn, type Weights } from './learn.ts';
import { INVENTED, RIDGE } from './settings.ts';

const HEADER = [
  '# source: learnt by `npm run train:reported`; see MODEL_CARD.md',
  '# licence: CC0 1.0',
  'sign\tweight',
];

function rowsOf({ bias, signs }: Weights): string[] {
  return [[BIAS, bias] as const, ...signs].map(([sign, weight]) => `${sign}\t${weight.toFixed(2)}`);
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: npm run train:reported -- GOLD.jsonl   (in the form of gold/newsquotes)');
  process.exit(1);
}
const invented = inventedArticles()
  .flatMap(examplesIn)
  .map((example) => ({ ...example, weight: INVENTED * example.weight }));
const annotated = annotatedArticles(file).flatMap(examplesIn);
const weights = learn([...annotated, ...invented], RIDGE);
writeFileSync(weightsFile, [...HEADER, ...rowsOf(weights), ''].join('\n'));
const right = annotated.filter((example) => example.right).length;
console.log(
  `trained on ${annotated.length} annotated clauses, ${right} of them summaries, and ${invented.length} invented ones`,
);

import { examplesIn } from '../../train/reported/examples.ts';
import { annotatedArticles, inventedArticles } from '../../train/reported/gold.ts';
import { learn, likelihood } from '../../train/reported/learn.ts';
import { INVENTED, RIDGE } from '../../train/reported/settings.ts';
import { f1Of } from '../f1.ts';

const BARS = [0.4, 0.5, 0.55, 0.6, 0.7, 0.8];
const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error(
    'usage: npm run evaluate:reported -- GOLD.jsonl   (in the form of gold/newsquotes)',
  );
  process.exit(1);
}
const invented = inventedArticles()
  .flatMap(examplesIn)
  .map((example) => ({ ...example, weight: INVENTED * example.weight }));
const articles = annotatedArticles(file).map(examplesIn);
const judged = articles.flatMap((own, held) => {
  const others = articles.filter((_, i) => i !== held).flat();
  const weights = learn([...others, ...invented], RIDGE);
  return own.map(({ signs, right }) => ({ right, likelihood: likelihood(weights, signs) }));
});
const wanted = judged.filter(({ right }) => right).length;
console.log(
  `${judged.length} clauses that can sum up speech, ${wanted} do; each article by weights of the others\nbar       P      R     F1`,
);
for (const bar of BARS) {
  const found = judged.filter((clause) => clause.likelihood >= bar);
  const { precision, recall, f1 } = f1Of(
    found.filter(({ right }) => right).length,
    found.length,
    wanted,
  );
  console.log(`${bar.toFixed(2)} ${[precision, recall, f1].map(percent).join(' ')}`);
}

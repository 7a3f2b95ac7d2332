/** Speed and memory of finding names: `npm run bench:entities -- FOLDER` with GermEval's dev.jsonl. */
import { join } from 'node:path';
import { articleOf } from '../pipeline/evaluate/entities/found.ts';
import { tokensASecond } from '../pipeline/evaluate/entities/speed.ts';
import { readGold } from '../pipeline/train/entities/germeval.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run bench:entities -- FOLDER   (with dev.jsonl of GermEval 2014)');
  process.exit(1);
}
const articles = readGold(join(folder, 'dev.jsonl')).map(articleOf);
const [part, all] = [articles.slice(0, articles.length / 4), articles].map((some) =>
  Math.round(tokensASecond(some)),
);
console.log(`tokens a processor second, a quarter of the sentences: ${part}`);
console.log(`tokens a processor second, all sentences: ${all}`);
console.log(
  `peak memory of the process, the cleaner and all articles in it: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
);

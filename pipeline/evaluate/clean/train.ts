import { writeFileSync } from 'node:fs';
import { writeModel } from '../../clean/model/load.ts';
import { train } from '../../clean/model/perceptron.ts';
import { labelledPages } from './examples.ts';
import { EPOCHS, MIN_OUTLETS, SCALE } from './settings.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run train:clean -- FOLDER   (with gold.jsonl, html/, crawl/, txt/)');
  process.exit(1);
}
const pages = labelledPages(folder);
const file = new URL('../../clean/model/weights.tsv', import.meta.url);
writeFileSync(file, writeModel(train(pages, EPOCHS, MIN_OUTLETS), SCALE));
console.log(
  `trained on ${pages.length} pages of ${new Set(pages.map((page) => page.group)).size} outlets`,
);

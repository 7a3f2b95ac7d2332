import { writeFileSync } from 'node:fs';
import { writeModel } from '../../clean/model/load.ts';
import { train } from '../../clean/model/perceptron.ts';
import { labelledPages, seedPages } from './examples.ts';
import { SCALE, SETTINGS } from './settings.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run train:clean -- FOLDER   (with gold.jsonl, html/, crawl/, txt/)');
  process.exit(1);
}
const pages = [...labelledPages(folder), ...seedPages('seeds', 'tests/gold')];
const file = new URL('../../clean/model/weights.tsv', import.meta.url);
writeFileSync(file, writeModel(train(pages, SETTINGS), SCALE));
console.log(
  `trained on ${pages.length} pages of ${new Set(pages.map((page) => page.group)).size} outlets`,
);

import { writeFileSync } from 'node:fs';
import { FORMS, weightsFile, writeModel } from '../../clean/labels/model/load.ts';
import { labelledPages, pagesFor, seedPages } from './examples.ts';
import { train } from './perceptron.ts';
import { SCALE, SETTINGS } from './settings.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run train:clean -- FOLDER   (with gold.jsonl, html/, crawl/, txt/)');
  process.exit(1);
}
const pages = [...labelledPages(folder), ...seedPages('seeds', 'tests/gold')];
for (const form of FORMS) {
  const model = train(pagesFor(form, pages), SETTINGS[form]);
  writeFileSync(weightsFile(form), writeModel(model, SCALE));
}
console.log(
  `trained on ${pages.length} pages of ${new Set(pages.map((page) => page.group)).size} outlets`,
);

import { writeFileSync } from 'node:fs';
import {
  FORMS,
  HEADLINE_TREES,
  TREES,
  treesFile,
  WIDTHS,
  weightsFile,
  writeModel,
} from '../../clean/labels/model/load.ts';
import { writeForest } from '../../clean/labels/second-look/trees.ts';
import { isShort, labelledPages, passagePages, seedPages } from './examples.ts';
import { foldsOfSites } from './folds.ts';
import { headlineForestFrom } from './headlines.ts';
import { trainedModel } from './models.ts';
import { forestFrom, modelsByFold, readPages } from './second-look.ts';
import { FOLD_VOTERS, SCALE, VOTERS } from './settings.ts';

const [wholeFolder, passageFolder] = process.argv.slice(2);
if (wholeFolder === undefined || passageFolder === undefined) {
  console.error(
    'usage: npm run train:clean -- WHOLE PASSAGES   (folders with gold.jsonl, html/, crawl/, txt/; PASSAGES with extractors.jsonl)',
  );
  process.exit(1);
}
const gold = labelledPages(wholeFolder);
const whole = [...gold, ...seedPages('seeds', 'tests/gold')];
const passages = passagePages(passageFolder);
for (const form of FORMS) {
  for (const width of WIDTHS) {
    const model = trainedModel(form, width, whole, passages, VOTERS);
    writeFileSync(weightsFile(form, width), writeModel(model, SCALE));
  }
}
const foldOf = foldsOfSites(gold, passages);
const folds = modelsByFold(whole, passages, foldOf, FOLD_VOTERS);
const read = readPages([...gold.filter((page) => !isShort(page)), ...passages], foldOf, folds);
for (const trees of TREES) writeFileSync(treesFile(trees), writeForest(forestFrom(read, trees)));
writeFileSync(HEADLINE_TREES, writeForest(headlineForestFrom(read)));
const sites = new Set([...whole, ...passages].map((page) => page.group)).size;
console.log(`trained on ${whole.length + passages.length} forms of pages of ${sites} sites`);

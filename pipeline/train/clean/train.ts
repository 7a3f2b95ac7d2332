import { writeFileSync } from 'node:fs';
import { FORMS, WIDTHS, weightsFile, writeModel } from '../../clean/labels/model/load.ts';
import { labelledPages, passagePages, seedPages } from './examples.ts';
import { trainedModel } from './models.ts';
import { SCALE, VOTERS } from './settings.ts';

const [wholeFolder, passageFolder] = process.argv.slice(2);
if (wholeFolder === undefined || passageFolder === undefined) {
  console.error(
    'usage: npm run train:clean -- WHOLE PASSAGES   (folders with gold.jsonl, html/, crawl/, txt/; PASSAGES with extractors.jsonl)',
  );
  process.exit(1);
}
const whole = [...labelledPages(wholeFolder), ...seedPages('seeds', 'tests/gold')];
const passages = passagePages(passageFolder);
for (const form of FORMS) {
  for (const width of WIDTHS) {
    const model = trainedModel(form, width, whole, passages, VOTERS);
    writeFileSync(weightsFile(form, width), writeModel(model, SCALE));
  }
}
const sites = new Set([...whole, ...passages].map((page) => page.group)).size;
console.log(`trained on ${whole.length + passages.length} forms of pages of ${sites} sites`);

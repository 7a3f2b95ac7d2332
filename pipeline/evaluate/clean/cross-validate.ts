import { cleanPage } from '../../clean/clean.ts';
import {
  isShort,
  type LabelledPage,
  labelledPages,
  pagesFor,
  seedPages,
} from '../../train/clean/examples.ts';
import { train } from '../../train/clean/perceptron.ts';
import { SETTINGS } from '../../train/clean/settings.ts';
import { f1Of } from '../f1.ts';
import { type PageScore, scorePage } from './page-score.ts';

/** Outlets are dealt into this many groups; each is cleaned by models that saw none of its outlets. */
const FOLDS = 8;

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run evaluate:clean -- FOLDER   (with gold.jsonl, html/, crawl/, txt/)');
  process.exit(1);
}
const pages = labelledPages(folder);
const outlets = [...new Set(pages.map((page) => page.group))].sort();
const scores = new Map<LabelledPage['form'], PageScore[]>();
for (let fold = 0; fold < FOLDS; fold++) {
  const held = new Set(outlets.filter((_, index) => index % FOLDS === fold));
  const seen = [
    ...pages.filter((page) => !held.has(page.group)),
    ...seedPages('seeds', 'tests/gold'),
  ];
  const models = {
    text: train(pagesFor('text', seen), SETTINGS.text),
    short: train(pagesFor('short', seen), SETTINGS.short),
    markup: train(pagesFor('markup', seen), SETTINGS.markup),
  };
  for (const { page, form, gold } of pages.filter(
    (each) => held.has(each.group) && !isShort(each),
  )) {
    const outcome = cleanPage(page, models);
    const article = outcome.status === 'written' ? outcome.document : null;
    scores.set(form, [...(scores.get(form) ?? []), scorePage(article, gold)]);
  }
}
console.log(
  `${outlets.length} outlets in ${FOLDS} folds; every page is of an outlet its model has not seen`,
);
for (const [form, list] of scores) console.log(`${form.padEnd(12)} ${rowOf(list)}`);

function rowOf(list: readonly PageScore[]): string {
  const mean = list.reduce((total, { paragraphF1 }) => total + paragraphF1, 0) / list.length;
  const sum = (key: keyof PageScore['tokens']) =>
    list.reduce((total, { tokens }) => total + tokens[key], 0);
  const shown = list.filter(({ headline }) => headline !== null);
  const cells = [
    `paragraph F1 ${percent(mean)}`,
    `token F1 ${percent(f1Of(sum('right'), sum('found'), sum('wanted')).f1)}`,
    `pages without error ${list.filter(({ exact }) => exact).length} of ${list.length}`,
    `headline ${percent(shown.filter(({ headline }) => headline).length / shown.length)}`,
  ];
  return cells.join('   ');
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

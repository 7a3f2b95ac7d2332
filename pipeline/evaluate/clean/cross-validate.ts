import { cleanPage } from '../../clean/clean.ts';
import type { FormModels, Models } from '../../clean/labels/model/load.ts';
import { headlineScorerOf, TREES, treesOf } from '../../clean/labels/model/load.ts';
import { scorerOf } from '../../clean/labels/second-look/scorer.ts';
import { DEFAULT_SETTINGS } from '../../settings.ts';
import {
  isShort,
  type LabelledPage,
  labelledPages,
  passagePages,
  seedPages,
} from '../../train/clean/examples.ts';
import { FOLDS, foldsOfSites } from '../../train/clean/folds.ts';
import { headlineForestFrom } from '../../train/clean/headlines.ts';
import { forestFrom, modelsByFold, readPages } from '../../train/clean/second-look.ts';
import { FOLD_VOTERS } from '../../train/clean/settings.ts';
import { type PageScore, scorePage } from './page-score.ts';
import { type PassageScore, scorePassages } from './passage-score.ts';
import { pageRow, passageRow } from './score-rows.ts';

const [wholeFolder, passageFolder] = process.argv.slice(2);
if (wholeFolder === undefined || passageFolder === undefined) {
  console.error(
    'usage: npm run evaluate:clean -- WHOLE PASSAGES   (folders with gold.jsonl, html/, crawl/, txt/; PASSAGES with extractors.jsonl)',
  );
  process.exit(1);
}
const whole = labelledPages(wholeFolder);
const passages = passagePages(passageFolder);
/** The seeds are no part of any fold: all models see them. */
const seeds = seedPages('seeds', 'tests/gold');
const foldOf = foldsOfSites(whole, passages);
const folds = modelsByFold([...whole, ...seeds], passages, foldOf, FOLD_VOTERS);
const shown = whole.filter((page) => !isShort(page));
const read = readPages([...shown, ...passages], foldOf, folds);
const pageScores = new Map<string, PageScore[]>();
const passageScores = new Map<string, PassageScore[]>();
for (let fold = 0; fold < FOLDS; fold++) {
  const isHeld = ({ group }: LabelledPage) => foldOf.get(group) === fold;
  const models = modelsWithout(fold);
  for (const { page, form, gold } of shown.filter(isHeld))
    note(pageScores, form, scorePage(articleOn(page, models), gold));
  for (const each of passages.filter(isHeld))
    note(passageScores, each.form, scorePassages(articleOn(each.page, models), each.passages));
}
console.log(
  `${foldOf.size} sites in ${FOLDS} folds; each page is of a site its models did not see`,
);
for (const [form, list] of pageScores) console.log(`whole articles  ${pageRow(form, list)}`);
for (const [form, list] of passageScores) console.log(`passages        ${passageRow(form, list)}`);

function modelsWithout(fold: number): Models {
  const first = folds[fold];
  if (first === undefined) throw new Error(`no fold ${fold}`);
  const seen = read.filter((page) => page.fold !== fold);
  const [text, markup] = TREES.map((trees) => scorerOf(forestFrom(seen, trees)));
  if (text === undefined || markup === undefined) throw new Error('trees for text and for markup');
  const second = { text, markup };
  const ofForm = (form: 'text' | 'short' | 'markup'): FormModels => ({
    ...first[form],
    second: second[treesOf(form)],
  });
  return {
    text: ofForm('text'),
    short: ofForm('short'),
    markup: ofForm('markup'),
    headline: headlineScorerOf(headlineForestFrom(seen)),
  };
}

function articleOn(page: LabelledPage['page'], models: Models) {
  const outcome = cleanPage(page, models, DEFAULT_SETTINGS);
  return outcome.status === 'written' ? outcome.document : null;
}

function note<Score>(scores: Map<string, Score[]>, form: string, score: Score): void {
  scores.set(form, [...(scores.get(form) ?? []), score]);
}

import { cleanPage } from '../../clean/clean.ts';
import { FORMS, type Models, WIDTHS, type Width } from '../../clean/labels/model/load.ts';
import {
  type GoldLabelledPage,
  labelledPages,
  type PassageLabelledPage,
  passagePages,
  seedPages,
} from '../../train/clean/examples.ts';
import { trainedModel } from '../../train/clean/models.ts';
import { type PageScore, scorePage } from './page-score.ts';
import { type PassageScore, scorePassages } from './passage-score.ts';
import { pageRow, passageRow } from './score-rows.ts';

/** Sites are dealt into so many groups; each is cleaned by models that saw none of its sites. */
const FOLDS = 8;
/** Trainings whose mean a model is: few of the wide ones, for time's sake. */
const VOTERS: Readonly<Record<Width, number>> = { strict: 8, wide: 2 };

const [wholeFolder, passageFolder] = process.argv.slice(2);
if (wholeFolder === undefined || passageFolder === undefined) {
  console.error(
    'usage: npm run evaluate:clean -- WHOLE PASSAGES   (folders with gold.jsonl, html/, crawl/, txt/; PASSAGES with extractors.jsonl)',
  );
  process.exit(1);
}
const whole = labelledPages(wholeFolder);
const passages = passagePages(passageFolder);
const seeds = seedPages('seeds', 'tests/gold');
const sitesOf = (pages: readonly { group: string }[]) =>
  [...new Set(pages.map(({ group }) => group))].sort();
const wholeSites = sitesOf(whole);
const otherSites = sitesOf(passages).filter((site) => !wholeSites.includes(site));
const sites = [...wholeSites, ...otherSites];
/** The sites of whole articles are dealt out evenly, and so are the others. */
const foldOf = new Map(
  [wholeSites, otherSites].flatMap((list) => list.map((site, index) => [site, index % FOLDS])),
);
const pageScores = new Map<string, PageScore[]>();
const passageScores = new Map<string, PassageScore[]>();
for (let fold = 0; fold < FOLDS; fold++) {
  const isHeld = ({ group, form }: { group: string; form: string }) =>
    foldOf.get(group) === fold && !form.startsWith('short');
  const models = modelsWithout(fold);
  for (const { page, form, gold } of whole.filter(isHeld))
    note(pageScores, form, scorePage(articleOn(page, models), gold));
  for (const each of passages.filter(isHeld))
    note(passageScores, each.form, scorePassages(articleOn(each.page, models), each.passages));
}
console.log(
  `${sites.length} sites in ${FOLDS} folds; each page is of a site its models did not see`,
);
for (const [form, list] of pageScores) console.log(`whole articles  ${pageRow(form, list)}`);
for (const [form, list] of passageScores) console.log(`passages        ${passageRow(form, list)}`);

function modelsWithout(fold: number): Models {
  const seen = ({ group }: { group: string }) => foldOf.get(group) !== fold;
  const learned = [...whole.filter(seen), ...seeds];
  const others = passages.filter(seen);
  const pairs = FORMS.map((form) => [
    form,
    Object.fromEntries(
      WIDTHS.map((width) => [width, trainedModel(form, width, learned, others, VOTERS[width])]),
    ),
  ]);
  return Object.fromEntries(pairs);
}

function articleOn(page: GoldLabelledPage['page'] | PassageLabelledPage['page'], models: Models) {
  const outcome = cleanPage(page, models, 'balance');
  return outcome.status === 'written' ? outcome.document : null;
}

function note<Score>(scores: Map<string, Score[]>, form: string, score: Score): void {
  scores.set(form, [...(scores.get(form) ?? []), score]);
}

import { Article } from '../../schemas/article.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import { Page } from '../../schemas/page.ts';
import type { Stage } from '../stage.ts';
import { articleOf } from './article.ts';
import { contractSegments } from './contract.ts';
import { headlineOf } from './headline/headline.ts';
import { featuresOf } from './labels/features/features.ts';
import { formOf } from './labels/form.ts';
import { labelConstraints } from './labels/label-constraints.ts';
import { bestLabels, known, LABELS, scores } from './labels/model/decode.ts';
import { ARTICLE_MODELS, type Models } from './labels/model/load.ts';
import { relabelled } from './labels/relabel/relabel.ts';
import { type PageView, viewOf } from './page-view/view.ts';
import { refusalOf } from './refusal.ts';
import { type SegmentedPage, segmentsOf } from './segments/segments.ts';

/** Tells the article from everything else on its page, and what each of its parts is. */
export const clean: Stage<typeof Page, typeof Article> = {
  name: 'clean',
  summary: 'page → article: roles of its paragraphs, everything else dropped with a reason',
  input: Page,
  output: Article,
  run: (page) => cleanPage(page, ARTICLE_MODELS),
};

/** The article on a page as `models` see it; models of one's own are for cross-validation. */
export function cleanPage(page: Page, models: Models): Outcome<Article> {
  const view = viewOf(page);
  const segmented = page.articleByContract ? contractSegments(view) : modelSegments(view, models);
  const refusal = page.articleByContract ? null : refusalOf(view, segmented.segments);
  if (refusal !== null) {
    const failure = { sourceFile: page.sourceFile, stage: 'clean', ...refusal };
    return { status: 'rejected', failure };
  }
  return { status: 'written', document: articleOf(view, segmented) };
}

function modelSegments(view: PageView, models: Models): SegmentedPage {
  const model = models[formOf(view)];
  const allowed = labelConstraints(view);
  const scored = known(model, featuresOf(view, allowed)).map((unit) => scores(model, unit));
  const labels = relabelled(view, bestLabels(model, scored, allowed), allowed);
  const headlineScores = scored.map((unit) => unit[LABELS.indexOf('headline')] ?? 0);
  const headline = headlineOf(view, labels, headlineScores, allowed);
  return { segments: segmentsOf(view, labels, headline), headline };
}

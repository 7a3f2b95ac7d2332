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
import { bestLabels, known, LABELS, type Label, scores } from './labels/model/decode.ts';
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
  const segmented = page.articleByContract ? contractSegments(view) : readPage(view, models);
  const refusal = page.articleByContract ? null : refusalOf(view, segmented.segments);
  if (refusal !== null) {
    const failure = { sourceFile: page.sourceFile, stage: 'clean', ...refusal };
    return { status: 'rejected', failure };
  }
  return { status: 'written', document: articleOf(view, segmented) };
}

/** How the segments of a page came about. */
export interface PageReading extends SegmentedPage {
  /** The labels that the rules leave to each unit; null where the model is free. */
  allowed: readonly (readonly Label[] | null)[];
  /** The label that the model gives each unit, before context revises it. */
  chosen: readonly Label[];
  labels: readonly Label[];
}

/** The segments of a page that is no article by contract, with what led to them. */
export function readPage(view: PageView, models: Models = ARTICLE_MODELS): PageReading {
  const model = models[formOf(view)];
  const allowed = labelConstraints(view);
  const scored = known(model, featuresOf(view, allowed)).map((unit) => scores(model, unit));
  const chosen = bestLabels(model, scored, allowed);
  const labels = relabelled(view, chosen, allowed);
  const headlineScores = scored.map((unit) => unit[LABELS.indexOf('headline')] ?? 0);
  const headline = headlineOf(view, labels, headlineScores, allowed);
  return { allowed, chosen, labels, segments: segmentsOf(view, labels, headline), headline };
}

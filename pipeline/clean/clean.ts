import { Article } from '../../schemas/article.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import { Page } from '../../schemas/page.ts';
import { DEFAULT_SETTINGS, type Favour, type Settings } from '../settings.ts';
import type { Stage } from '../stage.ts';
import { articleOf } from './article.ts';
import { contractSegments } from './contract.ts';
import { headlineOf } from './headline/headline.ts';
import { type LabelledUnits, labelledUnits } from './labels/labels.ts';
import { ARTICLE_MODELS, type Models } from './labels/model/load.ts';
import { contractView } from './page-view/contract-view.ts';
import { type PageView, viewOf } from './page-view/view.ts';
import { refusalOf } from './refusal.ts';
import { type SegmentedPage, segmentsOf } from './segments/segments.ts';

/** Tells the article from everything else on its page, and what each of its parts is. */
export const clean: Stage<typeof Page, typeof Article> = {
  name: 'clean',
  summary: 'page → article: roles of its paragraphs, everything else dropped with a reason',
  input: Page,
  output: Article,
  run: (page, settings = DEFAULT_SETTINGS) => cleanPage(page, ARTICLE_MODELS, settings),
};

/** The article on a page as `models` see it; models of one's own are for cross-validation. */
export function cleanPage(
  page: Page,
  models: Models,
  { favour, rules }: Settings,
): Outcome<Article> {
  if (page.articleByContract) {
    const view = contractView(page);
    return { status: 'written', document: articleOf(view, contractSegments(view)) };
  }
  const view = viewOf(page, rules);
  const segmented = readPage(view, models, favour);
  const refusal = refusalOf(view, segmented.segments);
  if (refusal !== null) {
    const failure = { sourceFile: page.sourceFile, stage: 'clean', ...refusal };
    return { status: 'rejected', failure };
  }
  return { status: 'written', document: articleOf(view, segmented) };
}

/** How the segments of a page came about. */
export interface PageReading extends SegmentedPage, LabelledUnits {}

/** The segments of a page that is no article by contract, with what led to them. */
export function readPage(
  view: PageView,
  models: Models = ARTICLE_MODELS,
  favour: Favour = DEFAULT_SETTINGS.favour,
): PageReading {
  const labelled = labelledUnits(view, models, favour);
  const { labels, headlineScores, allowed } = labelled;
  const headline = headlineOf(view, labels, headlineScores, allowed, models.headline);
  return { segments: segmentsOf(view, labels, headline), headline, ...labelled };
}

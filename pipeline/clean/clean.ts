import { Article, type Dropped, type Paragraph, type Role } from '../../schemas/article.ts';
import { ordinalIds } from '../../schemas/id.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import { Page } from '../../schemas/page.ts';
import type { Stage } from '../stage.ts';
import { folded, functionWordShare, wordsOf } from '../text/words.ts';
import { headlineOf } from './headline/headline.ts';
import { featuresOf } from './labels/features/features.ts';
import { formOf } from './labels/form.ts';
import { allowedOf } from './labels/label-constraints.ts';
import { bestLabels, known, LABELS, scores } from './labels/model/decode.ts';
import { ARTICLE_MODELS, type Models } from './labels/model/load.ts';
import { mended } from './labels/relabel/relabel.ts';
import { authorsOf } from './metadata/authors.ts';
import { agenciesIn, datelineOf } from './metadata/credits.ts';
import { datesOf } from './metadata/dates.ts';
import { localeOf } from './metadata/locale.ts';
import { outletAt } from './outlets/outlets.ts';
import { type PageView, type View, viewOf } from './page-view/view.ts';
import { type Fate, fatesOf } from './segments/segments.ts';

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
  const { fates, headline } = page.articleByContract
    ? contractFates(view)
    : modelFates(view, models);
  const refusal = page.articleByContract ? null : refusalOf(view, fates);
  if (refusal !== null) {
    const failure = { sourceFile: page.sourceFile, stage: 'clean', ...refusal };
    return { status: 'rejected', failure };
  }
  return { status: 'written', document: articleOf(view, fates, headline) };
}

const ARTICLE_TEXT: ReadonlySet<Role> = new Set(['lead', 'body', 'list_item']);

/** Longer texts are archives or attacks; the later stages take more than linear time for them. */
const LONGEST_ARTICLE = 1_000_000;

/** Why a page is no German article; null where it is one. */
function refusalOf(
  { units }: PageView,
  fates: readonly Fate[],
): { reason: string; message: string } | null {
  const starts = new Set(
    fates.flatMap((fate) => ('role' in fate && ARTICLE_TEXT.has(fate.role) ? [fate.start] : [])),
  );
  const body = units.filter(({ start }) => starts.has(start));
  if (body.length === 0) {
    const message =
      'no paragraph reads as article text; an index, login or error page? Pass it as a JSON line with "text" to keep it as it is';
    return { reason: 'not_an_article', message };
  }
  const length = fates.reduce((sum, fate) => sum + ('role' in fate ? fate.end - fate.start : 0), 0);
  if (length > LONGEST_ARTICLE) {
    const message = `its text has ${length} characters, and no article has more than ${LONGEST_ARTICLE}; split it`;
    return { reason: 'too_long', message };
  }
  if (functionWordShareOf(body) < GERMAN_SHARE) {
    const message = `fewer than ${100 * GERMAN_SHARE} % of its words are German function words; only German is understood`;
    return { reason: 'not_german', message };
  }
  return null;
}

/** A JSON line's text is an article by contract: nothing but the marks of its lists is dropped. */
function contractFates(view: PageView): { fates: Fate[]; headline: null } {
  const fates = view.units.map(({ start, end, bullet, listed, content, stopped }, index): Fate => {
    if (bullet) return { start, end, reason: 'other', rule: 'list-bullet' };
    if (listed) return { start, end, role: 'list_item' };
    if (index === 0 && view.units.length > 1) return { start, end, role: 'lead' };
    return {
      start,
      end,
      role: !stopped && content.length < LONGEST_INTERTITLE ? 'intertitle' : 'body',
    };
  });
  return { fates, headline: null };
}

const LONGEST_INTERTITLE = 80;

function modelFates(view: PageView, models: Models) {
  const model = models[formOf(view)];
  const allowed = allowedOf(view);
  const scored = known(model, featuresOf(view, allowed)).map((unit) => scores(model, unit));
  const labels = mended(view, bestLabels(model, scored, allowed), allowed);
  const headlineScores = scored.map((unit) => unit[LABELS.indexOf('headline')] ?? 0);
  const headline = headlineOf(view, labels, headlineScores, allowed);
  return { fates: fatesOf(view, labels, headline), headline };
}

function articleOf(
  view: PageView,
  fates: readonly Fate[],
  headline: ReturnType<typeof headlineOf>,
): Article {
  const { blocks: _, declared, ...page } = view.page;
  const textOf = (role: Role) =>
    fates.flatMap((fate) =>
      'role' in fate && fate.role === role ? [folded(page.text.slice(fate.start, fate.end))] : [],
    );
  const [opening] = [...textOf('lead'), ...textOf('body')];
  const dateline = opening === undefined ? null : datelineOf(opening);
  const outlet = outletAt(page.url);
  const lead = textOf('lead').join('\n');
  const authors = declared.authors.length > 0 ? declared.authors : authorsOf(view, fates, headline);
  return {
    ...page,
    headline: shownOrDeclared(textOf('headline')[0] ?? null, declaredText(declared.headline)),
    kicker: textOf('kicker')[0] ?? declaredText(declared.kicker),
    lead: lead === '' ? declaredText(declared.lead) : lead,
    authors,
    agencies: agenciesIn(page.text, fates, dateline),
    dateline: dateline?.place ?? null,
    outlet: outlet?.name ?? declared.outlet,
    ...datesOf(view, fates, headline),
    language: declared.language ?? languageOf(textOf('body')),
    locale: localeOf(view, page.url, outlet?.country ?? ''),
    ...partsOf(view, fates),
  };
}

/** A headline that shares fewer of the declared one's words is another line of the page. */
const RETOLD = 1 / 3;

/** Sources declare a headline for search engines that may be another than the page's own. */
function shownOrDeclared(shown: string | null, declared: string | null): string | null {
  if (shown === null || declared === null) return shown ?? declared;
  const wanted = new Set(wordsOf(declared).filter((word) => word.length > 3));
  const common = new Set(wordsOf(shown).filter((word) => wanted.has(word))).size;
  return common >= RETOLD * wanted.size ? shown : declared;
}

/** What the source declares, without the soft hyphens and line ends of its layout. */
function declaredText(text: string | null): string | null {
  return text === null ? null : folded(text);
}

/** Article text in which this share of words are German function words is German. */
const GERMAN_SHARE = 0.22;

function functionWordShareOf(units: readonly View[]): number {
  let words = 0;
  let functionWords = 0;
  for (const unit of units) {
    words += unit.words.length;
    functionWords += unit.functionWords * unit.words.length;
  }
  return words === 0 ? 0 : functionWords / words;
}

function languageOf(body: readonly string[]): string | null {
  return functionWordShare(wordsOf(body.join(' '))) >= GERMAN_SHARE ? 'de' : null;
}

function partsOf(
  { page }: PageView,
  fates: readonly Fate[],
): { paragraphs: Paragraph[]; dropped: Dropped[] } {
  const paragraphId = ordinalIds('paragraph', page.articleId);
  const segmentId = ordinalIds('segment', page.articleId);
  const paragraphs: Paragraph[] = [];
  const dropped: Dropped[] = [];
  for (const fate of fates) {
    const { start, end } = trimmedFate(page.text, fate);
    const content = page.text.slice(start, end);
    if ('role' in fate) paragraphs.push({ id: paragraphId(content), role: fate.role, start, end });
    else dropped.push({ id: segmentId(content), reason: fate.reason, rule: fate.rule, start, end });
  }
  return { paragraphs, dropped };
}

function trimmedFate(text: string, { start, end }: Fate): { start: number; end: number } {
  const content = text.slice(start, end);
  return { start, end: end - (content.length - content.trimEnd().length) };
}

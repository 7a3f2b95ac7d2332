import type { Article, Dropped, Paragraph, Role } from '../../schemas/article.ts';
import { ordinalIds } from '../../schemas/id.ts';
import { folded, functionWordShare, wordsOf } from '../text/words.ts';
import { authorshipOf } from './metadata/authorship.ts';
import { agenciesIn, datelineOf } from './metadata/credits.ts';
import { datesOf } from './metadata/dates.ts';
import { localeOf } from './metadata/locale.ts';
import { outletAt } from './outlets/outlets.ts';
import type { PageView } from './page-view/view.ts';
import { roleOfSegment, type Segment, type SegmentedPage } from './segments/segments.ts';
import { GERMAN_FUNCTION_WORDS } from './thresholds.ts';

/** The article that a page's segments make up, with what page and source tell about it. */
export function articleOf(view: PageView, { segments, headline }: SegmentedPage): Article {
  const { blocks: _, declared, ...page } = view.page;
  const textOf = (role: Role) =>
    segments
      .filter((segment) => roleOfSegment(segment) === role)
      .map(({ start, end }) => folded(page.text.slice(start, end)));
  const leads = textOf('lead');
  const body = textOf('body');
  const opening = leads[0] ?? body[0];
  const dateline = opening === undefined ? null : datelineOf(opening);
  const outlet = outletAt(page.url);
  const lead = leads.join('\n');
  const { authors, agencies } = authorshipOf(view, segments, headline);
  return {
    ...page,
    headline: textOf('headline')[0] ?? declaredText(declared.headline),
    kicker: textOf('kicker')[0] ?? declaredText(declared.kicker),
    lead: lead === '' ? declaredText(declared.lead) : lead,
    authors,
    agencies: [...new Set([...agenciesIn(page.text, segments, dateline), ...agencies])],
    dateline: dateline?.place ?? null,
    outlet: outlet?.name ?? declared.outlet,
    ...datesOf(view, segments, headline),
    dateModified: declared.dateModified,
    topics: declared.topics,
    isFree: declared.isFree,
    language: declared.language ?? languageOf(body),
    locale: localeOf(view, page.url, outlet?.country ?? ''),
    ...partsOf(view, segments),
  };
}

/** What the source declares, without the soft hyphens and line ends of its layout. */
function declaredText(text: string | null): string | null {
  return text === null ? null : folded(text);
}

function languageOf(body: readonly string[]): string | null {
  return functionWordShare(wordsOf(body.join(' '))) >= GERMAN_FUNCTION_WORDS ? 'de' : null;
}

function partsOf(
  { page }: PageView,
  segments: readonly Segment[],
): { paragraphs: Paragraph[]; dropped: Dropped[] } {
  const paragraphId = ordinalIds('paragraph', page.articleId);
  const segmentId = ordinalIds('segment', page.articleId);
  const paragraphs: Paragraph[] = [];
  const dropped: Dropped[] = [];
  for (const segment of segments) {
    const { start } = segment;
    const content = page.text.slice(start, segment.end).trimEnd();
    const end = start + content.length;
    switch (segment.kind) {
      case 'paragraph':
        paragraphs.push({ id: paragraphId(content), role: segment.role, start, end });
        break;
      case 'dropped':
        dropped.push({
          id: segmentId(content),
          reason: segment.reason,
          rule: segment.rule,
          start,
          end,
        });
        break;
    }
  }
  return { paragraphs, dropped };
}

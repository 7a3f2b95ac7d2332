import type { PageView } from '../../page-view/view.ts';
import type { Label } from '../model/decode.ts';
import { withBlockQuotes } from './block-quotes.ts';
import { withCaptions } from './captions.ts';
import { withoutForeignTopics } from './foreign-topic.ts';
import { withBoldHeadings, withHeadings } from './headings.ts';
import { withoutIslands } from './islands.ts';
import { withLeadBelowTitle } from './leads.ts';
import { withAnnouncedLists } from './lists.ts';
import { withMissedText } from './missed-text.ts';
import { withoutOtherReports } from './other-reports.ts';
import { withoutRepeated } from './repeated-text.ts';
import { withSandwiched } from './sandwiched.ts';

const IN_MARKUP = [
  withMainText,
  withSandwiched,
  withMissedText,
  withAnnouncedLists,
  withBlockQuotes,
  withHeadings,
  withBoldHeadings,
  withLeadBelowTitle,
];
/** What reads like text in lines but stands far off, is repeated or speaks of something else. */
const STRAYS = [withoutRepeated, withoutIslands, withoutForeignTopics];
const IN_PLAIN_TEXT = [withSandwiched, withMissedText, withCaptions, ...STRAYS];

/** The model's labels with what the page's layout says more surely put right, step by step. */
export function relabelled(
  view: PageView,
  labels: readonly Label[],
  allowed: readonly (readonly Label[] | null)[],
): Label[] {
  const steps = view.markup ? IN_MARKUP : IN_PLAIN_TEXT;
  return steps.reduce((before, step) => step(view, before, allowed), [...labels]);
}

/** Labels that a second look gave, without teasers that may have come back with it. */
export function withoutStrays(view: PageView, labels: readonly Label[]): Label[] {
  if (view.markup) return withoutOtherReports(view, labels);
  return STRAYS.reduce((before, step) => step(view, before), [...labels]);
}

/**
 * Running text at the very place where a page in markup keeps most of it is the article's, and so are single sentences
 * there: 548 of 552 such paragraphs and all 11 such sentences of the gold pages are body. (Not a constraint on the model, which would then learn less from these units about short ones.)
 */
function withMainText(
  { main, mainPlace, units }: PageView,
  labels: readonly Label[],
  allowed: readonly (readonly Label[] | null)[],
): Label[] {
  if (main === null) return [...labels];
  return labels.map((label, index) => {
    const unit = units[index];
    if (unit === undefined || label === 'lead' || (allowed[index] ?? null) !== null) return label;
    const isText = unit.prose || (unit.stopped && unit.match === null && !unit.isPullQuote);
    const isMain = isText && !unit.isCopy && unit.block.tag === main.tag;
    return isMain && unit.place === mainPlace ? 'body' : label;
  });
}

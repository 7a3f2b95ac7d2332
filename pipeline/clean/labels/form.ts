import type { PageView } from '../page-view/view.ts';
import { GERMAN_FUNCTION_WORDS } from '../thresholds.ts';
import type { Form } from './model/load.ts';

/** In characters; medians of real pages lie about 350, of popular papers and of the radio about 180. */
const SHORT = 210;
const MIN_PARAGRAPH_LENGTH = 40;

/** Which model reads a page: elements tell more than lines do, and short paragraphs look like other pages' teasers. */
export function formOf({ markup, units }: PageView): Form {
  if (markup) return 'markup';
  const lengths = units
    .filter(
      ({ stopped, isCopy, functionWords }) =>
        stopped && !isCopy && functionWords >= GERMAN_FUNCTION_WORDS,
    )
    .map(({ content }) => content.length)
    .filter((length) => length >= MIN_PARAGRAPH_LENGTH)
    .sort((a, b) => a - b);
  return (lengths[lengths.length >> 1] ?? 0) < SHORT ? 'short' : 'text';
}

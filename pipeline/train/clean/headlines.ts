import { candidatesOn } from '../../clean/headline/candidates.ts';
import { ruledAt } from '../../clean/headline/headline.ts';
import { HEADLINE_SIGNS } from '../../clean/headline/headline-signs.ts';
import { LABELS } from '../../clean/labels/model/decode.ts';
import type { Reading } from '../../clean/labels/second-look/situation.ts';
import type { Forest } from '../../clean/labels/second-look/trees.ts';
import type { PageView } from '../../clean/page-view/view.ts';
import { boosted } from './boosting.ts';
import type { LabelledPage } from './examples.ts';
import { HEADLINE_BOOSTING, WEIGHTS } from './settings.ts';

/** The lines of a page that may be its headline: their signs, and which of them are. */
export interface HeadlineRows {
  values: readonly Float32Array[];
  truth: readonly boolean[];
  weight: number;
}

/** None of a page in markup, or of one that shows no headline. */
export function headlineRows(
  page: LabelledPage,
  view: PageView,
  { labels, scored }: Reading,
): HeadlineRows {
  const scores = scored.map((unit) => unit[LABELS.indexOf('headline')] ?? 0);
  const shown = view.units[page.labels.indexOf('headline')]?.content;
  const weight = 'kept' in page ? 1 : WEIGHTS.whole;
  if (view.markup || shown === undefined) return { values: [], truth: [], weight };
  const ruled = ruledAt(view, labels, scores, page.allowed);
  const candidates = candidatesOn(view, labels, scores, page.allowed, ruled);
  const values: Float32Array[] = [];
  const truth: boolean[] = [];
  for (const index of candidates.lines) {
    const unit = view.units[index];
    if (unit === undefined) continue;
    values.push(Float32Array.from(HEADLINE_SIGNS, (sign) => sign.of(unit, index, candidates)));
    truth.push(unit.content === shown);
  }
  return { values: truth.includes(true) ? values : [], truth, weight };
}

export function headlineForestFrom(pages: readonly { headline: HeadlineRows }[]): Forest {
  const rows = pages.flatMap(({ headline: { values, truth, weight } }) =>
    values.map((value, at) => ({ value, isHeadline: truth[at] === true, weight })),
  );
  return boosted(
    {
      signs: HEADLINE_SIGNS.map(({ name }) => name),
      columns: HEADLINE_SIGNS.map((_, column) =>
        Float32Array.from(rows, ({ value }) => value[column] ?? 0),
      ),
      truth: Uint8Array.from(rows, ({ isHeadline }) => Number(isHeadline)),
      weights: Float32Array.from(rows, ({ weight }) => weight),
    },
    HEADLINE_BOOSTING,
  );
}

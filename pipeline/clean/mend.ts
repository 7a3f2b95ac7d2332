import { withCaptions } from './captions.ts';
import { withoutForeignTopics } from './foreign-topic.ts';
import { withoutIslands } from './islands.ts';
import { placeOf } from './main-text.ts';
import { withMissedText } from './missed-text.ts';
import type { Label } from './model/decode.ts';
import { withoutRepeated } from './repeated-text.ts';
import { withSandwiched } from './sandwiched.ts';
import type { PageView } from './view.ts';

/** The model's labels with what the page's layout says more surely put right. */
export function mended(
  view: PageView,
  labels: readonly Label[],
  allowed: readonly (readonly Label[] | null)[],
): Label[] {
  if (view.markup)
    return withMissedText(
      view,
      withSandwiched(view, withMainText(view, labels, allowed), allowed),
      allowed,
    );
  const steps = [
    withSandwiched,
    withMissedText,
    withCaptions,
    withoutRepeated,
    withoutIslands,
    withoutForeignTopics,
  ];
  return steps.reduce((before, step) => step(view, before, allowed), [...labels]);
}

/**
 * Running text at the very place where a page in markup keeps most of it is the article's: 548 of 552 such units of the
 * gold pages are body. (Not a constraint on the model, which would then learn less from these units about short ones.)
 */
function withMainText(
  { main, units }: PageView,
  labels: readonly Label[],
  allowed: readonly (readonly Label[] | null)[],
): Label[] {
  if (main === null) return [...labels];
  const place = placeOf(main);
  return labels.map((label, index) => {
    const unit = units[index];
    if (unit === undefined || label === 'lead' || (allowed[index] ?? null) !== null) return label;
    const isMain = unit.prose && !unit.repeats && unit.block.tag === main.tag;
    return isMain && placeOf(unit.block) === place ? 'body' : label;
  });
}

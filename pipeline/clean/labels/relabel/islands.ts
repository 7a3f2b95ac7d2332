import type { PageView } from '../../page-view/view.ts';
import type { Label } from '../model/decode.ts';

/** Units of other things between the article and what is no longer part of it. */
const FAR = 12;
/** What stands far below and is longer than this share of the article may be its second half. */
const SMALL = 0.15;

/** Labels of a plain text without the paragraphs far below its article: teasers and notices that read like text. */
export function withoutIslands(view: PageView, labels: readonly Label[]): Label[] {
  const kept = [...labels];
  const runs = runsOf(labels);
  const lengths = runs.map((run) =>
    run.reduce((sum, i) => sum + (view.units[i]?.content.length ?? 0), 0),
  );
  const longest = Math.max(0, ...lengths);
  const main = lengths.indexOf(longest);
  const teased = teasedAtEnd(view, labels);
  if (teased !== -1) kept[teased] = 'drop';
  runs.forEach((run, at) => {
    if (at <= main || (lengths[at] ?? 0) > SMALL * longest) return;
    for (const index of run) kept[index] = 'drop';
  });
  return kept;
}

/** The last text on the page, where it is a single unit under the links below `Weitere Themen`; -1 where it is none. */
function teasedAtEnd({ units }: PageView, labels: readonly Label[]): number {
  const isText = (label: Label) => label === 'lead' || label === 'body' || label === 'intertitle';
  const last = labels.findLastIndex(isText);
  const earlier = labels.findLastIndex((label, index) => index < last && isText(label));
  const between = units.slice(earlier + 1, Math.max(earlier + 1, last - 1));
  return earlier !== -1 && between.some(({ match }) => match?.opens) ? last : -1;
}

/** Indices of the article's units, in runs with no more than `FAR` other units inside. */
function runsOf(labels: readonly Label[]): number[][] {
  const runs: number[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  labels.forEach((label, index) => {
    if (label !== 'lead' && label !== 'body' && label !== 'intertitle') return;
    if (index - last > FAR) runs.push([]);
    runs.at(-1)?.push(index);
    last = index;
  });
  return runs;
}

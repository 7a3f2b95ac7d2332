import type { Label } from '../labels/model/decode.ts';
import type { PageView } from '../page-view/view.ts';
import { opensHeadline } from './kicker.ts';

/** The lines of a page among which its headline is sought. */
export interface Candidates {
  view: PageView;
  labels: readonly Label[];
  /** Indices of the lines above the first text that may be the headline. */
  lines: readonly number[];
  /** How much the model takes each unit for a headline. */
  scores: readonly number[];
  /** The highest of these scores, over the candidates. */
  best: number;
  /** Index of the first unit of the article's text. */
  first: number;
  /** Index of the line that rules would choose, -1 without one. */
  ruled: number;
}

/** Lines above the text in which its headline is sought. */
export const REACH = 40;
const MAX_LENGTH = 220;

/** `ruled` is the index of the line that rules would choose. */
export function candidatesOn(
  view: PageView,
  labels: readonly Label[],
  scores: readonly number[],
  allowed: readonly (readonly Label[] | null)[],
  ruled: number | null,
): Candidates {
  const found = labels.findIndex((label) => label === 'lead' || label === 'body');
  const first = found === -1 ? labels.length : found;
  const lines: number[] = [];
  for (let index = Math.max(0, first - REACH); index < first; index++) {
    const unit = view.units[index];
    if (unit === undefined || unit.excluded || unit.content.length > MAX_LENGTH) continue;
    if (!(allowed[index]?.includes('headline') ?? true) || !opensHeadline(unit.content)) continue;
    lines.push(index);
  }
  const best = Math.max(...lines.map((index) => scores[index] ?? 0));
  return { view, labels, lines, scores, best, first, ruled: ruled ?? -1 };
}

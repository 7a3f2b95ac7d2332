import { f1Of } from '../f1.ts';
import type { PageScore } from './page-score.ts';
import type { PassageScore } from './passage-score.ts';

/** Scores of pages with a whole gold article, as a line of text. */
export function pageRow(form: string, list: readonly PageScore[]): string {
  const mean = list.reduce((total, { paragraphF1 }) => total + paragraphF1, 0) / list.length;
  const sum = (key: keyof PageScore['tokens']) =>
    list.reduce((total, { tokens }) => total + tokens[key], 0);
  const shown = list.filter(({ headline }) => headline !== null);
  return [
    form.padEnd(12),
    `paragraph F1 ${percent(mean)}`,
    `token F1 ${percent(f1Of(sum('right'), sum('found'), sum('wanted')).f1)}`,
    `pages without error ${list.filter(({ exact }) => exact).length} of ${list.length}`,
    `headline ${percent(shown.filter(({ headline }) => headline).length / shown.length)}`,
  ].join('   ');
}

/** Scores of pages of which passages are known, as a line of text. */
export function passageRow(form: string, list: readonly PassageScore[]): string {
  const sum = (key: keyof PassageScore) => list.reduce((total, score) => total + score[key], 0);
  const found = sum('found');
  const { precision, recall, f1 } = f1Of(found, found + sum('leaked'), found + sum('missed'));
  const exact = list.filter(({ missed, leaked }) => missed + leaked === 0).length;
  return [
    form.padEnd(12),
    `precision ${percent(precision)}`,
    `recall ${percent(recall)}`,
    `F1 ${percent(f1)}`,
    `pages without error ${percent(exact / list.length)}`,
  ].join('   ');
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../run/usage-error.ts';
import { annotatedGold } from '../train/link/annotated-gold.ts';
import { linkGold } from '../train/link/gold.ts';
import { clusteredRows } from './links/clustered-rows.ts';
import { errorsOf } from './links/errors.ts';
import { judged } from './links/judged.ts';
import { reportOn } from './links/report.ts';

/**
 * The report on how well quotes of one utterance are joined across the articles of a folder with `articles.jsonl` and
 * `gold.json`: the measures of its scorer, with intervals.
 */
export async function evaluateLinks(
  folder: string,
  options: { draws: number; errors: boolean },
): Promise<string> {
  for (const name of ['articles.jsonl', 'gold.json'])
    if (!existsSync(join(folder, name)))
      throw new UsageError(`${folder} holds no ${name}; give a folder of the gold set of links`);
  const gold = linkGold(folder);
  const judgement = judged(await clusteredRows(annotatedGold(folder)), gold);
  const report = reportOn(judgement, gold, options.draws);
  return options.errors ? `${report}\n\n${errorsOf(judgement, gold)}` : report;
}

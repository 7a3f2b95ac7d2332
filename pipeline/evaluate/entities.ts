import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UsageError } from '../run/usage-error.ts';
import { readGold } from '../train/entities/germeval.ts';
import { articleOf, namesFound } from './entities/found.ts';
import { comparedNews } from './entities/news-compared.ts';
import { readNewsGold } from './entities/news-gold.ts';
import { newsReport } from './entities/news-report.ts';
import { reportOn } from './entities/report.ts';
import { scoreOf } from './entities/score.ts';
import { tokensASecond } from './entities/speed.ts';

const TRAINING = 'train.jsonl';

/**
 * The report on how well names are found in the sentences of GermEval 2014: each JSON Lines file in `folder` but
 * `train.jsonl`, whose names count as seen before.
 */
export function evaluateEntities(folder: string): string {
  if (!existsSync(folder)) throw new UsageError(`${folder} does not exist`);
  const parts = readdirSync(folder).filter((file) => file.endsWith('.jsonl') && file !== TRAINING);
  if (parts.length === 0)
    throw new UsageError(`${folder} holds no .jsonl file to score; give a folder of GermEval 2014`);
  const training = join(folder, TRAINING);
  const known = existsSync(training) ? readGold(training) : [];
  return parts
    .sort()
    .map((part) => {
      const gold = readGold(join(folder, part));
      const articles = gold.map(articleOf);
      const compared = gold.map((sentence, i) => ({
        gold: sentence,
        found: namesFound(sentence, articles[i]),
      }));
      return reportOn(basename(part, '.jsonl'), scoreOf(compared, known), tokensASecond(articles));
    })
    .join('\n\n');
}

/** The report on names, persons and attributes in the annotated news articles of a JSON Lines file. */
export function evaluateNews(file: string): string {
  if (!existsSync(file)) throw new UsageError(`${file} does not exist`);
  return newsReport(readNewsGold(file).map(comparedNews));
}

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { WEIGHTS_FILE, writeModel } from '../../annotate/entities/tagger/model-file.ts';
import { readGold } from './germeval.ts';
import { readNews } from './news.ts';
import { NEWS_COPIES } from './settings.ts';
import { trainTagger } from './train-tagger.ts';
import { readWordList, WORD_LIST } from './word-list.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '' },
    news: { type: 'string', default: '' },
  },
});
const file = join(values.data, 'train.jsonl');
if (!existsSync(file)) {
  console.error(
    'usage: npm run train:entities -- --data FOLDER [--news FILE]   (with train.jsonl of GermEval 2014)',
  );
  process.exit(1);
}
const news = values.news === '' ? [] : readNews(values.news);
// What news calls a name counts for more than Wikipedia's sentences do.
const gold = [...readGold(file), ...Array.from({ length: NEWS_COPIES }, () => news).flat()];
const model = trainTagger(gold, readWordList(WORD_LIST), (epoch) => console.log(`epoch ${epoch}`));
const bytes = writeModel(model);
writeFileSync(WEIGHTS_FILE, bytes);
console.log(`${gold.length} sentences, ${model.hashes.length} features, ${bytes.length} bytes`);

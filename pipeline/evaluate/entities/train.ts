import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { WEIGHTS_FILE, writeModel } from '../../annotate/entities/tagger/model-file.ts';
import { readGold } from './germeval.ts';
import { trainTagger } from './train-tagger.ts';
import { readWordList, WORD_LIST } from './word-list.ts';

const { values } = parseArgs({ options: { data: { type: 'string', default: '' } } });
const file = join(values.data, 'train.jsonl');
if (!existsSync(file)) {
  console.error(
    'usage: npm run train:entities -- --data FOLDER   (with train.jsonl of GermEval 2014)',
  );
  process.exit(1);
}
const gold = readGold(file);
const model = trainTagger(gold, readWordList(WORD_LIST), (epoch) => console.log(`epoch ${epoch}`));
const bytes = writeModel(model);
writeFileSync(WEIGHTS_FILE, bytes);
console.log(`${gold.length} sentences, ${model.hashes.length} features, ${bytes.length} bytes`);

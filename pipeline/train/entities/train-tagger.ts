import type { TaggerModel } from '../../annotate/entities/tagger/model.ts';
import type { WordTable } from '../../annotate/entities/tagger/word-table.ts';
import { numbersFrom } from '../../statistics/random.ts';
import { encode } from './encode.ts';
import { examplesOf } from './examples.ts';
import { withNamesExchanged } from './exchange.ts';
import type { GoldSentence } from './germeval.ts';
import { learn } from './learn.ts';
import { quantised } from './quantise.ts';
import { COPIES, FEWEST, SCALE, SEED, SETTINGS } from './settings.ts';

/** A model learnt from the sentences; the same for the same sentences. `told` hears of every epoch. */
export function trainTagger(
  gold: readonly GoldSentence[],
  table: WordTable,
  told: (epoch: number) => void = () => {},
): TaggerModel {
  const random = numbersFrom(SEED);
  const own = gold.flatMap(examplesOf);
  const copies = Array.from({ length: COPIES }, () => withNamesExchanged(own, random)).flat();
  const { sentences, hashes } = encode([...own, ...copies], table, FEWEST);
  const learnt = learn(sentences, hashes.length, { ...SETTINGS, random }, told);
  return quantised(learnt, hashes, table, SCALE);
}

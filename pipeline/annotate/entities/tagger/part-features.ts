import { capitalised } from '../../lexicon/word-forms.ts';
import type { FeatureList } from './feature-list.ts';
import { hashOfPart, stateAfter } from './hash.ts';
import { kindsOf } from './lexicon-signs.ts';
import { entryOf, GROUP, lookUp, type WordTable } from './word-table.ts';

const SHORTEST_TAIL = 4;
const SHORTEST_HEAD = 3;

/** What the parts of a compound say: "US-Außenminister", "Ukrainekonflikt". */
export function partFeatures(features: FeatureList, table: WordTable, word: string): void {
  const hyphen = word.indexOf('-');
  if (hyphen > 0 && hyphen < word.length - 1) {
    const first = word.slice(0, hyphen);
    const last = word.slice(word.lastIndexOf('-') + 1);
    features.add('first', first);
    features.add('last', last);
    addPart(features, table, 'first', first);
    addPart(features, table, 'last', capitalised(last));
    return;
  }
  for (let i = SHORTEST_HEAD; i <= word.length - SHORTEST_TAIL; i++) {
    const opened = stateAfter(capitalised(word.charAt(i)));
    const { pos, name } = entryOf(table, hashOfPart(word, i + 1, word.length, opened));
    if (!pos.includes('n') && name === '') continue;
    const tail = capitalised(word.slice(i));
    features.add('tail', tail);
    addPart(features, table, 'tail', tail);
    addPart(features, table, 'head', word.slice(0, i));
    return;
  }
}

function addPart(features: FeatureList, table: WordTable, place: string, part: string): void {
  const { cluster, name, pos } = lookUp(table, part);
  features.add(`${place}-kinds`, `${kindsOf(part)}/${name}`);
  features.add(`${place}-cluster`, cluster.slice(0, GROUP));
  features.add(`${place}-pos`, pos);
}

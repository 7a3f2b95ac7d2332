import { capitalised } from '../../lexicon/word-forms.ts';
import { type FeatureList, featureNamed } from './feature-list.ts';
import { hashOfPart, stateAfter } from './hash.ts';
import { kindsOf } from './lexicon-signs.ts';
import { entryOf, GROUP, lookUp, type WordTable } from './word-table.ts';

const SHORTEST_TAIL = 4;
const SHORTEST_HEAD = 3;

interface PartNames {
  whole: number;
  kinds: number;
  cluster: number;
  pos: number;
}

function namesOf(place: string): PartNames {
  return {
    whole: featureNamed(place),
    kinds: featureNamed(`${place}-kinds`),
    cluster: featureNamed(`${place}-cluster`),
    pos: featureNamed(`${place}-pos`),
  };
}

const part = {
  first: namesOf('first'),
  last: namesOf('last'),
  tail: namesOf('tail'),
  head: namesOf('head'),
} as const;

/** What the parts of a compound say: "US-Außenminister", "Ukrainekonflikt". */
export function partFeatures(features: FeatureList, table: WordTable, word: string): void {
  const hyphen = word.indexOf('-');
  if (hyphen > 0 && hyphen < word.length - 1) {
    const first = word.slice(0, hyphen);
    const last = word.slice(word.lastIndexOf('-') + 1);
    features.addValue(part.first.whole, first);
    features.addValue(part.last.whole, last);
    addPart(features, table, part.first, first);
    addPart(features, table, part.last, capitalised(last));
    return;
  }
  for (let i = SHORTEST_HEAD; i <= word.length - SHORTEST_TAIL; i++) {
    const opened = stateAfter(capitalised(word.charAt(i)));
    const { pos, name } = entryOf(table, hashOfPart(word, i + 1, word.length, opened));
    if (!pos.includes('n') && name === '') continue;
    const tail = capitalised(word.slice(i));
    features.addValue(part.tail.whole, tail);
    addPart(features, table, part.tail, tail);
    addPart(features, table, part.head, word.slice(0, i));
    return;
  }
}

function addPart(features: FeatureList, table: WordTable, names: PartNames, text: string): void {
  const { cluster, name, pos } = lookUp(table, text);
  features.addValue(names.kinds, `${kindsOf(text)}/${name}`);
  features.addValue(names.cluster, cluster.slice(0, GROUP));
  features.addValue(names.pos, pos);
}

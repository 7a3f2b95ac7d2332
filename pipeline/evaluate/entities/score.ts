import type { GoldSentence } from '../../train/entities/germeval.ts';
import { type F1, f1Of } from '../f1.ts';
import { type Interval, intervalOf } from '../quotes/intervals.ts';
import type { FoundName } from './found.ts';

export interface ComparedSentence {
  gold: GoldSentence;
  found: readonly FoundName[];
}

/** Strict figures: a name counts if its kind, its beginning and its end are right. */
export interface Score {
  sentences: number;
  kinds: { name: string; figures: F1; wanted: number; interval: Interval }[];
}

interface Name extends FoundName {
  genre: string | undefined;
  key: string;
  text: string;
}

const DRAWS = 1000;
const THREE = ['PER', 'LOC', 'ORG'];
const FOUR = [...THREE, 'OTH'];

/** Names of GermEval's form "main" against those found, those that `known` sentences name apart from those they do not. */
export function scoreOf(
  compared: readonly ComparedSentence[],
  known: readonly GoldSentence[],
): Score {
  const names = new Set(known.flatMap(goldNames).map(({ text }) => text));
  const sentences = compared.map(({ gold, found }) => ({
    wanted: goldNames(gold),
    found: found.map((name) => keyed(gold, name)),
  }));
  const figures = (name: string, own: (name: Name) => boolean) => {
    const counted = sentences.map((sentence) => countsOf(sentence, own));
    const interval = intervalOf(counted, DRAWS, (drawn) => summed(drawn).f1);
    const wanted = counted.reduce((sum, each) => sum + each.wanted, 0);
    return { name, figures: summed(counted), wanted, interval };
  };
  const isOf = (kinds: readonly string[]) => (name: Name) => kinds.includes(name.type);
  const genres = [...new Set(compared.flatMap(({ gold }) => gold.genre ?? []))].sort();
  return {
    sentences: compared.length,
    kinds: [
      ...FOUR.map((kind) => figures(kind, isOf([kind]))),
      figures('PER, LOC, ORG', isOf(THREE)),
      ...genres.map((genre) =>
        figures(`… in ${genre}`, (name) => isOf(THREE)(name) && name.genre === genre),
      ),
      figures('… trained on', (name) => isOf(THREE)(name) && names.has(name.text)),
      figures('… never seen', (name) => isOf(THREE)(name) && !names.has(name.text)),
      figures('all four', isOf(FOUR)),
    ],
  };
}

interface Counts {
  right: number;
  found: number;
  wanted: number;
}

function countsOf(
  sentence: { wanted: readonly Name[]; found: readonly Name[] },
  own: (name: Name) => boolean,
): Counts {
  const wanted = sentence.wanted.filter(own);
  const keys = new Set(sentence.found.map(({ key }) => key));
  const right = wanted.filter(({ key }) => keys.has(key)).length;
  return { right, found: sentence.found.filter(own).length, wanted: wanted.length };
}

function summed(counts: readonly Counts[]): F1 {
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const each of counts) {
    right += each.right;
    found += each.found;
    wanted += each.wanted;
  }
  return f1Of(right, found, wanted);
}

function goldNames(gold: GoldSentence): Name[] {
  return gold.entities.filter(({ sub }) => sub === 'main').map((name) => keyed(gold, name));
}

function keyed({ id, text, genre }: GoldSentence, { type, begin, end }: FoundName): Name {
  const spelt = [...text].slice(begin, end).join('');
  return { type, begin, end, genre, text: spelt, key: `${id} ${type} ${begin} ${end}` };
}

import type { GoldSentence } from '../../train/entities/germeval.ts';
import { type F1, f1Of } from '../f1.ts';
import type { FoundName } from './found.ts';

export interface ComparedSentence {
  gold: GoldSentence;
  found: readonly FoundName[];
}

/** Strict figures: a name counts if its kind, its beginning and its end are right. */
export interface Score {
  sentences: number;
  kinds: { name: string; figures: F1; wanted: number }[];
}

interface Name extends FoundName {
  genre: string | undefined;
  key: string;
  text: string;
}

const THREE = ['PER', 'LOC', 'ORG'];
const FOUR = [...THREE, 'OTH'];

/** Names of GermEval's form "main" against those found, those that `known` sentences name apart from those they do not. */
export function scoreOf(
  compared: readonly ComparedSentence[],
  known: readonly GoldSentence[],
): Score {
  const names = new Set(known.flatMap(goldNames).map(({ text }) => text));
  const wanted = compared.flatMap(({ gold }) => goldNames(gold));
  const found = compared.flatMap(({ gold, found }) => found.map((name) => keyed(gold, name)));
  const foundKeys = new Set(found.map(({ key }) => key));
  const figures = (name: string, own: (name: Name) => boolean) => {
    const gold = wanted.filter(own);
    const right = gold.filter(({ key }) => foundKeys.has(key)).length;
    const figures = f1Of(right, found.filter(own).length, gold.length);
    return { name, figures, wanted: gold.length };
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

function goldNames(gold: GoldSentence): Name[] {
  return gold.entities.filter(({ sub }) => sub === 'main').map((name) => keyed(gold, name));
}

function keyed({ id, text, genre }: GoldSentence, { type, begin, end }: FoundName): Name {
  const spelt = [...text].slice(begin, end).join('');
  return { type, begin, end, genre, text: spelt, key: `${id} ${type} ${begin} ${end}` };
}

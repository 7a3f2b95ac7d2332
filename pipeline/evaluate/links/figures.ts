import type { GoldUtterance, LinkGold } from '../../train/link/gold.ts';
import { articleOf, bothOf, type Judgement, type Pair, pairOf } from './judged.ts';

export interface Share {
  precision: number;
  recall: number;
  f1: number;
}

export function shareOf(hits: number, found: number, gold: number): Share {
  const [precision, recall] = [found === 0 ? 0 : hits / found, gold === 0 ? 0 : hits / gold];
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

/** The pairs of members of one certain utterance that stand in two articles. */
export function goldPairs(gold: LinkGold): Set<Pair> {
  return new Set(
    gold.utterances
      .filter(({ certain }) => certain)
      .flatMap(({ members }) =>
        members.flatMap((a, i) => members.slice(i + 1).map((b) => pairOf(a, b))),
      )
      .filter((pair) => {
        const [a, b] = bothOf(pair);
        return articleOf(a) !== articleOf(b);
      }),
  );
}

/** The kinds of the two members of a pair, such as "direct-indirect". */
export function kindsOf(pair: Pair, gold: LinkGold): string {
  return bothOf(pair)
    .map((key) => gold.members.get(key)?.kind ?? '?')
    .sort()
    .join('-');
}

/** Whether one of the two gives the words to somebody else. */
export function isConflict(pair: Pair, gold: LinkGold): boolean {
  const [a, b] = bothOf(pair).map((key) => Boolean(gold.members.get(key)?.attributed_to));
  return a !== b;
}

/** For an utterance its pairs of articles, and those of them that are linked. */
export function articlePairs({ members }: GoldUtterance, found: ReadonlySet<Pair>) {
  const all = new Set<string>();
  const linked = new Set<string>();
  for (const [i, a] of members.entries()) {
    for (const b of members.slice(i + 1)) {
      if (articleOf(a) === articleOf(b)) continue;
      const articles = pairOf(articleOf(a), articleOf(b));
      all.add(articles);
      if (found.has(pairOf(a, b))) linked.add(articles);
    }
  }
  return { all, linked };
}

/** B-cubed over members: `partners` leaves the member itself and its own article out. */
export function bCubed(judgement: Judgement, gold: LinkGold): { all: Share; partners: Share } {
  const certain = gold.utterances.filter((utterance) => utterance.certain);
  const right = partnersIn(
    certain.flatMap(({ members }) =>
      members.flatMap((a, i) => members.slice(i + 1).map((b) => pairOf(a, b))),
    ),
  );
  const { found, same, wrong, wrongWithin, near, bridged } = judgement;
  const put = partnersIn([...found, ...same, ...wrong, ...wrongWithin]);
  const singles = [...gold.members.keys()].filter((key) => !gold.utterancesOf.has(key));
  const elements = [...new Set([...certain.flatMap(({ members }) => members), ...singles])];
  const scores = elements.map((element) => {
    const ours = right.get(element) ?? new Set();
    const theirs = [...(put.get(element) ?? [])].filter((other) => {
      const pair = pairOf(element, other);
      return ours.has(other) || !(near.has(pair) || bridged.has(pair));
    });
    return { element, ours: [...ours], theirs, both: theirs.filter((other) => ours.has(other)) };
  });
  const far = (of: readonly string[], element: string) =>
    of.filter((other) => articleOf(other) !== articleOf(element)).length;
  const all = shareFrom(
    scores.map(({ both, theirs }) => (1 + both.length) / (1 + theirs.length)),
    scores.map(({ both, ours }) => (1 + both.length) / (1 + ours.length)),
  );
  const ratio = (of: 'ours' | 'theirs') =>
    scores
      .filter((score) => far(score[of], score.element) > 0)
      .map((score) => far(score.both, score.element) / far(score[of], score.element));
  return { all, partners: shareFrom(ratio('theirs'), ratio('ours')) };
}

function shareFrom(precisions: readonly number[], recalls: readonly number[]): Share {
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
  const [precision, recall] = [mean(precisions), mean(recalls)];
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

function partnersIn(pairs: readonly Pair[]): Map<string, Set<string>> {
  const partners = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const [a, b] = bothOf(pair);
    partners.set(a, (partners.get(a) ?? new Set()).add(b));
    partners.set(b, (partners.get(b) ?? new Set()).add(a));
  }
  return partners;
}

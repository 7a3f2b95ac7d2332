import type { LinkGold } from '../../train/link/gold.ts';
import { intervalOf } from '../quotes/intervals.ts';
import { calibrationError, reliabilityOf } from '../quotes/reliability.ts';
import {
  articlePairs,
  bCubed,
  goldPairs,
  isConflict,
  kindsOf,
  type Share,
  shareOf,
} from './figures.ts';
import { articleOf, bothOf, type Judgement, type Pair, pairOf } from './judged.ts';

const percent = (share: number): string => `${(100 * share).toFixed(1).padStart(5)} %`;
const shown = ({ precision, recall, f1 }: Share): string =>
  `P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`;

/** The figures of the gold set's own scorer, with 95 % intervals over pairs of articles, and a reliability table. */
export function reportOn(judgement: Judgement, gold: LinkGold, draws: number): string {
  const pairs = goldPairs(gold);
  const hits = new Set([...judgement.found].filter((pair) => pairs.has(pair)));
  const certain = gold.utterances.filter((utterance) => utterance.certain);
  const cubed = bCubed(judgement, gold);
  return [
    `gold: ${certain.length} certain utterances, ${pairs.size} pairs of members across articles; ${judgement.quotes.length} quotes, ${judgement.clusters.length} clusters`,
    membersLine(
      judgement,
      certain.flatMap(({ members }) => members),
    ),
    pairsLine(judgement, hits, pairs),
    intervalLine(judgement, hits, pairs, draws),
    ...kindLines(judgement, hits, pairs, gold),
    ...utteranceLines(judgement, gold),
    `b-cubed              ${shown(cubed.all)}`,
    `b-cubed, partners    ${shown(cubed.partners)}`,
    conflictLine(hits, pairs, gold),
    `look-alikes merged   ${judgement.merged.size}/${gold.notSame.length}`,
    ...reliabilityLines(judgement),
  ].join('\n');
}

function membersLine({ rowsOn }: Judgement, members: readonly string[]): string {
  const all = new Set(members);
  const found = [...all].filter((member) => rowsOn.has(member)).length;
  return `members on a quote   ${percent(found / Math.max(1, all.size))}`;
}

function pairsLine(
  { wrong, bridged, near, outside, rowsOn }: Judgement,
  hits: ReadonlySet<Pair>,
  pairs: ReadonlySet<Pair>,
): string {
  const possible = [...pairs].filter((pair) => bothOf(pair).every((key) => rowsOn.has(key)));
  const reached = possible.filter((pair) => hits.has(pair)).length / Math.max(1, possible.length);
  return `pairs                ${shown(shareOf(hits.size, hits.size + wrong.size, pairs.size))}   found ${hits.size}/${pairs.size}, wrong ${wrong.size}, bridged ${bridged.size}, probable ${near.size}, outside gold ${outside.length}; R where both members are quotes ${percent(reached)}`;
}

function intervalLine(
  { wrong }: Judgement,
  hits: ReadonlySet<Pair>,
  pairs: ReadonlySet<Pair>,
  draws: number,
): string {
  const counts = new Map<string, { hits: number; wrong: number; gold: number }>();
  const add = (pair: Pair, what: 'hits' | 'wrong' | 'gold'): void => {
    const [a, b] = bothOf(pair).map(articleOf);
    const key = pairOf(a ?? '', b ?? '');
    const count = counts.get(key) ?? { hits: 0, wrong: 0, gold: 0 };
    count[what]++;
    counts.set(key, count);
  };
  for (const pair of pairs) add(pair, 'gold');
  for (const pair of hits) add(pair, 'hits');
  for (const pair of wrong) add(pair, 'wrong');
  const figure = (of: keyof Share) =>
    intervalOf([...counts.values()], draws, (drawn) => {
      const sum = (what: 'hits' | 'wrong' | 'gold') =>
        drawn.reduce((total, count) => total + count[what], 0);
      return shareOf(sum('hits'), sum('hits') + sum('wrong'), sum('gold'))[of];
    });
  const told = (['precision', 'recall', 'f1'] as const).map((of) => {
    const { from, to } = figure(of);
    return `${of} ${percent(from)} to ${percent(to)}`;
  });
  return `95 % intervals       ${told.join(', ')}`;
}

function kindLines(
  { wrong }: Judgement,
  hits: ReadonlySet<Pair>,
  pairs: ReadonlySet<Pair>,
  gold: LinkGold,
): string[] {
  const count = (of: Iterable<Pair>): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const pair of of) {
      const kinds = kindsOf(pair, gold);
      counts.set(kinds, (counts.get(kinds) ?? 0) + 1);
    }
    return counts;
  };
  const [right, bad, all] = [count(hits), count(wrong), count(pairs)];
  return [...new Set([...all.keys(), ...bad.keys()])]
    .sort((a, b) => (all.get(b) ?? 0) - (all.get(a) ?? 0))
    .map((kinds) => {
      const [found, mistaken, total] = [right, bad, all].map((counts) => counts.get(kinds) ?? 0);
      const share = shareOf(found ?? 0, (found ?? 0) + (mistaken ?? 0), total ?? 0);
      return `  ${kinds.padEnd(19)}${shown(share)}   found ${found}/${total}, wrong ${mistaken}`;
    });
}

function utteranceLines({ found }: Judgement, gold: LinkGold): string[] {
  const certain = gold.utterances.filter((utterance) => utterance.certain);
  const told = certain.map((utterance) => articlePairs(utterance, found));
  const [all, linked] = [
    told.reduce((sum, each) => sum + each.all.size, 0),
    told.reduce((sum, each) => sum + each.linked.size, 0),
  ];
  return [
    `article pairs        R ${percent(linked / Math.max(1, all))}   ${linked}/${all}`,
    `utterances linked    ${told.filter((each) => each.linked.size > 0).length}/${certain.length}`,
  ];
}

function conflictLine(hits: ReadonlySet<Pair>, pairs: ReadonlySet<Pair>, gold: LinkGold): string {
  const conflicts = [...pairs].filter((pair) => isConflict(pair, gold));
  const found = conflicts.filter((pair) => hits.has(pair)).length;
  return `conflicting speaker  ${found}/${conflicts.length} pairs found`;
}

/** Members by their similarity: how many are with others of their utterance only. */
function reliabilityLines({ members, wrong, rowsOn }: Judgement): string[] {
  const mistaken = new Set(
    [...wrong].flatMap((pair) => bothOf(pair).flatMap((key) => rowsOn.get(key) ?? [])),
  );
  const bins = reliabilityOf(
    members.map(({ quoteId, similarity }) => ({
      confidence: similarity,
      right: !mistaken.has(quoteId),
    })),
  );
  return [
    `similarity           members, mean, share in no wrong pair; off by ${percent(calibrationError(bins))}`,
    ...bins.map(
      ({ from, to, quotes, confidence, right }) =>
        `  ${from.toFixed(1)} to ${to.toFixed(1)}         ${String(quotes).padStart(4)}  ${percent(confidence)}  ${percent(right)}`,
    ),
  ];
}

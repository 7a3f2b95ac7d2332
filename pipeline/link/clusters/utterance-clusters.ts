import type { CompactArticle } from '../compare/compact-article.ts';
import { type Likeness, MOST_SURE } from '../compare/likeness.ts';
import { clausesAround } from './fragments.ts';

/** A mean below it joins nothing: three in eight of those at it would be wrong. */
const LEAST_LOG_ODDS = 0.5;
/** An article that an utterance's own is compared with: its utterances by their numbers in the corpus, from `first` on. */
interface Compared {
  article: CompactArticle;
  first: number;
}

interface Judged extends Compared {
  /** Of its utterances to those of the later article, which are `a`. */
  likeness: readonly Likeness[];
}

/** Which utterances of the corpus are one. Utterances are numbers; a cluster has the number of the one that founded it. */
export interface UtteranceClusters {
  /**
   * Lets each utterance of an article join the cluster that it is like, or found its own. An utterance joins for its
   * mean likeness to all members it is compared with, never to one of them, so that clusters do not chain; and what is
   * published later changes nothing: articles come in the order of publication.
   */
  join(own: Compared, earlier: readonly Judged[]): void;
  clusterOf(utterance: number): number;
  /** How probable it was that it is the utterance of its cluster; of its founder, the most probable of the others. */
  probabilityOf(utterance: number): number;
  /** Whether a cluster has more than its founder. */
  isShared(cluster: number): boolean;
}

/** `founders`: of each utterance itself, or the clause that it is a fragment of. */
export function utteranceClusters(founders: Int32Array): UtteranceClusters {
  const clusters = founders.slice();
  const logOdds = new Float32Array(clusters.length).fill(Number.NEGATIVE_INFINITY);
  return {
    join(own, earlier) {
      const members = membersByCluster(earlier, clusters);
      const joined = own.article.utterances.map((_, i) =>
        bestFor(i, { earlier, members, clusters }),
      );
      for (const [i, best] of withFragments(joined, own.article).entries()) {
        if (best === null) continue;
        clusters[own.first + i] = best.cluster;
        logOdds[own.first + i] = best.mean;
        logOdds[best.cluster] = Math.max(logOdds[best.cluster] ?? 0, best.mean);
      }
    },
    clusterOf: (utterance) => clusters[utterance] ?? utterance,
    probabilityOf(utterance) {
      const own = logOdds[utterance] ?? Number.NEGATIVE_INFINITY;
      const cluster = clusters[utterance] ?? utterance;
      // A fragment is the utterance as surely as the clause around it, which founded the cluster.
      const odds = own > Number.NEGATIVE_INFINITY ? own : (logOdds[cluster] ?? 0);
      return 1 / (1 + Math.exp(-odds));
    },
    isShared: (cluster) => (logOdds[cluster] ?? 0) > Number.NEGATIVE_INFINITY,
  };
}

interface Joined {
  cluster: number;
  mean: number;
}

/** A fragment in marks that joins nothing by itself goes with the clause around it. */
function withFragments(
  joined: readonly (Joined | null)[],
  { utterances }: CompactArticle,
): (Joined | null)[] {
  const around = clausesAround(utterances);
  return joined.map((best, i) => best ?? joined[around[i] ?? -1] ?? null);
}

interface Evidence {
  earlier: readonly Judged[];
  /** By cluster, the numbers of its members in the earlier articles. */
  members: ReadonlyMap<number, readonly number[]>;
  clusters: Int32Array;
}

function membersByCluster(
  earlier: readonly Compared[],
  clusters: Int32Array,
): Map<number, number[]> {
  const members = new Map<number, number[]>();
  for (const { article, first } of earlier) {
    for (let utterance = first; utterance < first + article.utterances.length; utterance++) {
      const cluster = clusters[utterance] ?? utterance;
      const known = members.get(cluster);
      if (known === undefined) members.set(cluster, [utterance]);
      else known.push(utterance);
    }
  }
  return members;
}

/** The cluster that an utterance of the article is most like on average, null where it is like none. */
function bestFor(i: number, evidence: Evidence): { cluster: number; mean: number } | null {
  const compared = new Map<number, number>();
  for (const { first, likeness } of evidence.earlier)
    for (const { a, b, logOdds } of likeness) if (a === i) compared.set(first + b, logOdds);
  let best: { cluster: number; mean: number } | null = null;
  const candidates = new Set(
    [...compared]
      .filter(([, logOdds]) => logOdds > 0)
      .map(([utterance]) => evidence.clusters[utterance] ?? utterance),
  );
  for (const cluster of [...candidates].sort((a, b) => a - b)) {
    const mean = meanOf(evidence.members.get(cluster) ?? [], compared);
    if (mean > (best?.mean ?? LEAST_LOG_ODDS)) best = { cluster, mean };
  }
  return best;
}

function meanOf(members: readonly number[], compared: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const member of members) sum += compared.get(member) ?? -MOST_SURE;
  return sum / members.length;
}

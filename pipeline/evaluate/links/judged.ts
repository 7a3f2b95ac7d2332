import { fitOf, type LinkGold } from '../../train/link/gold.ts';
import type { ClusteredRows, QuoteRow } from './clustered-rows.ts';

/** Two members, as `<key>|<key>`, the smaller first. */
export type Pair = string;

export function pairOf(a: string, b: string): Pair {
  return a <= b ? `${a}|${b}` : `${b}|${a}`;
}

/** The two of a pair. */
export function bothOf(pair: Pair): [string, string] {
  const [a = '', b = ''] = pair.split('|');
  return [a, b];
}

/** The article of a member's key. */
export function articleOf(member: string): string {
  return member.slice(0, member.indexOf(':'));
}

/** What the clusters are worth, by the rules of the gold set's own scorer. */
export interface Judgement extends ClusteredRows {
  /** By member, the quotes that lie on it. */
  rowsOn: Map<string, string[]>;
  /** Pairs of members of one certain utterance that are in one cluster, across articles and within one. */
  found: Set<Pair>;
  same: Set<Pair>;
  /** Of one utterance that is only probable. */
  near: Set<Pair>;
  wrong: Set<Pair>;
  wrongWithin: Set<Pair>;
  /** Of no common utterance, but a third member of the cluster shares one with each. */
  bridged: Set<Pair>;
  /** Pairs of quotes of which one lies on no member: not judged. */
  outside: [string, string][];
  /** Indexes of the look-alikes that were joined. */
  merged: Set<number>;
}

interface Placed {
  row: QuoteRow;
  members: Set<string>;
  best: string | null;
}

export function judged(rows: ClusteredRows, gold: LinkGold): Judgement {
  const placed = new Map(rows.quotes.map((row) => [row.id, placedOn(row, gold)]));
  const judgement: Judgement = {
    ...rows,
    rowsOn: new Map(),
    found: new Set(),
    same: new Set(),
    near: new Set(),
    wrong: new Set(),
    wrongWithin: new Set(),
    bridged: new Set(),
    outside: [],
    merged: new Set(),
  };
  for (const { row, members } of placed.values()) {
    for (const member of members) {
      judgement.rowsOn.set(member, [...(judgement.rowsOn.get(member) ?? []), row.id]);
      for (const pair of shared(members, members, gold).certain) judgement.same.add(pair);
    }
  }
  for (const cluster of rows.clusters) {
    const all = cluster.flatMap((id) => placed.get(id) ?? []);
    const inside = new Set(all.flatMap(({ members }) => [...members]));
    for (const [i, a] of all.entries())
      for (const b of all.slice(i + 1)) judgePair(a, b, { gold, inside, judgement });
  }
  for (const pair of judgement.bridged) judgement.wrong.delete(pair);
  return judgement;
}

function placedOn(row: QuoteRow, gold: LinkGold): Placed {
  const fits = (gold.membersIn.get(row.sourceId) ?? []).flatMap((member) => {
    const place = gold.members.get(member);
    const fit = place === undefined ? 0 : fitOf(row, place);
    return fit > 0 ? [{ member, fit }] : [];
  });
  const [best] = fits.toSorted((a, b) => b.fit - a.fit);
  return { row, members: new Set(fits.map(({ member }) => member)), best: best?.member ?? null };
}

/** The pairs of members that are of one utterance, certain or only probable. */
function shared(
  ours: ReadonlySet<string>,
  theirs: ReadonlySet<string>,
  gold: LinkGold,
): { certain: Pair[]; probable: Pair[] } {
  const found: { certain: Pair[]; probable: Pair[] } = { certain: [], probable: [] };
  for (const a of ours) {
    for (const b of theirs) {
      if (a === b) continue;
      const common = [...(gold.utterancesOf.get(a) ?? [])].filter((utterance) =>
        gold.utterancesOf.get(b)?.has(utterance),
      );
      if (common.length === 0) continue;
      const certain = common.some((utterance) => gold.certain.has(utterance));
      found[certain ? 'certain' : 'probable'].push(pairOf(a, b));
    }
  }
  return found;
}

interface Setting {
  gold: LinkGold;
  /** All members in the cluster. */
  inside: ReadonlySet<string>;
  judgement: Judgement;
}

function judgePair(a: Placed, b: Placed, { gold, inside, judgement }: Setting): void {
  const { certain, probable } = shared(a.members, b.members, gold);
  const across = a.row.sourceId !== b.row.sourceId;
  for (const pair of certain) (across ? judgement.found : judgement.same).add(pair);
  for (const pair of probable) judgement.near.add(pair);
  if (certain.length + probable.length > 0) return;
  for (const [i, pair] of gold.notSame.entries())
    if (separates(pair, a, b) || separates(pair, b, a)) judgement.merged.add(i);
  if (a.best === null || b.best === null) {
    if (across) judgement.outside.push([a.row.id, b.row.id]);
    return;
  }
  if (!across && a.best === b.best) return;
  const pair = pairOf(a.best, b.best);
  if (isBridged(a, b, inside, gold)) judgement.bridged.add(pair);
  else (across ? judgement.wrong : judgement.wrongWithin).add(pair);
}

function separates(pair: { a: string; b: string }, a: Placed, b: Placed): boolean {
  return a.members.has(pair.a) && b.members.has(pair.b);
}

function isBridged(a: Placed, b: Placed, inside: ReadonlySet<string>, gold: LinkGold): boolean {
  const meets = (member: string, { members }: Placed): boolean =>
    [...members].some((other) =>
      [...(gold.utterancesOf.get(other) ?? [])].some((utterance) =>
        gold.utterancesOf.get(member)?.has(utterance),
      ),
    );
  return [...inside].some((member) => meets(member, a) && meets(member, b));
}

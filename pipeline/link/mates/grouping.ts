import { numberFiles } from './number-files.ts';

/** As many documents as a pair of a 31-bit hash and a rank leaves room for in a double. */
const MAX_DOCUMENTS = 2 ** 22;
const SHARDS = 32;

/** A document's earlier documents with which it shares keys, and how many. */
export interface Shared {
  rank: number;
  earlier: Map<number, number>;
}

/** Keys of documents, gathered on disk and grouped there. */
export interface Grouping {
  add(key: number, document: number): void;
  /**
   * For each document that shares a key with an earlier one, in the order of ranks. Of the documents with a key each is
   * paired with the `window` nearest before it only, so that the number of pairs grows with that of documents.
   */
  pairs(rankOf: Int32Array, window: number): Iterable<Shared>;
}

/** The group of a key, a hash of 32 bits: 31 of them. */
export function groupOf(key: number): number {
  return key >>> 1;
}

export function grouping(scratch: string, name: string): Grouping {
  const postings = numberFiles(scratch, name, SHARDS);
  return {
    add(key, document) {
      if (document >= MAX_DOCUMENTS) throw new Error(`more than ${MAX_DOCUMENTS} documents`);
      const half = groupOf(key);
      postings.add(half % SHARDS, half * MAX_DOCUMENTS + document);
    },
    *pairs(rankOf, window) {
      const size = Math.ceil(Math.max(1, rankOf.length) / SHARDS);
      const pairs = numberFiles(scratch, `${name}-pairs`, SHARDS);
      for (let shard = 0; shard < SHARDS; shard++) {
        for (const [rank, earlier] of neighbours(ranked(postings.take(shard), rankOf), window))
          pairs.add(Math.floor(rank / size), rank * MAX_DOCUMENTS + earlier);
      }
      for (let shard = 0; shard < SHARDS; shard++) yield* byRank(pairs.take(shard).sort());
    },
  };
}

/** Postings with ranks in place of documents, by key, then rank. */
function ranked(postings: Float64Array, rankOf: Int32Array): Float64Array {
  return postings
    .map((posting) => {
      const document = posting % MAX_DOCUMENTS;
      return posting - document + (rankOf[document] ?? 0);
    })
    .sort();
}

function* neighbours(postings: Float64Array, window: number): Generator<[number, number]> {
  for (const [i, posting] of postings.entries()) {
    const rank = posting % MAX_DOCUMENTS;
    for (let j = i - 1, met = 0, last = rank; j >= 0 && met < window; j--) {
      const other = postings[j] ?? 0;
      const earlier = other % MAX_DOCUMENTS;
      if (other - earlier !== posting - rank) break;
      if (earlier === last) continue;
      last = earlier;
      met++;
      yield [rank, earlier];
    }
  }
}

function* byRank(pairs: Float64Array): Generator<Shared> {
  let shared: Shared | undefined;
  for (const pair of pairs) {
    const earlier = pair % MAX_DOCUMENTS;
    const rank = (pair - earlier) / MAX_DOCUMENTS;
    if (shared?.rank !== rank) {
      if (shared !== undefined) yield shared;
      shared = { rank, earlier: new Map() };
    }
    shared.earlier.set(earlier, (shared.earlier.get(earlier) ?? 0) + 1);
  }
  if (shared !== undefined) yield shared;
}

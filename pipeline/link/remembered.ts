import type { Id } from '../../schemas/id.ts';
import type { StageMemory } from '../stage.ts';
import { type Evidence, evidenceAgainst } from './compare/evidence.ts';
import type { Judged } from './compared.ts';
import type { Gathered } from './gathered.ts';
import { matesOf } from './mates/mates.ts';

/** What was found on an article and earlier ones, without names: there may be a million. */
type Noted = [article: Id, earlier: NotedMate[]];
type NotedMate = [article: Id, oneStory: 0 | 1, likeness: number[], copies: number[]];
export type Memory = StageMemory<Noted>;

/**
 * Compares as `judged` does, in the order of publication. What was found on two articles that are as they were is taken
 * from what was noted last time; all is noted for the next time.
 */
export async function* remembered(corpus: Gathered, memory: Memory): AsyncGenerator<Judged> {
  const { articles, rankOf, documentAt, ids } = corpus;
  const idAt = (rank: number): Id => ids.articles.at(documentAt[rank] ?? 0, 'art');
  const before = notesBefore(memory, (id) => rankOf[documentOf(id, corpus)] ?? -1);
  for (const { rank, earlier } of matesOf(corpus)) {
    const id = idAt(rank);
    const known = await before(id, rank);
    let evidenceOf: ReturnType<typeof evidenceAgainst> | null = null;
    const found = earlier.map((mate) => {
      const mateId = idAt(mate);
      const noted = memory.isSame(mateId) ? known.get(mateId) : undefined;
      if (noted !== undefined) return { rank: mate, noted, evidence: evidenceIn(noted) };
      evidenceOf ??= evidenceAgainst(articles.at(rank));
      const evidence = evidenceOf(articles.at(mate));
      return { rank: mate, noted: notedOf(mateId, evidence), evidence };
    });
    await memory.note([id, found.map(({ noted }) => noted)]);
    yield { rank, earlier: found };
  }
}

function notedOf(id: Id, { oneStory, likeness, copies }: Evidence): NotedMate {
  return [
    id,
    oneStory ? 1 : 0,
    likeness.flatMap(({ a, b, logOdds }) => [a, b, logOdds]),
    copies.flatMap(({ later, earlier, similarity }) => [later, earlier, similarity]),
  ];
}

function evidenceIn([, oneStory, likeness, copies]: NotedMate): Evidence {
  return {
    oneStory: oneStory === 1,
    likeness: [...triples(likeness)].map(([a, b, logOdds]) => ({ a, b, logOdds })),
    copies: [...triples(copies)].map(([later, earlier, similarity]) => ({
      later,
      earlier,
      similarity,
    })),
  };
}

function* triples(numbers: readonly number[]): Generator<[number, number, number]> {
  for (let i = 0; i < numbers.length; i += 3)
    yield [numbers[i] ?? 0, numbers[i + 1] ?? 0, numbers[i + 2] ?? 0];
}

const NOTHING: ReadonlyMap<Id, NotedMate> = new Map();

/**
 * Finds what was noted on articles, which are asked for in the order of publication: that of the notes too, as far as
 * they are on articles that are as they were.
 */
function notesBefore(
  { before, isSame }: Memory,
  rankOf: (id: Id) => number,
): (id: Id, rank: number) => Promise<ReadonlyMap<Id, NotedMate>> {
  const lines = before[Symbol.asyncIterator]();
  let next: Noted | null = null;
  let done = false;
  return async (id, rank) => {
    if (!isSame(id)) return NOTHING;
    while (!done) {
      if (next === null) {
        const line = await lines.next();
        if (line.done === true) done = true;
        else if (isSame(line.value[0])) next = line.value;
        continue;
      }
      const [noted, earlier] = next;
      if (noted === id) {
        next = null;
        return new Map(earlier.map((mate) => [mate[0], mate]));
      }
      // It has no earlier ones any more, or the article that is asked for had none.
      if (rankOf(noted) > rank) return NOTHING;
      next = null;
    }
    return NOTHING;
  };
}

/** The number of an article: they are counted in the order of their IDs. */
function documentOf(id: Id, { ids, documentAt }: Gathered): number {
  let [low, high] = [0, documentAt.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ids.articles.at(middle, 'art') < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

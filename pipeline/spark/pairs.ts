import { z } from 'zod';
import { evidenceAgainst } from '../link/compare/evidence.ts';
import { unpacked } from '../link/mates/codec.ts';
import { type Earlier, matesAmong } from '../link/mates/mates.ts';
import { type ReplyColumn, valueColumn } from './messages.ts';

const Numbers = z.instanceof(Int32Array);
/** Infinite where there is no date, which zod's numbers are not. */
const Time = z.custom<number>((value) => typeof value === 'number');
const ToldRow = z.strictObject({ time: Time, terms: Numbers, weights: Numbers });

/** An article, and the earlier ones that it has keys in common with, in the order of publication. */
export const CandidatesRow = z.strictObject({
  article_id: z.string(),
  ...ToldRow.shape,
  candidates: z.array(
    z.strictObject({
      article_id: z.string(),
      /** How many keys of its story, and how many sentences and quotes. */
      shared_stories: z.number(),
      shared_copies: z.number(),
      ...ToldRow.shape,
    }),
  ),
});

/** An article, and the earlier ones that it must be compared with, in the order of publication. */
export const MATES: readonly ReplyColumn<{ articleId: string; mates: readonly string[] }>[] = [
  valueColumn('article_id', 'text', ({ articleId }) => articleId),
  valueColumn('mates', 'texts', ({ mates }) => mates),
];

/** Chooses as link does itself; the place in the list stands for the rank. */
export function matesRow(row: z.infer<typeof CandidatesRow>) {
  const { candidates } = row;
  const sharing = (count: (candidate: (typeof candidates)[number]) => number): Earlier =>
    new Map(candidates.flatMap((each, at) => (count(each) > 0 ? [[at, count(each)]] : [])));
  const story = sharing((candidate) => candidate.shared_stories);
  const copy = sharing((candidate) => candidate.shared_copies);
  const at = (rank: number) => candidates[rank] ?? row;
  const timeAt = (rank: number) => at(rank).time;
  const chosen = matesAmong(candidates.length, { story, copy }, { at, timeAt });
  return {
    articleId: row.article_id,
    mates: chosen.map((at) => candidates[at]?.article_id ?? ''),
  };
}

/** An article and what it is compared with, in the order of publication. */
export const MatesRow = z.strictObject({
  article_id: z.string(),
  compared: z.string(),
  mates: z.array(z.strictObject({ article_id: z.string(), compared: z.string() })),
});

const Evidence = z.strictObject({
  likeness: z.array(z.strictObject({ a: z.int(), b: z.int(), logOdds: z.number() })),
  copies: z.array(z.strictObject({ later: z.int(), earlier: z.int(), similarity: z.number() })),
  oneStory: z.boolean(),
});

/** What comparing an article with earlier ones told, in the order of publication. */
export const JudgedRow = z.strictObject({
  articleId: z.string(),
  earlier: z.array(z.strictObject({ articleId: z.string(), evidence: Evidence })),
});
export type JudgedRow = z.infer<typeof JudgedRow>;

export const JUDGED: readonly ReplyColumn<JudgedRow>[] = [
  valueColumn('article_id', 'text', ({ articleId }) => articleId),
  valueColumn('judged', 'text', (row) => JSON.stringify(row)),
];

export function judgedRow({ article_id, compared, mates }: z.infer<typeof MatesRow>): JudgedRow {
  const evidenceOf = evidenceAgainst(unpacked(compared));
  return {
    articleId: article_id,
    earlier: mates.map((mate) => ({
      articleId: mate.article_id,
      evidence: evidenceOf(unpacked(mate.compared)),
    })),
  };
}

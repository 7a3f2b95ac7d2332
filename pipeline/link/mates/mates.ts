import type { CompactArticle } from '../compare/compact-article.ts';
import { cosine } from '../compare/overlap.ts';
import type { Gathered } from '../gathered.ts';
import type { Shared } from './grouping.ts';

/** An article and the earlier ones it must be compared with, by rank, ascending. */
export interface Mates {
  rank: number;
  earlier: number[];
}

/** How many of the articles published last with a key are looked at. */
const STORY_WINDOW = 16;
const COPY_WINDOW = 4;
/** One rare word alone makes no story. */
const LEAST_SHARED_KEYS = 2;
const LOOKED_AT = 24;
const STORY_MATES = 10;
const COPY_MATES = 5;
const LEAST_ALIKE = 0.15;
/** A story is told for two weeks, in milliseconds; what is quoted later is found by its words. */
const STORY_LASTS = 14 * 86_400_000;

/**
 * For each article the earlier ones that may tell of one event with it or copy from one text, few and alike most. What
 * is published later changes nothing for it.
 */
export function* matesOf({ articles, groups, rankOf, timeAt }: Gathered): Generator<Mates> {
  const stories = groups.stories.pairs(rankOf, STORY_WINDOW);
  const copies = groups.copies.pairs(rankOf, COPY_WINDOW);
  const told = { at: articles.at, timeAt: (rank: number) => timeAt[rank] ?? 0 };
  for (const { rank, story, copy } of merged(stories, copies)) {
    const earlier = matesAmong(rank, { story, copy }, told);
    if (earlier.length > 0) yield { rank, earlier };
  }
}

/** Earlier articles by rank, and how many keys each has in common with the one in question. */
export type Earlier = ReadonlyMap<number, number>;
/** What tells whether two articles may be on one event, by rank: what they tell of is asked for where their times do not part them. */
export interface Told {
  timeAt(rank: number): number;
  at(rank: number): Pick<CompactArticle, 'terms' | 'weights'>;
}

/** Those of the earlier articles that an article must be compared with, by rank, ascending. Pure. */
export function matesAmong(
  rank: number,
  { story, copy }: { story: Earlier; copy: Earlier },
  told: Told,
): number[] {
  return [...new Set([...copied(copy), ...alike(rank, story, told)])].sort((a, b) => a - b);
}

const NONE: Earlier = new Map();

function* merged(
  stories: Iterable<Shared>,
  copies: Iterable<Shared>,
): Generator<{ rank: number; story: Earlier; copy: Earlier }> {
  const [first, second] = [stories[Symbol.iterator](), copies[Symbol.iterator]()];
  let [story, copy] = [first.next(), second.next()];
  while (story.done !== true || copy.done !== true) {
    const ranks = [story, copy].flatMap((next) => (next.done === true ? [] : [next.value.rank]));
    const rank = Math.min(...ranks);
    const ofStory = story.done !== true && story.value.rank === rank ? story.value.earlier : null;
    const ofCopy = copy.done !== true && copy.value.rank === rank ? copy.value.earlier : null;
    yield { rank, story: ofStory ?? NONE, copy: ofCopy ?? NONE };
    if (ofStory !== null) story = first.next();
    if (ofCopy !== null) copy = second.next();
  }
}

/** Most keys in common first, then the latest. */
function byShared([a, x]: [number, number], [b, y]: [number, number]): number {
  return y - x || b - a;
}

function copied(earlier: Earlier): number[] {
  return [...earlier]
    .sort(byShared)
    .slice(0, COPY_MATES)
    .map(([rank]) => rank);
}

function alike(rank: number, earlier: Earlier, { at, timeAt }: Told): number[] {
  const time = timeAt(rank);
  const candidates = [...earlier]
    .filter(([, keys]) => keys >= LEAST_SHARED_KEYS)
    .sort(byShared)
    .slice(0, LOOKED_AT)
    .filter(([mate]) => !isPast(timeAt(mate), time));
  if (candidates.length === 0) return [];
  const own = at(rank);
  return candidates
    .map(([mate]) => ({ mate, likeness: cosine(own, at(mate)) }))
    .filter(({ likeness }) => likeness >= LEAST_ALIKE)
    .sort((a, b) => b.likeness - a.likeness || b.mate - a.mate)
    .slice(0, STORY_MATES)
    .map(({ mate }) => mate);
}

/** Whether a story is told no more at the later time. An unknown date speaks against nothing. */
function isPast(earlier: number, later: number): boolean {
  return Number.isFinite(later - earlier) && later - earlier > STORY_LASTS;
}

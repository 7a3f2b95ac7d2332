import type { CompactArticle, CompactUtterance } from './compact-article.ts';
import { commonInOrder, cosine, sharedCount, sharedWeight, total } from './overlap.ts';
import { speakerRelation } from './speaker-relation.ts';

/** What two utterances are judged by, in the order in which `featuresOf` gives it. */
export const FEATURES = [
  'bias',
  'containment of the one that is contained more',
  'containment of the other',
  'share of what either tells',
  'what both tell (log)',
  'words in order, of the shorter',
  'words in order, of the longer',
  'same speaker',
  'other speaker',
  'compatible speaker',
  'figures in common',
  'no figure in common',
  'a figure of its own on each side',
  'one negated',
  'one negated, alike otherwise',
  'one negated, same speaker',
  'one negated, alike and of one length',
  'figures of their own, alike otherwise',
  'stories alike',
  'another day',
  'another day, alike',
  'another day, one negated',
  'days later',
  'days later, other speaker',
  'days later, same speaker',
  'days later, recalled',
  'days later, recalled from the same speaker',
  'both in marks',
  'one in marks',
  'the same words',
  'lengths alike',
  'short',
  'short and contained',
  'same speaker and contained',
  'other speaker, words in order',
  'unknown speaker, words in order',
  'places in the article apart',
  'both long',
] as const;

const DAY = 86_400_000;
/** Another day's statement; an article of the night reports the evening's. */
const ANOTHER_DAY = 0.7;
/** Whoever says it again after this many days says it anew, unless the article recalls it. */
const LATER_DAYS = 3;
const ALIKE_STORIES = 0.8;
const SHORT_WEIGHT = 600;
const LONG_WORDS = 8;
/** Longer ones are compared by their first words: the time it takes grows with the square. */
const MAX_WORDS = 120;

export interface Between {
  days: number;
  /** Likeness of the stories, from 0 to 1. */
  stories: number;
}

/** Null where the two have nothing telling in common. */
export function featuresOf(
  a: CompactUtterance,
  b: CompactUtterance,
  relation: Between,
): number[] | null {
  const common = sharedWeight(a, b);
  if (common === 0) return null;
  const words = wordFeatures(a, b, common);
  const figures = figureFeatures(a.figures, b.figures);
  const speakers = speakerRelation(a.speaker, b.speaker);
  const [same, other] = [Number(speakers === 'same'), Number(speakers === 'other')];
  const negated = Number(a.negated !== b.negated);
  const another = Number(relation.days >= ANOTHER_DAY);
  const later = Number(relation.days > LATER_DAYS);
  const recalled = later * Number(a.recalled || b.recalled);
  const { contained, containing, either, told, ofShorter, ofLonger } = words;
  const short = Number(words.least < SHORT_WEIGHT);
  const [fewer, more] = [
    Math.min(a.stems.length, b.stems.length),
    Math.max(a.stems.length, b.stems.length, 1),
  ];
  return [
    1,
    contained,
    containing,
    either,
    told,
    ofShorter,
    ofLonger,
    same,
    other,
    Number(speakers === 'compatible'),
    figures.common,
    figures.none,
    figures.own,
    negated,
    negated * contained,
    negated * same,
    negated * contained * (fewer / more),
    figures.own * contained,
    Math.min(relation.stories, ALIKE_STORIES),
    another,
    another * contained,
    another * negated,
    later,
    later * other,
    later * same,
    recalled,
    recalled * same * ofShorter,
    Number(a.marked && b.marked),
    Number(a.marked !== b.marked),
    Number(ofLonger >= 0.99),
    fewer / more,
    short,
    short * contained,
    same * contained,
    other * ofLonger,
    Number(speakers === 'unknown') * ofLonger,
    Math.abs(a.place - b.place) / 1_000_000,
    Number(fewer >= LONG_WORDS),
  ];
}

function wordFeatures(a: CompactUtterance, b: CompactUtterance, common: number) {
  const [ofA, ofB] = [total(a.weights), total(b.weights)];
  const [x, y] = [a.stems.subarray(0, MAX_WORDS), b.stems.subarray(0, MAX_WORDS)];
  const ordered = commonInOrder(x, y);
  const least = Math.min(ofA, ofB);
  return {
    least,
    contained: Math.min(1, common / least),
    containing: common / Math.max(ofA, ofB),
    either: common / Math.max(1, ofA + ofB - common),
    told: Math.log1p(common / 100),
    ofShorter: ordered / Math.max(1, Math.min(x.length, y.length)),
    ofLonger: ordered / Math.max(1, x.length, y.length),
  };
}

function figureFeatures(a: Int32Array, b: Int32Array) {
  const common = sharedCount(a, b);
  const both = a.length > 0 && b.length > 0;
  return {
    common: Math.min(2, common),
    none: Number(both && common === 0),
    own: Number(common < a.length && common < b.length),
  };
}

/** Where and when two articles stand to each other. Days are 0 where a date is not known: nothing speaks against one day. */
export function between(a: CompactArticle, b: CompactArticle): Between {
  const days = Math.abs(a.time - b.time) / DAY;
  return { days: Number.isFinite(days) ? days : 0, stories: cosine(a, b) };
}

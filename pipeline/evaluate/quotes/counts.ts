import { type F1, f1Of, f1OfKeys } from '../f1.ts';
import type { ComparedQuote } from './compared.ts';
import { isSpeakerRight, matchesOf, spansKey } from './matching.ts';

/** What is counted for one row of the table; counts of several articles add up. */
export interface Counts {
  wanted: number;
  found: number;
  /** Found with exactly the gold's spans. */
  exact: number;
  matched: number;
  /** Matches whose gold names a speaker, and those of them with the right one. */
  spoken: number;
  speakerRight: number;
  /** Matches whose speaker is right, or rightly missing. */
  jointlyRight: number;
}

const NO_COUNTS: Counts = {
  wanted: 0,
  found: 0,
  exact: 0,
  matched: 0,
  spoken: 0,
  speakerRight: 0,
  jointlyRight: 0,
};

export function sumOf(all: readonly Counts[]): Counts {
  const sum = { ...NO_COUNTS };
  for (const one of all) {
    sum.wanted += one.wanted;
    sum.found += one.found;
    sum.exact += one.exact;
    sum.matched += one.matched;
    sum.spoken += one.spoken;
    sum.speakerRight += one.speakerRight;
    sum.jointlyRight += one.jointlyRight;
  }
  return sum;
}

/** The counts of one article, its quotes compared whatever their types. */
export function countsOf(
  text: string,
  gold: readonly ComparedQuote[],
  found: readonly ComparedQuote[],
): Counts {
  const matches = matchesOf(text, gold, found);
  const right = matches.filter((match) => isSpeakerRight(text, match));
  const keys = (quotes: readonly ComparedQuote[]) =>
    quotes.map((quote) => spansKey(quote, 'quote'));
  return {
    wanted: gold.length,
    found: found.length,
    exact: Math.round(f1OfKeys(keys(found), keys(gold)).recall * gold.length),
    matched: matches.length,
    spoken: matches.filter(({ gold: { speaker } }) => speaker.length > 0).length,
    speakerRight: right.filter(({ gold: { speaker } }) => speaker.length > 0).length,
    jointlyRight: right.length,
  };
}

/** What the table shows of a row. */
export interface Figures {
  exact: F1;
  matched: F1;
  /** A quote counts only if it is matched and its speaker is right. */
  joint: F1;
  speakerRight: number;
}

export function figuresOf(counts: Counts): Figures {
  const { wanted, found, exact, matched, jointlyRight } = counts;
  return {
    exact: f1Of(exact, found, wanted),
    matched: f1Of(matched, found, wanted),
    joint: f1Of(jointlyRight, found, wanted),
    speakerRight: counts.speakerRight / Math.max(1, counts.spoken),
  };
}

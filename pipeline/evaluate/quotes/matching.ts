import type { Span } from '../../../schemas/span.ts';
import type { ComparedQuote, Part } from './compared.ts';

/** A quote of the gold and one found, taken to be the same. */
export interface Match {
  gold: ComparedQuote;
  found: ComparedQuote;
}

/** How much of two quotes' characters must be common: their intersection over their union. */
const LEAST_OVERLAP = 0.5;
const MOST_LONGER = 2;
const SOME_CHARACTERS = 20;

/** Offsets of the characters in the spans that are no white space. */
function characters(text: string, spans: readonly Span[]): Set<number> {
  const set = new Set<number>();
  for (const { start, end } of spans)
    for (let i = start; i < end; i++) if (!/\s/u.test(text.charAt(i))) set.add(i);
  return set;
}

function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const i of a) if (b.has(i)) count++;
  return count;
}

/**
 * Whether the speaker found is the gold's: both have none, or they overlap and the one found is not far longer, so that
 * a whole sentence does not count.
 */
export function isSpeakerRight(text: string, { gold, found }: Match): boolean {
  const wanted = characters(text, gold.speaker);
  const got = characters(text, found.speaker);
  if (wanted.size === 0) return got.size === 0;
  return common(wanted, got) > 0 && got.size <= MOST_LONGER * wanted.size + SOME_CHARACTERS;
}

/** The quotes' spans as a key, the same for identical spans only. */
export function spansKey(quote: ComparedQuote, part: Part): string {
  return quote[part].map(({ start, end }) => `${start}-${end}`).join(' ');
}

/** One-to-one matches by falling overlap; at the same overlap the same type and the right speaker come first. */
export function matchesOf(
  text: string,
  gold: readonly ComparedQuote[],
  found: readonly ComparedQuote[],
): Match[] {
  const covered = found.map(({ quote }) => characters(text, quote));
  const pairs = gold.flatMap((wanted) => {
    const own = characters(text, wanted.quote);
    return found.flatMap((quote, i) => {
      const other = covered[i] ?? new Set();
      const both = common(own, other);
      const overlap = both / (own.size + other.size - both);
      if (both === 0 || overlap < LEAST_OVERLAP) return [];
      const match = { gold: wanted, found: quote };
      const bonus = (wanted.type === quote.type ? 2 : 0) + (isSpeakerRight(text, match) ? 1 : 0);
      return [{ match, overlap, bonus }];
    });
  });
  pairs.sort((a, b) => b.overlap - a.overlap || b.bonus - a.bonus);
  const taken = new Set<ComparedQuote>();
  return pairs.flatMap(({ match }) => {
    if (taken.has(match.gold) || taken.has(match.found)) return [];
    taken.add(match.gold).add(match.found);
    return [match];
  });
}

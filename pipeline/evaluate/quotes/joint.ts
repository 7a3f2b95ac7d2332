import type { Span } from '../../../schemas/span.ts';
import type { F1 } from '../f1.ts';
import { bestAssignment } from './assignment.ts';
import { type ComparedQuote, PARTS, type Part } from './compared.ts';

/** A token's share of a part, quote by quote: precision where something was found, recall where something was wanted. */
interface TokenShares {
  precisions: number[];
  recalls: number[];
}

/** An article's shares by part. */
export type SharesByPart = Record<Part, TokenShares>;

const SAME_TYPE = 0.01;

type TokensByPart = Record<Part, Set<number>>;

const noShares = (): SharesByPart => ({
  quote: { precisions: [], recalls: [] },
  speaker: { precisions: [], recalls: [] },
  cue: { precisions: [], recalls: [] },
  frame: { precisions: [], recalls: [] },
  addressee: { precisions: [], recalls: [] },
});

/** The tokens whose middle lies in one of the spans. */
function tokensIn(tokens: readonly Span[], spans: readonly Span[]): Set<number> {
  const inside = new Set<number>();
  tokens.forEach(({ start, end }, i) => {
    const middle = Math.floor((start + end - 1) / 2);
    if (spans.some((span) => span.start <= middle && middle < span.end)) inside.add(i);
  });
  return inside;
}

function tokensByPart(tokens: readonly Span[], quote: ComparedQuote): TokensByPart {
  return {
    quote: tokensIn(tokens, quote.quote),
    speaker: tokensIn(tokens, quote.speaker),
    cue: tokensIn(tokens, quote.cue),
    frame: tokensIn(tokens, quote.frame),
    addressee: tokensIn(tokens, quote.addressee),
  };
}

function commonTokens(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  return [...a].filter((token) => b.has(token)).length;
}

/** The pairs [gold, found] whose token F1 adds up to most; every quote that can be paired is, even without overlap. */
function pairsOf(
  gold: readonly ComparedQuote[],
  found: readonly ComparedQuote[],
  goldTokens: readonly TokensByPart[],
  foundTokens: readonly TokensByPart[],
): [number, number][] {
  const scores = gold.map((wanted, i) =>
    found.map((quote, j) => {
      const own = goldTokens[i]?.quote ?? new Set();
      const other = foundTokens[j]?.quote ?? new Set();
      const both = commonTokens(own, other);
      if (both === 0) return 0;
      return (2 * both) / (own.size + other.size) + (wanted.type === quote.type ? SAME_TYPE : 0);
    }),
  );
  if (gold.length <= found.length) return bestAssignment(scores).map((j, i) => [i, j]);
  const turned = found.map((_, j) => scores.map((row) => row[j] ?? 0));
  return bestAssignment(turned).map((i, j) => [i, j]);
}

function addShares(shares: SharesByPart, gold?: TokensByPart, found?: TokensByPart): void {
  for (const part of PARTS) {
    const wanted = gold?.[part] ?? new Set();
    const got = found?.[part] ?? new Set();
    const both = commonTokens(wanted, got);
    if (got.size > 0) shares[part].precisions.push(both / got.size);
    if (wanted.size > 0) shares[part].recalls.push(both / wanted.size);
  }
}

/**
 * The token shares of one article by the data set's own measure (Petersen-Frey and Biemann 2024): quotes paired so that
 * their token F1 is largest, each part compared within its pair, what is left over counted as missing or too much.
 */
export function sharesOf(
  tokens: readonly Span[],
  gold: readonly ComparedQuote[],
  found: readonly ComparedQuote[],
): SharesByPart {
  const goldTokens = gold.map((quote) => tokensByPart(tokens, quote));
  const foundTokens = found.map((quote) => tokensByPart(tokens, quote));
  const pairs = pairsOf(gold, found, goldTokens, foundTokens);
  const shares = noShares();
  for (const [i, j] of pairs) addShares(shares, goldTokens[i], foundTokens[j]);
  const paired = { gold: new Set(pairs.map(([i]) => i)), found: new Set(pairs.map(([, j]) => j)) };
  goldTokens.forEach((one, i) => {
    if (!paired.gold.has(i)) addShares(shares, one, undefined);
  });
  foundTokens.forEach((one, j) => {
    if (!paired.found.has(j)) addShares(shares, undefined, one);
  });
  return shares;
}

/** Mean precision and recall over all quotes of all articles and the named parts, and their harmonic mean. */
export function meanOf(all: readonly SharesByPart[], parts: readonly Part[]): F1 {
  const mean = (list: readonly number[]) =>
    list.reduce((sum, share) => sum + share, 0) / Math.max(1, list.length);
  const precision = mean(all.flatMap((shares) => parts.flatMap((part) => shares[part].precisions)));
  const recall = mean(all.flatMap((shares) => parts.flatMap((part) => shares[part].recalls)));
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

import { z } from 'zod';
import { lexicon } from '../lexicon.ts';
import { lazy } from './lazy.ts';

/**
 * What an abbreviation's full stop can be:
 * - `title`, `leading`: never the end of a sentence ("Dr. Weber", "z. B. Kiel"); a title stands before a name;
 * - `counter`: stands before a number ("Nr. 1"); otherwise as `clipped`;
 * - `counter_word`: is also a word, and an abbreviation only before a number ("Art. 5", but "dieser Art.");
 * - `clipped`: ends a sentence only if a word that opens sentences follows ("3 Mio. Euro", "3 Mio. Der Bund");
 * - `closing`: ends a phrase, so that a capital after it opens a sentence ("usw. Kiel zögert").
 */
const AbbreviationKind = z.enum([
  'title',
  'leading',
  'counter',
  'counter_word',
  'clipped',
  'closing',
]);
export type AbbreviationKind = z.infer<typeof AbbreviationKind>;

const AbbreviationRow = z.strictObject({
  /** With its last full stop and no blanks; a leading hyphen marks the tail of compounds ("-str."). */
  abbreviation: z.string().regex(/^-?\S+\.$/),
  kind: AbbreviationKind,
  meaning: z.string().min(1),
});

const kinds = lexicon(
  new URL('./abbreviations.tsv', import.meta.url),
  AbbreviationRow,
  ({ abbreviation, kind }) => [abbreviation, kind],
);
const tails = lazy(() =>
  [...kinds].filter((key) => key.startsWith('-')).map((key) => key.slice(1)),
);

interface Abbreviation {
  start: number;
  kind: AbbreviationKind;
}

/** In characters. */
const MAX_PART = 24;
const MAX_PARTS = 4;
const MIN_COMPOUND = 6;
/** What a word may follow without a blank. */
const BREAKS = new Set(
  Array.from('\t\n\r \u00a0\u202f"„“”‚‘«»‹›([{/–-', (mark) => mark.charCodeAt(0)),
);

/** Where the run of characters that ends before `end` starts, at most `MAX_PART` characters back; -1 if farther. */
function partStart(text: string, end: number, from: number): number {
  let start = end;
  while (start > from && !BREAKS.has(text.charCodeAt(start - 1))) {
    start--;
    if (end - start > MAX_PART) return -1;
  }
  return start;
}

function kindOf(key: string, opensSentence: boolean): AbbreviationKind | undefined {
  const exact = kinds.get(key);
  if (exact !== undefined || !opensSentence) return exact;
  return kinds.get(key.charAt(0).toLowerCase() + key.slice(1));
}

function tailKind(key: string): AbbreviationKind | undefined {
  if (key.length < MIN_COMPOUND) return undefined;
  const lower = key.toLowerCase();
  const tail = tails().find((candidate) => lower.endsWith(candidate));
  return tail === undefined ? undefined : kinds.get(`-${tail}`);
}

/**
 * The longest known abbreviation whose last full stop is at `dot`, "z. B." with its blanks included; null if none.
 * Looks no farther back than `from`, which is taken for the start of a sentence, and never more than 100 characters.
 */
export function abbreviationAt(text: string, dot: number, from: number): Abbreviation | null {
  let start = partStart(text, dot, from);
  if (start < 0 || start === dot) return null;
  let key = text.slice(start, dot + 1);
  const tail = tailKind(key);
  let found: Abbreviation | null = tail === undefined ? null : { start, kind: tail };
  for (let part = 0; part < MAX_PARTS; part++) {
    const kind = kindOf(key, start === from);
    if (kind !== undefined) found = { start, kind };
    const previousDot = /\s/.test(text.charAt(start - 1)) ? start - 2 : -1;
    if (previousDot <= from - 1 || text.charAt(previousDot) !== '.') break;
    start = partStart(text, previousDot, from);
    if (start < 0) break;
    key = text.slice(start, previousDot + 1) + key;
  }
  return found;
}

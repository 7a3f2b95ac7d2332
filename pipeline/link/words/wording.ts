import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';
import { termOf, weightOf } from './terms.ts';

/** What a text says, as far as its words tell: of two texts it is compared, never shown. */
export interface Wording {
  /** The stem of every word, in order. */
  stems: string[];
  /** How much each stem that tells something tells, the parts of compounds among them. */
  weights: Map<string, number>;
  /** Numbers in digits ("40.000", "zwanzig": 20), and months, which are figures, too. */
  figures: string[];
  negated: boolean;
}

const word = z.string().min(2);
const NUMBERS = new Map(
  loadLexicon(
    new URL('./number-words.tsv', import.meta.url),
    z.strictObject({ word, value: z.string().regex(/^\d+$/) }),
  ).map((row) => [row.word.replaceAll('ß', 'ss'), row.value]),
);
const NEGATORS = new Set(
  loadLexicon(new URL('./negators.tsv', import.meta.url), z.strictObject({ word })).map(
    (row) => row.word,
  ),
);
const MONTHS = new Set(
  loadLexicon(new URL('./months.tsv', import.meta.url), z.strictObject({ word })).map((row) =>
    row.word.toLowerCase(),
  ),
);

/** A number with its groups of thousands, or a run of letters. */
const TOKEN = /\d+(?:[.'’\u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?|\p{L}+/gu;
const THOUSANDS = /[.'’\u00a0\u202f](?=\d{3})/gu;
const FIGURE_WEIGHT = 4;
/** The parts of a compound tell what it tells; that it is one tells little more. */
const COMPOUND_SHARE = 0.5;

export function wordingOf(text: string): Wording {
  const wording: Wording = { stems: [], weights: new Map(), figures: [], negated: false };
  for (const token of text.normalize('NFC').replaceAll('ß', 'ss').match(TOKEN) ?? [])
    addToken(token, wording);
  return wording;
}

function addToken(token: string, wording: Wording): void {
  const lower = token.toLowerCase();
  const number = /^\d/u.test(token)
    ? token.replace(THOUSANDS, '').replace('.', ',')
    : NUMBERS.get(lower);
  if (number !== undefined) {
    wording.figures.push(number);
    wording.stems.push(number);
    wording.weights.set(number, FIGURE_WEIGHT);
    return;
  }
  if (NEGATORS.has(lower)) wording.negated = true;
  if (MONTHS.has(lower)) wording.figures.push(lower);
  const { stem, parts, isCompound } = termOf(token);
  wording.stems.push(stem);
  raise(wording.weights, stem, weightOf(stem) * (isCompound ? COMPOUND_SHARE : 1));
  for (const part of parts) raise(wording.weights, part, weightOf(part));
}

function raise(weights: Map<string, number>, stem: string, weight: number): void {
  if (weight > (weights.get(stem) ?? 0)) weights.set(stem, weight);
}

import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';
import { type Form, fact, formsIn } from '../../text/forms.ts';
import { hashOf } from './hash.ts';
import { termOf, weightOf } from './terms.ts';
import { tokenOffsets } from './tokens.ts';

/** A stem: its text, and the hash that stands for it where only equality counts. */
export interface Stem {
  text: string;
  hash: number;
}

/** A stem that tells something, and how much: the rarer, the more. */
export interface TellingStem extends Stem {
  weight: number;
}

/** What a text says, as far as its words tell: of two texts it is compared, never shown. */
export interface Wording {
  /** The stem of every word, in order. */
  stems: Stem[];
  /** By hash the stems that tell something, the parts of compounds among them. */
  tells: Map<number, TellingStem>;
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

const THOUSANDS = /[.'’\u00a0\u202f](?=\d{3})/gu;
const FIGURE_WEIGHT = 4;
/** The parts of a compound tell what it tells; that it is one tells little more. */
const COMPOUND_SHARE = 0.5;

export function wordingOf(text: string): Wording {
  const wording: Wording = { stems: [], tells: new Map(), figures: [], negated: false };
  for (const token of tokensIn(text)) {
    const { figure, negates, stem, tells } = tokenOf(token);
    if (figure !== null) wording.figures.push(figure);
    if (negates) wording.negated = true;
    wording.stems.push(stem);
    for (const each of tells) tell(wording.tells, each);
  }
  return wording;
}

/** The stems of a text that tell something, as often as they stand in it. */
export function tellingStemsIn(text: string): TellingStem[] {
  const stems: TellingStem[] = [];
  for (const token of tokensIn(text)) for (const stem of tokenOf(token).tells) stems.push(stem);
  return stems;
}

function tokensIn(text: string): Form[] {
  const composed = text.normalize('NFC');
  return formsIn(composed, tokenOffsets(composed));
}

/** Of a stem that tells twice, the more counts. */
export function tell(tells: Map<number, TellingStem>, stem: TellingStem): void {
  const known = tells.get(stem.hash);
  if (known === undefined || stem.weight > known.weight) tells.set(stem.hash, stem);
}

/** What a token adds to the wording of its text. */
interface Token {
  figure: string | null;
  negates: boolean;
  stem: Stem;
  tells: TellingStem[];
}

const tokenOf = fact((form): Token => {
  const token = form.text.replaceAll('ß', 'ss');
  const lower = token.toLowerCase();
  const number = /^\d/u.test(token)
    ? token.replace(THOUSANDS, '').replace('.', ',')
    : NUMBERS.get(lower);
  if (number !== undefined) {
    const figure = telling(number, FIGURE_WEIGHT);
    return { figure: number, negates: false, stem: figure, tells: [figure] };
  }
  const { stem: text, parts, isCompound } = termOf(token);
  const stem = telling(text, weightOf(text) * (isCompound ? COMPOUND_SHARE : 1));
  return {
    figure: MONTHS.has(lower) ? lower : null,
    negates: NEGATORS.has(lower),
    stem,
    tells: [stem, ...parts.map((part) => telling(part, weightOf(part)))].filter(
      ({ weight }) => weight > 0,
    ),
  };
});

function telling(text: string, weight: number): TellingStem {
  return { text, hash: hashOf(text), weight };
}

import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';
import { lazy } from '../../text/lazy.ts';
import { stemOf } from './stem.ts';

/** A word (`ß` as `ss`) as it is compared. */
export interface Term {
  /** What its forms have in common; of a verb with a prefix that may stand apart the base ("schließe … aus"). */
  stem: string;
  /** The other stems it brings: the prefix, or the parts of a compound ("Pflegebeitrag": Pflege, Beitrag). */
  parts: readonly string[];
  isCompound: boolean;
}

const rarities = lazy(
  () =>
    new Map(
      loadLexicon(
        new URL('./rarities.tsv', import.meta.url),
        z.strictObject({ stem: z.string().min(2), rarity: z.coerce.number() }),
      ).map(({ stem, rarity }) => [stem, rarity / 10]),
    ),
);
const verbForms = lazy(
  () =>
    new Map(
      loadLexicon(
        new URL('./verb-forms.tsv', import.meta.url),
        z.strictObject({ form: z.string().min(3), stem: z.string().min(2), prefix: z.string() }),
      ).map((row) => [row.form, row]),
    ),
);
const nouns = lazy(
  () =>
    new Set(
      loadLexicon(
        new URL('../../annotate/lexicon/nouns.tsv', import.meta.url),
        z.strictObject({ noun: z.string().min(1) }),
      ).map(({ noun }) => noun.toLowerCase().replaceAll('ß', 'ss')),
    ),
);

/** Stems this frequent tell nothing: articles, pronouns, auxiliaries, "sagen". Minus the logarithm of their probability. */
const COMMON = 6.5;
/** Of a stem that is in no list. */
const UNLISTED = 14.2;
const SHORTEST_PART = 4;
const NOUN_ENDING = /(?:en|ern|er|es|e|n|s)$/u;

/** How much a stem tells, from 0 (und) to about 8 (a name that is in no list): its rarity in German at large. */
export function weightOf(stem: string): number {
  return Math.max(0, (rarities().get(stem) ?? UNLISTED) - COMMON);
}

export function termOf(word: string): Term {
  const lower = word.toLowerCase();
  const verb = verbForms().get(lower);
  if (verb !== undefined)
    return { stem: verb.stem, parts: verb.prefix === '' ? [] : [verb.prefix], isCompound: false };
  const parts = lower === word ? [] : partsOf(lower);
  return { stem: stemOf(lower), parts, isCompound: parts.length > 0 };
}

/** Of the splits into something known and a noun the one with the longest noun; none where there is none. */
function partsOf(word: string): string[] {
  const uninflected = word.replace(NOUN_ENDING, '');
  for (let i = SHORTEST_PART; i <= word.length - SHORTEST_PART; i++) {
    const head = word.slice(i);
    if (!nouns().has(head) && !nouns().has(uninflected.slice(i))) continue;
    const modifier = stemOf(word.slice(0, i));
    if (rarities().has(modifier)) return [modifier, stemOf(head)];
  }
  return [];
}

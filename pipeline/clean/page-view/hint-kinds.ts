import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';

const PARTS = loadLexicon(
  new URL('../lexicon/hint-words.tsv', import.meta.url),
  z.strictObject({ part: z.string().min(2), kind: z.string().min(2) }),
);
/** A part this short counts only as a whole word: `stand` is no `standard`. */
const WHOLE_WORD_LENGTH = 5;
const kinds = new Map<string, readonly string[]>();
const REMEMBERED = 50_000;

/** What a class word says about its block in general (`bildunterschrift` → caption), whatever the site calls it. */
export function kindsOf(hint: string): readonly string[] {
  const cached = kinds.get(hint);
  if (cached !== undefined) return cached;
  const found = PARTS.filter(({ part }) =>
    part.length <= WHOLE_WORD_LENGTH ? hint === part || hint === `${part}s` : hint.includes(part),
  );
  const kindsFound = [...new Set(found.map(({ kind }) => kind))];
  if (kinds.size >= REMEMBERED) kinds.clear();
  kinds.set(hint, kindsFound);
  return kindsFound;
}

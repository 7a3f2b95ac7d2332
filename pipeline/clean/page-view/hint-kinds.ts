import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';
import { memoize } from '../../text/memoize.ts';

const PARTS = loadLexicon(
  new URL('../lexicon/hint-words.tsv', import.meta.url),
  z.strictObject({ part: z.string().min(2), kind: z.string().min(2) }),
);
/** A part this short counts only as a whole word: `stand` is no `standard`. */
const WHOLE_WORD_LENGTH = 5;

/** What a class word says about its block in general (`bildunterschrift` → caption), whatever the site calls it. */
export const kindsOf = memoize((hint): readonly string[] => {
  const found = PARTS.filter(({ part }) =>
    part.length <= WHOLE_WORD_LENGTH ? hint === part || hint === `${part}s` : hint.includes(part),
  );
  return [...new Set(found.map(({ kind }) => kind))];
});

import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';
import { lazy } from '../../text/lazy.ts';

const SummarySign = z.enum(['manner', 'dated', 'setting']);
type SummarySign = z.infer<typeof SummarySign>;

const Row = z.strictObject({ class: SummarySign, word: z.string().min(2) });

const signs = lazy(
  () =>
    new Map(
      loadLexicon(new URL('./summary-signs.tsv', import.meta.url), Row).map((row) => [
        row.word,
        row.class,
      ]),
    ),
);

/** What a word, in lower case, tells of how, when or where something is said. */
export function summarySign(lower: string): SummarySign | undefined {
  return signs().get(lower);
}

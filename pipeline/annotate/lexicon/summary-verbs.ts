import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';
import { lazy } from '../../text/lazy.ts';
import { separablePrefix } from './verb-forms.ts';

/**
 * How a verb sums up a speech act: `act` in words, `either` in words or deeds, `stance` a thought that is mostly told,
 * `tell` what is known already, `empty` with no content, `ruling` by courts and offices; `deed` for phrases that look like one of
 * these and are none ("forderte zwei Tote").
 */
const SummaryKind = z.enum(['act', 'either', 'stance', 'tell', 'empty', 'ruling', 'deed']);
type SummaryKind = z.infer<typeof SummaryKind>;

const Row = z.strictObject({
  verb: z.string().min(3),
  with: z.string(),
  object: z.string().min(1),
  kind: SummaryKind,
  addressee: z.string(),
});

/** A verb, or a phrase with one, that can sum up a speech act. */
export interface SummaryVerb {
  lemma: string;
  /** Words that must stand in its clause, each with its variants: "Vorwurf" or "Vorwürfe". */
  fixedWords: readonly (readonly string[])[];
  /** obj, dat, gen, als, prepositions; "-" where no object need stand. */
  objects: ReadonlySet<string>;
  kind: SummaryKind;
  /** The case or preposition of the one spoken to; empty if the verb has none. */
  addressee: string;
  /** Whether a dative is never missing. */
  needsDative: boolean;
}

function load(): Map<string, SummaryVerb[]> {
  const verbs = new Map<string, SummaryVerb[]>();
  for (const row of loadLexicon(new URL('./summary-verbs.tsv', import.meta.url), Row)) {
    const fixedWords = row.with === '' ? [] : row.with.split(' ').map((word) => word.split('/'));
    const verb: SummaryVerb = {
      lemma: row.verb,
      fixedWords,
      objects: new Set(row.object.split(' ')),
      kind: row.kind,
      addressee: row.addressee.replace('!', ''),
      needsDative: row.addressee === 'dat!',
    };
    const known = verbs.get(row.verb);
    if (known === undefined) verbs.set(row.verb, [verb]);
    else known.push(verb);
  }
  for (const list of verbs.values()) list.sort((a, b) => b.fixedWords.length - a.fixedWords.length);
  return verbs;
}

const verbs = lazy(load);

const bases = lazy(() => new Set([...verbs().keys()].flatMap((verb) => [verb, baseOf(verb)])));

function baseOf(verb: string): string {
  return verb.slice(separablePrefix(verb).length);
}

/** Whether the infinitive has entries, alone or with a prefix that it sheds in a main clause. */
export function mayHaveSummary(infinitive: string): boolean {
  return bases().has(infinitive);
}

/** The entries of the whole infinitive ("zurückweisen"), those with most fixed words first. */
export function summaryVerbs(infinitive: string): readonly SummaryVerb[] {
  return verbs().get(infinitive) ?? [];
}

import { lazy } from '../../text/lazy.ts';
import { memoize } from '../../text/memoize.ts';
import { TENSES, type Tense, verbTable } from './verb-table.ts';
import { isOfClass } from './word-classes.ts';

/** A reading of a form. `verb` is the infinitive without a prefix that stands apart ("kündigte … an": kündigen). */
export interface Reading {
  verb: string;
  tense: Tense;
  plural: boolean;
}

/** All a form can be, and what follows from its readings taken together. */
export interface VerbForm {
  readings: Reading[];
  finite: boolean;
  /** Can be nothing but finite: "wurde", not "bestätigt" (also a participle) and not "sagen" (also the infinitive). */
  surelyFinite: boolean;
  infinitive: boolean;
  zuInfinitive: boolean;
  participle: boolean;
  /** The form is no indicative: Konjunktiv I "habe", Konjunktiv II "hätte". */
  konjunktiv: 'konjunktiv_1' | 'konjunktiv_2' | null;
  plural: boolean;
  singular: boolean;
}

const FINITE = new Set<Tense>(['present', 'preterite', 'konjunktiv_1', 'konjunktiv_2']);

function formOf(readings: Reading[]): VerbForm {
  const tenses = new Set(readings.map(({ tense }) => tense));
  const finite = readings.filter(({ tense }) => FINITE.has(tense));
  const indicative = tenses.has('present') || tenses.has('preterite');
  const infinitive = tenses.has('infinitive');
  return {
    readings,
    finite: finite.length > 0,
    surelyFinite: finite.length > 0 && !infinitive && !tenses.has('participle'),
    infinitive,
    zuInfinitive: tenses.has('zu_infinitive'),
    participle: tenses.has('participle'),
    konjunktiv:
      indicative || infinitive
        ? null
        : tenses.has('konjunktiv_1')
          ? 'konjunktiv_1'
          : tenses.has('konjunktiv_2')
            ? 'konjunktiv_2'
            : null,
    plural: finite.some((reading) => reading.plural),
    singular: finite.some((reading) => !reading.plural),
  };
}

const shed = lazy(
  () => new Set([...verbTable().prefixes.values()].filter((prefix) => prefix !== '')),
);

function listedForm(lower: string): VerbForm | undefined {
  const { readings, verbs } = verbTable();
  const found = readings.get(lower);
  if (found === undefined) return undefined;
  return formOf(
    (typeof found === 'number' ? [found] : found).map((reading) => ({
      verb: verbs[reading >> 4] ?? '',
      tense: TENSES[(reading >> 1) & 7] ?? 'infinitive',
      plural: (reading & 1) === 1,
    })),
  );
}

/** "herauszugeben": a prefix, "zu" and an infinitive, where the lexicon lacks the whole verb. */
function zuFormOf(lower: string): VerbForm | undefined {
  if (!lower.endsWith('n') || lower.indexOf('zu', 2) < 0) return undefined;
  const parts = /^(\p{L}{2,10})zu(\p{L}{3,}n)$/u.exec(lower);
  const [, prefix, base] = parts ?? [];
  if (prefix === undefined || base === undefined || !isPrefix(prefix)) return undefined;
  if (listedForm(base)?.infinitive !== true) return undefined;
  return formOf([{ verb: prefix + base, tense: 'zu_infinitive', plural: false }]);
}

/** The form's readings, looked up in lower case; undefined for a word that is no verb. */
export function verbForm(lower: string): VerbForm | undefined {
  return knownForm(lower) ?? undefined;
}

const knownForm = memoize((lower) => listedForm(lower) ?? zuFormOf(lower) ?? null);

/** Whether the word can be a prefix that a verb has shed. */
export function isPrefix(lower: string): boolean {
  return shed().has(lower) || isOfClass(lower, 'prefix');
}

/** Whether the word is a prefix that makes another verb of `base`: "an" behind "kündigte" is "ankündigen". */
export function makesVerb(prefix: string, base: string): boolean {
  return shed().has(prefix) && verbTable().prefixes.get(prefix + base) === prefix;
}

/** The prefix that a verb sheds in a main clause ("an" of "ankündigen"); empty where it keeps together. */
export function separablePrefix(verb: string): string {
  return verbTable().prefixes.get(verb) ?? '';
}

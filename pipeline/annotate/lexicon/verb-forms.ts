import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';
import { isA } from './word-classes.ts';

const FOLDER = new URL('./', import.meta.url);

const VerbRow = z.strictObject({
  verb: z.string().min(3),
  prefix: z.string(),
  present: z.string(),
  preterite: z.string(),
  konjunktiv1: z.string(),
  konjunktiv2: z.string(),
  participle: z.string(),
  lookalike: z.enum(['', '1']),
});
type VerbRow = z.infer<typeof VerbRow>;

/** What a verb's form can be; a form of the third person where it is finite. */
type Tense =
  | 'infinitive'
  | 'zu_infinitive'
  | 'participle'
  | 'present'
  | 'preterite'
  | 'konjunktiv_1'
  | 'konjunktiv_2';

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

function plural(form: string): string {
  return form.endsWith('e') ? `${form}n` : `${form}en`;
}

/** "muß", "mußte" → also "muss", "musste". */
function spellings(form: string): string[] {
  return form.includes('ß') ? [form, form.replaceAll('ß', 'ss')] : [form];
}

type Add = (form: string, verb: string, tense: Tense, isPlural?: boolean) => void;

function addFinite(row: VerbRow, add: Add): void {
  const { verb, present, preterite, konjunktiv1, konjunktiv2 } = row;
  const base = verb.slice(row.prefix.length);
  const put = (form: string, tense: Tense, isPlural: boolean): void => {
    if (form === '') return;
    add(row.prefix + form, verb, tense, isPlural);
    if (row.prefix !== '') add(form, base, tense, isPlural);
  };
  put(present, 'present', false);
  put(preterite, 'preterite', false);
  if (preterite !== '') put(plural(preterite), 'preterite', true);
  if (row.lookalike === '') {
    put(konjunktiv1, 'konjunktiv_1', false);
    // "handele" beside "handle"
    if (base.endsWith('eln')) put(konjunktiv1.replace(/le$/u, 'ele'), 'konjunktiv_1', false);
  }
  if (konjunktiv2 !== preterite && konjunktiv2 !== '') {
    put(konjunktiv2, 'konjunktiv_2', false);
    put(plural(konjunktiv2), 'konjunktiv_2', true);
  }
}

function addRow(row: VerbRow, bases: ReadonlyMap<string, readonly VerbRow[]>, add: Add): void {
  const { verb, prefix } = row;
  const base = verb.slice(prefix.length);
  const borrows = row.present === '' && prefix !== '';
  for (const finite of borrows ? (bases.get(base) ?? []) : [row])
    addFinite({ ...finite, verb, prefix }, add);
  add(verb, verb, 'infinitive');
  if (base !== 'sein') add(verb, verb, 'present', true);
  if (prefix !== '') add(`${prefix}zu${base}`, verb, 'zu_infinitive');
  for (const participle of row.participle.split(' ')) add(participle, verb, 'participle');
}

function formOf(readings: Reading[]): VerbForm {
  const is = (tense: Tense): boolean => readings.some((reading) => reading.tense === tense);
  const finite = readings.filter(({ tense }) => FINITE.has(tense));
  const indicative = is('present') || is('preterite');
  const infinitive = is('infinitive');
  return {
    readings,
    finite: finite.length > 0,
    surelyFinite: finite.length > 0 && !infinitive && !is('participle'),
    infinitive,
    zuInfinitive: is('zu_infinitive'),
    participle: is('participle'),
    konjunktiv:
      indicative || infinitive
        ? null
        : is('konjunktiv_1')
          ? 'konjunktiv_1'
          : is('konjunktiv_2')
            ? 'konjunktiv_2'
            : null,
    plural: finite.some((reading) => reading.plural),
    singular: finite.some((reading) => !reading.plural),
  };
}

function loadForms(rows: readonly VerbRow[]): Map<string, VerbForm> {
  const readings = new Map<string, Reading[]>();
  const bases = new Map<string, VerbRow[]>();
  for (const row of rows)
    if (row.prefix === '') bases.set(row.verb, [...(bases.get(row.verb) ?? []), row]);
  const add: Add = (form, verb, tense, isPlural = false) => {
    for (const spelling of form === '' ? [] : spellings(form)) {
      const known = readings.get(spelling);
      const reading = { verb, tense, plural: isPlural };
      if (known === undefined) readings.set(spelling, [reading]);
      else if (!known.some((other) => other.verb === verb && other.tense === tense))
        known.push(reading);
    }
  };
  for (const row of rows) addRow(row, bases, add);
  add('sind', 'sein', 'present', true);
  add('seien', 'sein', 'konjunktiv_1', true);
  return new Map([...readings].map(([form, list]) => [form, formOf(list)]));
}

const rows = ['verbs', 'verbs-added'].flatMap((name) =>
  loadLexicon(new URL(`${name}.tsv`, FOLDER), VerbRow),
);
const FORMS = loadForms(rows);
const PREFIXES = new Map(rows.map(({ verb, prefix }) => [verb, prefix]));

const SHED = new Set([...PREFIXES.values()].filter((prefix) => prefix !== ''));

/** "herauszugeben": a prefix, "zu" and an infinitive, where the lexicon lacks the whole verb. */
function zuFormOf(lower: string): VerbForm | undefined {
  if (!lower.endsWith('n') || lower.indexOf('zu', 2) < 0) return undefined;
  const parts = /^(\p{L}{2,10})zu(\p{L}{3,}n)$/u.exec(lower);
  const [, prefix, base] = parts ?? [];
  if (prefix === undefined || base === undefined || !isPrefix(prefix)) return undefined;
  if (FORMS.get(base)?.infinitive !== true) return undefined;
  return formOf([{ verb: prefix + base, tense: 'zu_infinitive', plural: false }]);
}

/** The form's readings, looked up in lower case; undefined for a word that is no verb. */
export function verbForm(lower: string): VerbForm | undefined {
  return FORMS.get(lower) ?? zuFormOf(lower);
}

/** Whether the word can be a prefix that a verb has shed. */
export function isPrefix(lower: string): boolean {
  return SHED.has(lower) || isA(lower, 'prefix');
}

/** Whether the word is a prefix that makes another verb of `base`: "an" behind "kündigte" is "ankündigen". */
export function makesVerb(prefix: string, base: string): boolean {
  return SHED.has(prefix) && PREFIXES.get(prefix + base) === prefix;
}

/** The prefix that a verb sheds in a main clause ("an" of "ankündigen"); empty where it keeps together. */
export function separablePrefix(verb: string): string {
  return PREFIXES.get(verb) ?? '';
}

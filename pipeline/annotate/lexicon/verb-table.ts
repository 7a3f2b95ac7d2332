import { z } from 'zod';
import { loadLexicon, swissSpelling } from '../../lexicon.ts';
import { lazy } from '../../text/lazy.ts';

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
export const TENSES = [
  'infinitive',
  'zu_infinitive',
  'participle',
  'present',
  'preterite',
  'konjunktiv_1',
  'konjunktiv_2',
] as const;
export type Tense = (typeof TENSES)[number];

function plural(form: string): string {
  return form.endsWith('e') ? `${form}n` : `${form}en`;
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

/**
 * The readings of all forms: 100,000 of them in numbers, as objects would take a tenth of a second to make. A number
 * holds the index of its verb, its tense (three bits) and whether it is a plural (one bit).
 */
export interface VerbTable {
  /** One reading or more. */
  readings: Map<string, number | number[]>;
  verbs: string[];
  /** For each verb the prefix that it sheds in a main clause, empty where it keeps together. */
  prefixes: Map<string, string>;
}

function addReading(readings: VerbTable['readings'], form: string, reading: number): void {
  const known = readings.get(form);
  if (known === undefined) {
    readings.set(form, reading);
    return;
  }
  const list = typeof known === 'number' ? [known] : known;
  if (list.some((other) => other >> 1 === reading >> 1)) return;
  list.push(reading);
  readings.set(form, list);
}

function tableOf(rows: readonly VerbRow[]): VerbTable {
  const readings: VerbTable['readings'] = new Map();
  const indices = new Map<string, number>();
  const bases = new Map<string, VerbRow[]>();
  for (const row of rows)
    if (row.prefix === '') bases.set(row.verb, [...(bases.get(row.verb) ?? []), row]);
  const add: Add = (form, verb, tense, isPlural = false) => {
    if (form === '') return;
    const index = indices.get(verb) ?? indices.size;
    if (index === indices.size) indices.set(verb, index);
    const reading = (index << 4) | (TENSES.indexOf(tense) << 1) | (isPlural ? 1 : 0);
    addReading(readings, form, reading);
    // "muß", "mußte" → also "muss", "musste"
    const swiss = swissSpelling(form);
    if (swiss !== null) addReading(readings, swiss, reading);
  };
  for (const row of rows) addRow(row, bases, add);
  add('sind', 'sein', 'present', true);
  add('seien', 'sein', 'konjunktiv_1', true);
  const prefixes = new Map(rows.map(({ verb, prefix }) => [verb, prefix]));
  return { readings, verbs: [...indices.keys()], prefixes };
}

/** The table of all forms, made when it is first asked for. */
export const verbTable = lazy(() =>
  tableOf(
    ['verbs', 'verbs-added'].flatMap((name) =>
      loadLexicon(new URL(`${name}.tsv`, FOLDER), VerbRow),
    ),
  ),
);

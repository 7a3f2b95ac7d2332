import { z } from 'zod';
import { loadLexicon } from '../lexicon.ts';

const MEANINGS = [
  'id',
  'text',
  'html',
  'url',
  'headline',
  'date_published',
  'date_modified',
  'date_crawled',
  'authors',
  'outlet',
  'language',
  'topics',
  'lead',
] as const;
export type Meaning = (typeof MEANINGS)[number];

const ROWS = loadLexicon(
  new URL('./json-keys.tsv', import.meta.url),
  z.strictObject({ key: z.string().min(2), means: z.enum(MEANINGS) }),
);

/** The values of an object by what their keys mean, our own keys before those of other tools; and the keys nobody knows. */
export function knownKeys(object: Readonly<Record<string, unknown>>): {
  values: Partial<Record<Meaning, unknown>>;
  unknown: string[];
} {
  const values: Partial<Record<Meaning, unknown>> = {};
  for (const { key, means } of ROWS) {
    const value = object[key];
    if (value !== undefined && value !== null && value !== '') values[means] ??= value;
  }
  const keys = new Set(ROWS.map(({ key }) => key));
  const unknown = Object.keys(object).filter((key) => !keys.has(key) && object[key] !== null);
  return { values, unknown };
}

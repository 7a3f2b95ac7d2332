import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { tablesOf } from '../pipeline/export/rows.ts';
import { stagesOf } from '../pipeline/in-memory.ts';
import { keysOf } from '../pipeline/link/keys.ts';
import { AnnotatedArticle } from '../schemas/annotations.ts';
import { fits } from '../schemas/fits.ts';
import { Link, LinkKeys } from '../schemas/links.ts';
import { Page } from '../schemas/page.ts';
import { TABLES } from '../schemas/tables/index.ts';
import { pageOf } from './clean/pages.ts';
import { SAMPLE_FAILURES, sampleAnnotated, sampleLinks } from './export/sample.ts';
import { SEEDS } from './properties/seed-pages.ts';

const ODD: readonly unknown[] = [
  null,
  undefined,
  '',
  'x',
  -1,
  -0,
  0,
  1.5,
  2 ** 31,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  [],
  {},
  [null],
  [[1, 2]],
  { start: 1, end: 0 },
  'art_k3v5x2q7a4c6m2ya',
  'de-DE',
];

/** The value with one thing in it changed: a field or item replaced, removed or added, somewhere. */
function changed(value: unknown, pick: (below: number) => number): unknown {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (entries.length === 0 || pick(3) === 0) return ODD[pick(ODD.length)];
  const [key, inner] = entries[pick(entries.length)] ?? ['', null];
  const copy: Record<string, unknown> = Object.assign(Array.isArray(value) ? [] : {}, value);
  const way = pick(8);
  if (way === 0) copy[`${key}x`] = 1;
  else if (way === 1 && !Array.isArray(value)) delete copy[key];
  else copy[key] = changed(inner, pick);
  return copy;
}

const tables = tablesOf(sampleAnnotated(), sampleLinks(), SAMPLE_FAILURES);
const [seed = ''] = SEEDS.values();
const { page, annotated } = stagesOf(pageOf(seed));

const CASES: [string, z.ZodType, unknown][] = [
  ...TABLES.flatMap(({ name, row }): [string, z.ZodType, unknown][] =>
    tables[name].slice(0, 1).map((sample) => [name, row, sample]),
  ),
  ['page', Page, page],
  ['annotated article', AnnotatedArticle, annotated],
  ['keys', LinkKeys, keysOf(annotated)],
  ...sampleLinks().map((link): [string, z.ZodType, unknown] => [link.kind, Link, link]),
  ['kinds that it leaves to zod', z.object({ a: z.optional(z.string()) }), { a: 'x', b: 1 }],
];

it.each(CASES)('a value fits a schema where zod says so: %s', (_name, schema, sample) => {
  const fitting = fits(schema);
  expect(fitting(sample)).toBe(true);
  const picks = fc.array(fc.nat(), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(picks, (numbers) => {
      let next = 0;
      const value = changed(sample, (below) => (numbers[next++ % numbers.length] ?? 0) % below);
      expect(fitting(value)).toBe(schema.safeParse(value).success);
    }),
    { numRuns: 400 },
  );
});

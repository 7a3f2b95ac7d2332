import { z } from 'zod';
import type { Dataset } from '../dataset/open-dataset.ts';
import { resultOfRun } from '../run/run-result.ts';
import { secondsOf } from '../run/summary.ts';

export const Count = z.strictObject({ name: z.string().nullable(), n: z.coerce.number() });
export type Count = z.infer<typeof Count>;

/** A count of the overview: its title, what is counted, and the query. */
export interface Counted {
  title: string;
  /** A sentence that says what the plot shows, for those who do not see it. */
  description: string;
  counts: Count[];
  /** What is counted. */
  unit: 'Rows' | 'Seconds';
  /** Whether the names are days, which are shown along an axis of time. */
  isTime: boolean;
}

const COUNTS = [
  [
    'Quotes by type',
    'Quotes of each type',
    'SELECT CAST(type AS VARCHAR) AS name, count(*) AS n FROM quotes GROUP BY 1',
  ],
  [
    'Articles by day',
    'Articles by day of publication',
    'SELECT substr(date_published, 1, 10) AS name, count(*) AS n FROM articles GROUP BY 1',
  ],
  [
    'Articles by outlet',
    'Articles of each outlet',
    'SELECT outlet AS name, count(*) AS n FROM articles GROUP BY 1',
  ],
  [
    'Speakers',
    'Quotes of those who speak most',
    "SELECT speaker_name AS name, count(*) AS n FROM quotes WHERE type <> 'term' GROUP BY 1",
  ],
  [
    'Quotes by rule',
    'Quotes found by each rule',
    'SELECT CAST(rule AS VARCHAR) AS name, count(*) AS n FROM quotes GROUP BY 1',
  ],
  [
    'Dropped by reason',
    'Passages dropped for each reason',
    'SELECT CAST(reason AS VARCHAR) AS name, count(*) AS n FROM dropped GROUP BY 1',
  ],
  [
    'Dropped by rule',
    'Passages dropped by each rule',
    'SELECT CAST(rule AS VARCHAR) AS name, count(*) AS n FROM dropped GROUP BY 1',
  ],
  [
    'Failures by reason',
    'Pages that failed for each reason',
    "SELECT concat(stage, ': ', reason) AS name, count(*) AS n FROM failures GROUP BY 1",
  ],
] as const;

/** How many rows the tables have, by what a reader asks first. Largest first, days in order; null is unknown. */
export async function countsOf(dataset: Dataset): Promise<Counted[]> {
  const counted: Counted[] = [];
  for (const [title, description, sql] of COUNTS) {
    const isTime = title === 'Articles by day';
    const order = isTime ? 'name NULLS LAST' : 'n DESC, name NULLS LAST';
    const counts = await dataset.rows(Count, `SELECT * FROM (${sql}) ORDER BY ${order}`);
    counted.push({ title, description, counts, unit: 'Rows', isTime });
  }
  return counted;
}

/** Where the time of the run went; nothing where that is not known, as of merged shards. */
export function timesOf(runFolder: string): Counted {
  const result = resultOfRun(runFolder);
  const counts = (result === null ? [] : secondsOf(result)).map(([name, seconds]) => ({
    name,
    n: Math.round(seconds * 10) / 10,
  }));
  const description = 'Seconds that the run spent in each stage';
  return { title: 'Run time by stage', description, counts, unit: 'Seconds', isTime: false };
}

const TABLES = [
  'articles',
  'paragraphs',
  'sentences',
  'quotes',
  'mentions',
  'entities',
  'dropped',
  'failures',
];

/** Rows by table. */
export async function rowsByTable(dataset: Dataset): Promise<Count[]> {
  const counts: Count[] = [];
  for (const name of TABLES) {
    const [count] = await dataset.rows(
      Count,
      `SELECT $1 AS name, count(*) AS n FROM ${name}`,
      name,
    );
    if (count !== undefined) counts.push(count);
  }
  return counts;
}

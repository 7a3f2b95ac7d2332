import { writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { type Dataset, openDataset } from '../dataset/open-dataset.ts';
import { numbersFrom, sampleOf } from '../statistics/random.ts';
import { allocation } from './allocation.ts';

const SampledQuote = z.strictObject({
  quote_id: z.string(),
  type: z.string(),
  outlet: z.string().nullable(),
  date: z.string().nullable(),
  before: z.string(),
  text: z.string(),
  after: z.string(),
  speaker: z.string().nullable(),
  passage: z.string().nullable(),
});

/** The questions to a coder, answered with y or n; each an empty column of the sheet. */
export const QUESTIONS = ['is_quote', 'type_right', 'speaker_right'] as const;

const CONTEXT = 300;

export interface SheetOptions {
  sample: number;
  seed: number;
}

/**
 * Writes a coding sheet: quotes of every type but term, as many of each as there are, in random order, with what stands
 * around them. It shows neither confidence nor rule. Returns the number of rows.
 */
export async function writeQuoteSheet(
  folder: string,
  file: string,
  { sample, seed }: SheetOptions,
): Promise<number> {
  const dataset = await openDataset(folder);
  try {
    const strata = await typesOf(dataset);
    const given = allocation(
      strata.map(({ n }) => n),
      sample,
    );
    const random = numbersFrom(seed);
    const drawn: z.infer<typeof SampledQuote>[] = [];
    for (const [i, { type }] of strata.entries())
      drawn.push(...sampleOf(await quotesOf(dataset, type), given[i] ?? 0, random));
    const shuffled = drawn
      .map((quote) => ({ quote, key: random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ quote }) => quote);
    const empty = Object.fromEntries([...QUESTIONS, 'comment'].map((name) => [name, '']));
    writeSheet(
      file,
      shuffled.map((quote) => ({ ...quote, ...empty })),
    );
    return shuffled.length;
  } finally {
    dataset.close();
  }
}

const SampledSentence = z.strictObject({
  sentence_id: z.string(),
  outlet: z.string().nullable(),
  date: z.string().nullable(),
  before: z.string(),
  text: z.string(),
  after: z.string(),
});

/**
 * Writes the second sheet, from which recall is told: random sentences of the articles' texts. A coder counts the quotes
 * that begin in each, those in quotation marks and those without. Returns the number of rows.
 */
export async function writeSentenceSheet(
  folder: string,
  file: string,
  { sample, seed }: SheetOptions,
): Promise<number> {
  const dataset = await openDataset(folder);
  try {
    const sentences = await dataset.rows(
      SampledSentence,
      `SELECT sentence.sentence_id, article.outlet, ${DATE} AS date, ${around('sentence')}, sentence.text
      FROM sentences AS sentence JOIN articles AS article USING (article_id)
        JOIN paragraphs AS paragraph USING (paragraph_id) JOIN pages AS page USING (article_id)
      WHERE paragraph.role IN ('body', 'lead', 'list_item') ORDER BY sentence.article_id, sentence.seq`,
    );
    const drawn = sampleOf(sentences, sample, numbersFrom(seed));
    writeSheet(
      file,
      drawn.map((sentence) => ({ ...sentence, marked: '', unmarked: '', comment: '' })),
    );
    return drawn.length;
  } finally {
    dataset.close();
  }
}

function typesOf(dataset: Dataset): Promise<{ type: string; n: number }[]> {
  return dataset.rows(
    z.strictObject({ type: z.string(), n: z.coerce.number() }),
    `SELECT CAST(type AS VARCHAR) AS type, count(*) AS n FROM quotes WHERE type <> 'term' GROUP BY ALL ORDER BY type`,
  );
}

function quotesOf(dataset: Dataset, type: string): Promise<z.infer<typeof SampledQuote>[]> {
  return dataset.rows(
    SampledQuote,
    `SELECT quote.quote_id, CAST(quote.type AS VARCHAR) AS type, article.outlet, ${DATE} AS date,
      ${around('quote')}, quote.text, quote.speaker_name AS speaker, quote.passage_url AS passage
    FROM quotes AS quote JOIN articles AS article USING (article_id) JOIN pages AS page USING (article_id)
    WHERE quote.type = $1 ORDER BY quote.quote_id`,
    type,
  );
}

const DATE = 'substr(article.date_published, 1, 10)';

/** What stands before and behind a row in its page. */
function around(row: string): string {
  return `substr(page.text, greatest(1, ${row}.start + 1 - ${CONTEXT}), least(${CONTEXT}, ${row}.start)) AS before,
    substr(page.text, ${row}."end" + 1, ${CONTEXT}) AS after`;
}

/** Texts of pages may begin like a formula; a sheet is opened by people in spreadsheets. */
function writeSheet(file: string, rows: Record<string, string | null>[]): void {
  writeFileSync(
    file,
    stringify(rows, { header: true, bom: true, escape_formulas: true, quoted: true }),
  );
}

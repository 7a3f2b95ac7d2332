import { z } from 'zod';
import { type Dataset, openDataset } from '../dataset/open-dataset.ts';
import { UsageError } from '../run/usage-error.ts';
import { nominalAlpha } from '../statistics/krippendorff.ts';
import { proportion } from '../statistics/wilson.ts';
import { codedRows } from './coded-rows.ts';
import type { ErrorRates, Form } from './error-rates.ts';
import { QUESTIONS } from './sheet.ts';

type Question = (typeof QUESTIONS)[number];

/** A cell; a row that ends early lacks it. */
const Answer = z.string().default('');
const CodedQuote = z.looseObject({
  quote_id: z.string(),
  type: z.string(),
  is_quote: Answer,
  type_right: Answer,
  speaker_right: Answer,
});
type CodedQuote = z.infer<typeof CodedQuote>;

const CodedSentence = z.looseObject({ sentence_id: z.string(), marked: Answer, unmarked: Answer });

/**
 * The error rates that filled-in sheets tell: of the quotes by one or two coders, and of the sentences of the second
 * sheet. A row on which two coders differ counts as wrong. Throws a `UsageError` at an answer that is neither y nor n.
 */
export async function scoreSheets(
  folder: string,
  sheets: readonly string[],
  sentenceSheet: string | undefined,
): Promise<ErrorRates> {
  const coders = sheets.map(codedQuotes);
  const [first = []] = coders;
  const others = coders.slice(1).map((rows) => new Map(rows.map((row) => [row.quote_id, row])));
  const holds = (row: CodedQuote, question: Question): boolean =>
    isYes(row[question]) && others.every((other) => isYes(other.get(row.quote_id)?.[question]));
  const types = [...new Set(first.map(({ type }) => type))].sort();
  const rates = types.map((type) => {
    const rows = first.filter((row) => row.type === type);
    const right = rows.filter((row) => holds(row, 'is_quote') && holds(row, 'type_right'));
    const named = right.filter((row) => holds(row, 'speaker_right'));
    const rate = {
      precision: proportion(right.length, rows.length),
      speaker: proportion(named.length, right.length),
    };
    return [type, rate] as const;
  });
  const alpha = (question: Question): number | null =>
    nominalAlpha(
      first.map((row) =>
        [row[question], ...others.map((other) => other.get(row.quote_id)?.[question])].flatMap(
          (answer) => (isAnswered(answer) ? [isYes(answer) ? 'y' : 'n'] : []),
        ),
      ),
    );
  return {
    types: Object.fromEntries(rates),
    recall: sentenceSheet === undefined ? null : await recallIn(folder, sentenceSheet),
    alpha: {
      is_quote: alpha('is_quote'),
      type_right: alpha('type_right'),
      speaker_right: alpha('speaker_right'),
    },
  };
}

/** The rows that the coder has answered. */
function codedQuotes(sheet: string): CodedQuote[] {
  const rows = codedRows(sheet, CodedQuote);
  for (const row of rows) {
    for (const question of QUESTIONS) {
      const answer = row[question];
      if (isAnswered(answer) && !isYes(answer) && !isNo(answer))
        throw new UsageError(`${sheet}, ${row.quote_id}: ${question} is "${answer}"; write y or n`);
    }
  }
  const answered = rows.filter(({ is_quote }) => isAnswered(is_quote));
  if (answered.length === 0)
    throw new UsageError(`${sheet}: no row is answered; write y or n into ${QUESTIONS.join(', ')}`);
  return answered;
}

const isAnswered = (answer: string | undefined): answer is string =>
  answer !== undefined && answer.trim() !== '';
const isYes = (answer: string | undefined): boolean =>
  /^(?:y|yes|j|ja|1|true)$/i.test(answer?.trim() ?? '');
const isNo = (answer: string): boolean => /^(?:n|no|nein|0|false)$/i.test(answer.trim());

/** Of the quotes that a coder counted, how many the dataset has; where it has more, they do not make up for others. */
async function recallIn(folder: string, sheet: string): Promise<NonNullable<ErrorRates['recall']>> {
  const rows = codedRows(sheet, CodedSentence);
  const dataset = await openDataset(folder);
  try {
    const found = await foundBySentence(dataset);
    const recall = (form: Form) => {
      let there = 0;
      let hits = 0;
      for (const row of rows) {
        if (!isAnswered(row[form])) continue;
        const count = Number(row[form]);
        if (!Number.isInteger(count) || count < 0)
          throw new UsageError(
            `${sheet}, ${row.sentence_id}: ${form} is "${row[form]}"; write how many`,
          );
        there += count;
        hits += Math.min(count, found.get(`${row.sentence_id} ${form}`) ?? 0);
      }
      return proportion(hits, there);
    };
    return { marked: recall('marked'), unmarked: recall('unmarked') };
  } finally {
    dataset.close();
  }
}

async function foundBySentence(dataset: Dataset): Promise<Map<string, number>> {
  const rows = await dataset.rows(
    z.strictObject({ sentence_id: z.string(), form: z.string(), n: z.coerce.number() }),
    `SELECT sentence.sentence_id,
      CASE WHEN quote.type IN ('direct', 'mixed') THEN 'marked' ELSE 'unmarked' END AS form, count(*) AS n
    FROM quotes AS quote JOIN sentences AS sentence ON sentence.article_id = quote.article_id
      AND quote.start >= sentence.start AND quote.start < sentence."end"
    WHERE quote.type <> 'term' GROUP BY ALL`,
  );
  return new Map(rows.map(({ sentence_id, form, n }) => [`${sentence_id} ${form}`, n]));
}

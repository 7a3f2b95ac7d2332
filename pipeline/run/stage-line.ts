import { z } from 'zod';
import { Failure } from '../../schemas/outcome.ts';

/** A document of any stage, as far as the runner knows it. */
export type Fields = Readonly<Record<string, unknown>>;

/** The line of a document that did not come through: in this stage, or in one before it. */
export const Refused = z.strictObject({
  status: z.enum(['rejected', 'failed']),
  failure: Failure,
  /** Of the page it was read into; left out where it was not. */
  articleId: z.string().optional(),
});
export type Refused = z.infer<typeof Refused>;

/**
 * A line of a stage's file. `written`: a whole document; `added`: what the stage added to the document that the files of
 * the stages before it hold; else why the document did not come through.
 */
export const StageLine = z.discriminatedUnion('status', [
  z.strictObject({ status: z.enum(['written', 'added']), document: z.looseObject({}) }),
  Refused,
]);
export type StageLine = z.infer<typeof StageLine>;

/** What every line of a document carries: the files are joined and sorted by it. */
const IDENTITY = ['articleId', 'sourceId', 'sourceFile'] as const;

/**
 * What `output` has and `input` has not, or not the same. A value counts as the same where the stage passed it on, so
 * nothing is compared in depth.
 */
export function additionsOf(input: Fields, output: Fields): Fields {
  const added: Record<string, unknown> = {};
  for (const field of IDENTITY) added[field] = output[field];
  for (const [field, value] of Object.entries(output))
    if (value !== input[field] || !(field in input)) added[field] = value;
  return added;
}

/** The whole document from its lines in the files of several stages, first stage first: later values win. */
export function wholeOf(lines: readonly Fields[], fields: readonly string[]): Fields {
  const whole: Record<string, unknown> = {};
  for (const field of fields) {
    const line = lines.findLast((each) => field in each);
    if (line !== undefined) whole[field] = line[field];
  }
  return whole;
}

/** The fields of a stage's documents; throws where its schema is no object. */
export function fieldsOf(schema: z.ZodType): string[] {
  if (!(schema instanceof z.ZodObject)) throw new Error('a stage must take and give objects');
  return Object.keys(schema.shape);
}

import { z } from 'zod';

/** A document that did not come through: a row of the `failures` table. */
export const Failure = z.strictObject({
  sourceFile: z.string(),
  stage: z.string(),
  reason: z.string(),
  message: z.string(),
});
export type Failure = z.infer<typeof Failure>;

/**
 * What a stage made of one document. `rejected`: the page is read, but is no article by a stated rule;
 * `failed`: it could not be processed. Both pass through the later stages and end in `failures`.
 */
export type Outcome<Document> =
  | { status: 'written'; document: Document }
  | { status: 'rejected'; failure: Failure }
  | { status: 'failed'; failure: Failure };

/** A line of a stage's file. */
export function outcomeOf<Schema extends z.ZodType>(document: Schema) {
  return z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('written'), document }),
    z.strictObject({ status: z.literal('rejected'), failure: Failure }),
    z.strictObject({ status: z.literal('failed'), failure: Failure }),
  ]);
}

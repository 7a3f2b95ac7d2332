import { z } from 'zod';
import { Refused } from './stage-line.ts';

/** What became of a document on its way through the stages. Its lines lie end to end in the bytes that come with it. */
export const Made = z.strictObject({
  /** Null where the document was not read. */
  sourceId: z.string().nullable(),
  articleId: z.string().nullable(),
  sourceFile: z.string(),
  /** Length of its line in the file of each stage that it came through; those of the keys of corpus stages behind. */
  lengths: z.array(z.int().min(0)),
  /** Null where it came through all stages. */
  refused: Refused.nullable(),
  /** Whether it may be cached: a bug's trace may not. */
  lasting: z.boolean(),
});
export type Made = z.infer<typeof Made>;

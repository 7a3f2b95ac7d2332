import { z } from 'zod';

const Rate = z.strictObject({
  share: z.number().nullable(),
  low: z.number(),
  high: z.number(),
  n: z.int(),
});

/** With quotation marks or without: what a coder can count in a sentence without knowing the types. */
export type Form = 'marked' | 'unmarked';

/** What a validation found of a dataset: shares with Wilson intervals, of coded rows. */
export const ErrorRates = z.strictObject({
  /** By type: of the rows of this type, how many are quotes of it; and of these, how many have the right speaker. */
  types: z.record(z.string(), z.strictObject({ precision: Rate, speaker: Rate })),
  /** Of the quotes in sentences drawn at random, how many the dataset has; null without a second sheet. */
  recall: z.strictObject({ marked: Rate, unmarked: Rate }).nullable(),
  /** Krippendorff's α between the coders by question; null with one coder, or where all gave one answer. */
  alpha: z.strictObject({
    is_quote: z.number().nullable(),
    type_right: z.number().nullable(),
    speaker_right: z.number().nullable(),
  }),
});
export type ErrorRates = z.infer<typeof ErrorRates>;

const MARKED: ReadonlySet<string> = new Set(['direct', 'mixed']);

/** The form of a type's quotes. */
export function formOf(type: string): Form {
  return MARKED.has(type) ? 'marked' : 'unmarked';
}

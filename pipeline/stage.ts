import type { z } from 'zod';
import type { Outcome } from '../schemas/outcome.ts';

/** A pure step on one document: no files, no clock, no randomness. Throws only for bugs. */
export interface Stage<Input extends z.ZodType, Output extends z.ZodType> {
  name: string;
  /** What the stage does, for `--help`. */
  summary: string;
  input: Input;
  output: Output;
  run(document: z.output<Input>): Outcome<z.input<Output>>;
}

/** A step that sees all documents at once, in the order of their article IDs. */
export interface CorpusStage<Input extends z.ZodType, Output extends z.ZodType> {
  name: string;
  summary: string;
  input: Input;
  output: Output;
  runAll(documents: z.output<Input>[]): z.input<Output>[];
}

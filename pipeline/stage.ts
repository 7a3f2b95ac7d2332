import type { z } from 'zod';
import type { Outcome } from '../schemas/outcome.ts';
import type { Settings } from './settings.ts';

/** A pure step on one document: no files, no clock, no randomness. Throws only for bugs. */
export interface Stage<Input extends z.ZodType, Output extends z.ZodType> {
  name: string;
  /** What the stage does, for `--help`. */
  summary: string;
  input: Input;
  output: Output;
  run(document: z.output<Input>, settings?: Settings): Outcome<z.input<Output>>;
}

/** All of a corpus, as a stage that works out of core sees it. */
interface Corpus<Keys> {
  /** The keys of every document in the order of article IDs. May be iterated as often as needed. */
  keys(): AsyncIterable<Keys>;
  size: number;
  /** An empty folder the stage may fill. */
  scratch: string;
  /** Missing where nothing is kept from run to run. */
  memory?: StageMemory<unknown>;
}

/** What a stage notes on a corpus for the next time, when most documents will be as they were. */
export interface StageMemory<Note> {
  /** What it noted last time, in the order in which it did. */
  before: AsyncIterable<Note>;
  /** Whether the document with this article ID is as it was then. */
  isSame(articleId: string): boolean;
  note(note: Note): Promise<void> | void;
}

/** A step that sees all documents, each by the keys that were made of it alone. */
export interface CorpusStage<
  Input extends z.ZodType,
  Keys extends z.ZodType,
  Output extends z.ZodType,
> {
  name: string;
  summary: string;
  input: Input;
  keys: Keys;
  output: Output;
  /** What the stage must know of one document: small, plain JSON. Pure. */
  keysOf(document: z.output<Input>): z.output<Keys>;
  /** The rows of the corpus, the same whatever the order the documents came in. */
  runAll(corpus: Corpus<z.output<Keys>>): AsyncIterable<z.input<Output>>;
}

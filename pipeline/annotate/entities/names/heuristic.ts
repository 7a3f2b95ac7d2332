import type { EntityType } from '../../../../schemas/annotations.ts';
import type { Word } from '../sentence.ts';

/** Words `from` up to but without `to` of a sentence, taken for a name. */
export interface NameFound {
  from: number;
  to: number;
  type: EntityType;
}

/** A way to see that words are a name, whatever the tagger takes them for. */
export interface NameHeuristic {
  /** The phenomenon. */
  name: string;
  /** A sentence in which it finds each `[TYPE name]`. */
  example: string;
  /** A sentence that looks alike and in which it finds nothing. */
  nearMiss: string;
  /** Whether a longer name of the tagger's that holds it stays. */
  yields: boolean;
  find(words: readonly Word[]): NameFound[];
}

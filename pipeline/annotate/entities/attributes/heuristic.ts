import type { AttributeRule } from '../../../../schemas/annotations.ts';
import type { NamedSentence, PlacedName } from '../roles/named-sentence.ts';
import type { Said } from '../roles/said.ts';

/** A way in which a sentence says something of a person it mentions. */
export interface AttributeHeuristic {
  name: AttributeRule;
  /** A sentence in which the person is `[PER …]` and other names `[ORG …]`, `[LOC …]`. */
  example: string;
  /** What it says there, as "kind value". */
  says: readonly string[];
  /** A sentence that looks alike and in which it finds nothing. */
  nearMiss: string;
  find(sentence: NamedSentence, person: PlacedName): Said[];
}

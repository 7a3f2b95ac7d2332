import type { AttributeKind, AttributeRule } from '../../../../schemas/annotations.ts';
import type { Span } from '../../../../schemas/span.ts';

/** Something said of an entity, with the words that say it. */
export interface Said extends Span {
  kind: AttributeKind;
  value: string;
  /** The phenomenon, where it is another one than that of the phrase it stands in. */
  rule?: AttributeRule;
}

import type { RuleName } from '../../../schemas/annotations.ts';
import type { Span } from '../../../schemas/span.ts';
import type { Passage } from './passages/passage.ts';
import type { QuoteDraft } from './quote-draft.ts';

/** Whether the sentence before reports: in the Konjunktiv or word for word (surely), otherwise (perhaps), or not. */
export type ReportContinuity = 'surely' | 'perhaps' | 'no';

/** What the sentences round a passage tell. */
export interface Context {
  before: Passage | undefined;
  next: Passage | undefined;
  /** The last three of its paragraph before it, or fewer where the paragraph begins. */
  earlier: readonly Passage[];
  /** Who is most likely to go on speaking. */
  last(): Span | null;
  /** The same, of those alone who are known to have spoken. */
  teller(): Span | null;
  continuity: ReportContinuity;
}

/** A way of reporting speech, with an invented example that shows it and one that just misses it. */
export interface Heuristic {
  name: RuleName;
  example: string;
  nearMiss: string;
  find(passage: Passage, context: Context): QuoteDraft[];
}

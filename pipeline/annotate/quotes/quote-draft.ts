import type { Cue, Marks, Medium, Mood, QuoteType } from '../../../schemas/annotations.ts';
import type { Span } from '../../../schemas/span.ts';
import type { Passage } from './passages/passage.ts';

/** A quote as a heuristic sees it, before speakers are named, quotes nested and IDs given. */
export interface Finding {
  type: QuoteType;
  spans: Span[];
  /** The words that tell who speaks; null where the heuristic sees none. */
  speaker: Span | null;
  speakerMethod: string;
  /** Whom the speaker's words point to, if the sentence tells: the subject for "nach eigenen Angaben". */
  holder: Span | null;
  cue: Cue | null;
  frame: Span[];
  addressee: Span | null;
  medium: Medium | null;
  mood: Mood | null;
  marks: Marks | null;
  rule: string;
  confidence: number;
}

/** Whether the sentence before reports: in the Konjunktiv or word for word (surely), otherwise (perhaps), or not. */
export type GoingOn = 'surely' | 'perhaps' | 'no';

/** What the sentences before a passage tell. */
export interface Context {
  before: Passage | undefined;
  /** The last three of its paragraph before it, or fewer where the paragraph begins. */
  earlier: readonly Passage[];
  /** Who is most likely to go on speaking. */
  last(): Span | null;
  goesOn: GoingOn;
}

/** A way of reporting speech, with an invented example that shows it and one that just misses it. */
export interface Heuristic {
  name: string;
  example: string;
  nearMiss: string;
  find(passage: Passage, context: Context): Finding[];
}

export const NOTHING_SAID: Omit<Finding, 'type' | 'spans' | 'rule' | 'confidence'> = {
  speaker: null,
  speakerMethod: 'none',
  holder: null,
  cue: null,
  frame: [],
  addressee: null,
  medium: null,
  mood: null,
  marks: null,
};

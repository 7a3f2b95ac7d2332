import type { Cue, Marks, Medium, Mood, QuoteType } from '../../../schemas/annotations.ts';
import type { Span } from '../../../schemas/span.ts';

/** A quote as a heuristic sees it, before speakers are named, quotes nested and IDs given. */
export interface QuoteDraft {
  type: QuoteType;
  spans: Span[];
  /** The words that tell who speaks; null where the heuristic sees none. */
  speaker: Span | null;
  speakerMethod: string;
  /** Whom the speaker's words point to, if the sentence tells: the subject for "nach eigenen Angaben". */
  ownAntecedent: Span | null;
  cue: Cue | null;
  frame: Span[];
  addressee: Span | null;
  medium: Medium | null;
  mood: Mood | null;
  marks: Marks | null;
  rule: string;
  confidence: number;
}

export const EMPTY_DRAFT: Omit<QuoteDraft, 'type' | 'spans' | 'rule' | 'confidence'> = {
  speaker: null,
  speakerMethod: 'none',
  ownAntecedent: null,
  cue: null,
  frame: [],
  addressee: null,
  medium: null,
  mood: null,
  marks: null,
};

import type {
  Cue,
  Marks,
  Medium,
  Mood,
  QuoteType,
  RuleName,
  SpeakerMethod,
} from '../../../schemas/annotations.ts';
import type { Span } from '../../../schemas/span.ts';

/** A quote as a heuristic sees it, before speakers are named, quotes nested and IDs given. */
export interface QuoteDraft {
  type: QuoteType;
  spans: Span[];
  /** The words that tell who speaks; null where the heuristic sees none. */
  speaker: Span | null;
  speakerMethod: SpeakerMethod | null;
  /** Whom the speaker's words point to, if the sentence tells: the subject for "nach eigenen Angaben". */
  ownAntecedent: Span | null;
  cue: Cue | null;
  frame: Span[];
  addressee: Span | null;
  medium: Medium | null;
  mood: Mood | null;
  marks: Marks | null;
  rule: RuleName;
  /** How sure a rule is that weighs each case; null where the rule is as sure of one as of the other. */
  confidence: number | null;
}

export const EMPTY_DRAFT: Omit<QuoteDraft, 'type' | 'spans' | 'rule'> = {
  speaker: null,
  speakerMethod: null,
  ownAntecedent: null,
  cue: null,
  frame: [],
  addressee: null,
  medium: null,
  mood: null,
  marks: null,
  confidence: null,
};

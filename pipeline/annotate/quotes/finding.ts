import type { Cue, Marks, Medium, Mood, QuoteType } from '../../../schemas/annotations.ts';
import type { Span } from '../../../schemas/span.ts';
import type { Passage } from './passage.ts';

/** A quote as a heuristic sees it, before speakers are named, quotes nested and IDs given. */
export interface Finding {
  type: QuoteType;
  spans: Span[];
  /** The words that tell who speaks; null where the heuristic sees none. */
  speaker: Span | null;
  speakerMethod: string;
  cue: Cue | null;
  frame: Span[];
  addressee: Span | null;
  medium: Medium | null;
  mood: Mood | null;
  marks: Marks | null;
  rule: string;
  confidence: number;
}

/** A way of reporting speech inside one passage, with an invented sentence that shows it and one that just misses it. */
export interface Heuristic {
  name: string;
  example: string;
  nearMiss: string;
  find(passage: Passage): Finding[];
}

export const NOTHING_SAID: Omit<Finding, 'type' | 'spans' | 'rule' | 'confidence'> = {
  speaker: null,
  speakerMethod: 'none',
  cue: null,
  frame: [],
  addressee: null,
  medium: null,
  mood: null,
  marks: null,
};

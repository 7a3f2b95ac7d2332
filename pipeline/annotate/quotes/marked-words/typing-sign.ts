import type { MarkedContext } from './context.ts';

/** A sign for or against somebody's having said the marked words; weights are set by hand and add up. */
export interface TypingSign {
  name: string;
  weight: number;
  example: string;
  nearMiss: string;
  holds(context: MarkedContext): boolean;
}

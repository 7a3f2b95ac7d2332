import type { SegmentedParagraph } from '../../../schemas/sentences.ts';

const ROLES: ReadonlySet<string> = new Set(['caption', 'credit', 'byline', 'agency', 'note']);

/** Whether a paragraph stands beside the text one reads on; agencies write it, in spellings of their own. */
export function isSmallPrint(paragraph: SegmentedParagraph | undefined): boolean {
  return ROLES.has(paragraph?.role ?? '');
}

import { folded } from '../../text/words.ts';
import { newsAgenciesIn } from '../rules/agencies.ts';
import { roleOfSegment, type Segment } from '../segments/segments.ts';

export interface Dateline {
  place: string;
  agency: string | null;
  /** Length of the dateline with its dash, in UTF-16 code units of the folded text. */
  length: number;
}

const DATELINE =
  /^(\p{Lu}[\p{L}.-]+(?:[ /]\p{Lu}[\p{L}.-]+){0,3}) ?(?:\(([^)]{2,40})\))?(?:, \d{1,2}\. \p{L}+)? ?(?:[-–—]\s|\.\s(?=\p{Lu}))/u;

/** `Berlin (dpa) – Der Kanzler …`: place and agency at the start of an article's first paragraph; null without one. */
export function datelineOf(opening: string): Dateline | null {
  const match = DATELINE.exec(opening);
  const [whole, place, agency] = match ?? [];
  if (whole === undefined || place === undefined) return null;
  if (agency === undefined && !whole.trimEnd().endsWith('.') && !/[–—-]\s$/.test(whole))
    return null;
  return { place, agency: agency ?? null, length: whole.length };
}

/** News agencies that the article credits: in sign-offs and in its dateline, each once, in their order. */
export function agenciesIn(
  text: string,
  segments: readonly Segment[],
  dateline: Dateline | null,
): string[] {
  const credits = segments.flatMap((segment) =>
    roleOfSegment(segment) === 'agency' ? [folded(text.slice(segment.start, segment.end))] : [],
  );
  return [...new Set([dateline?.agency ?? '', ...credits].flatMap(newsAgenciesIn))];
}

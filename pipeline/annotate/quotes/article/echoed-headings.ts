import { slice } from '../../../../schemas/span.ts';
import type { Passage } from '../passages/passage.ts';
import type { QuoteDraft } from '../quote-draft.ts';

/** Shorter words tell little of what is said; of longer ones the ending may differ. */
const MIN_LETTERS = 4;
const STEM_LETTERS = 6;
/** Of so many words the text may have one otherwise. */
const STEMS_OF_LONG = 3;

/** "„Diplomatie oder Krieg“" → diplom, krieg: what a longer wording of the same has to hold. */
function stemsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Set(
    words.filter(({ length }) => length >= MIN_LETTERS).map((word) => word.slice(0, STEM_LETTERS)),
  );
}

function textOf(text: string, { spans }: QuoteDraft): string {
  return spans.map((span) => slice(text, span)).join(' ');
}

/** The first draft behind a heading that holds its words and has a speaker. */
function sourceOf(heading: QuoteDraft, drafts: readonly QuoteDraft[], text: string) {
  const stems = stemsOf(textOf(text, heading));
  if (stems.size === 0) return undefined;
  const end = heading.spans.at(-1)?.end ?? 0;
  return drafts.find((draft) => {
    if (draft.speaker === null || draft.type === 'term' || (draft.spans[0]?.start ?? 0) < end)
      return false;
    const held = stemsOf(textOf(text, draft));
    const missing = [...stems].filter((stem) => !held.has(stem)).length;
    return missing <= (stems.size >= STEMS_OF_LONG ? 1 : 0);
  });
}

/** Whether marked words end a heading: all of it, or what stands behind its colon, with no stop. */
function heads({ start, text, headline }: Passage, { spans }: QuoteDraft): boolean {
  const [first] = spans;
  if (first === undefined) return false;
  if (first.start === start) return true;
  const isBehindColon = /:\s$/u.test(text.slice(start, first.start));
  return isBehindColon && (headline || !/[.!?…]\P{L}*$/u.test(slice(text, first)));
}

function namesPerson({ words }: Passage, { speaker }: QuoteDraft): boolean {
  if (speaker === null) return false;
  return words.some(
    ({ start, end, person }) => person && start < speaker.end && end > speaker.start,
  );
}

/** A quote in a heading announces what is said below: it has the speaker of the quote that holds its words. */
export function withEchoes(
  drafts: readonly QuoteDraft[],
  passages: readonly Passage[],
): QuoteDraft[] {
  const headings = new Map(passages.map((passage) => [passage.end, passage]));
  return drafts.map((draft) => {
    const passage = headings.get(draft.spans.at(-1)?.end ?? -1);
    if (draft.marks === null || draft.type === 'term' || draft.spans.length > 1) return draft;
    if (passage === undefined || !heads(passage, draft) || namesPerson(passage, draft))
      return draft;
    const source = sourceOf(draft, drafts, passage.text);
    if (source === undefined) return draft;
    // "Ärztin zum Streik: „…“": whom the description means is told below.
    if (draft.speaker !== null) return { ...draft, ownAntecedent: source.speaker };
    return { ...draft, speaker: source.speaker, speakerMethod: 'said-below' };
  });
}

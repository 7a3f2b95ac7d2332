import { slice } from '../../../../schemas/span.ts';
import type { Passage } from '../passages/passage.ts';
import type { QuoteDraft } from '../quote-draft.ts';

/** Shorter words tell little of what is said; of longer ones the ending may differ. */
const MIN_LETTERS = 4;
const STEM_LETTERS = 6;

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
    return [...stems].every((stem) => held.has(stem));
  });
}

/** A quote in a heading announces what is said below: it has the speaker of the quote that holds its words. */
export function withEchoes(
  drafts: readonly QuoteDraft[],
  passages: readonly Passage[],
): QuoteDraft[] {
  const headings = new Map(passages.map((passage) => [passage.start, passage]));
  return drafts.map((draft) => {
    const passage = headings.get(draft.spans[0]?.start ?? -1);
    const isOpen = draft.marks !== null && draft.type !== 'term' && draft.speaker === null;
    if (!isOpen || passage === undefined || draft.spans[0]?.end !== passage.end) return draft;
    const source = sourceOf(draft, drafts, passage.text);
    return source === undefined
      ? draft
      : { ...draft, speaker: source.speaker, speakerMethod: 'said-below' };
  });
}

import type { Span } from '../../../../schemas/span.ts';
import type { Passage } from '../passages/passage.ts';
import type { QuoteDraft } from '../quote-draft.ts';

export function joined(previous: QuoteDraft | undefined, next: QuoteDraft): boolean {
  return (
    previous?.type === 'indirect_free_indirect' && previous.speaker?.start === next.speaker?.start
  );
}

/** The spans with those of the next sentence, joined into one where both stand in the same paragraph. */
export function extended(
  spans: readonly Span[],
  more: readonly Span[],
  sameParagraph: boolean,
): Span[] {
  const last = spans.at(-1);
  const next = more[0];
  if (last === undefined || next === undefined || !sameParagraph) return [...spans, ...more];
  return [...spans.slice(0, -1), { start: last.start, end: next.end }, ...more.slice(1)];
}

/** Joins the parts of quotations that run over several paragraphs; the first part's frame and speaker hold. */
export function joinedAcrossParagraphs(
  drafts: readonly QuoteDraft[],
  passages: readonly Passage[],
): QuoteDraft[] {
  const chainAt = new Map(
    passages.flatMap(({ marked }) =>
      marked.flatMap(({ start, chain }) => (chain === null ? [] : [[start, chain] as const])),
    ),
  );
  const heads = new Map<number, QuoteDraft>();
  return drafts.flatMap((draft) => {
    const chain = chainAt.get(draft.spans[0]?.start ?? -1);
    const head = chain === undefined ? undefined : heads.get(chain);
    if (chain === undefined || draft.type === 'term') return [draft];
    if (head === undefined) {
      const first = { ...draft };
      heads.set(chain, first);
      return [first];
    }
    head.spans = [...head.spans, ...draft.spans];
    head.marks = draft.marks ?? head.marks;
    if (head.speakerMethod === 'last-speaker' && draft.frame.length > 0)
      Object.assign(head, {
        speaker: draft.speaker,
        speakerMethod: draft.speakerMethod,
        cue: draft.cue,
        frame: draft.frame,
      });
    return [];
  });
}

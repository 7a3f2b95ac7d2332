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

/** The head of a quotation with its next part; the first part's frame and speaker hold, if it has any. */
function withPart(head: QuoteDraft, part: QuoteDraft): QuoteDraft {
  const longer = {
    ...head,
    spans: [...head.spans, ...part.spans],
    marks: part.marks ?? head.marks,
  };
  if (head.speakerMethod !== 'last-speaker' || part.frame.length === 0) return longer;
  const { speaker, speakerMethod, cue, frame } = part;
  return { ...longer, speaker, speakerMethod, cue, frame };
}

/** Two drafts may begin at one mark, where closing marks are missing: the second is no further part. */
function follows(part: QuoteDraft, head: QuoteDraft): boolean {
  return (part.spans[0]?.start ?? 0) >= (head.spans.at(-1)?.end ?? 0);
}

/** Joins the parts of quotations that run over several paragraphs, each in the place of its first part. */
export function joinedAcrossParagraphs(
  drafts: readonly QuoteDraft[],
  passages: readonly Passage[],
): QuoteDraft[] {
  const chainAt = new Map(
    passages.flatMap(({ marked }) =>
      marked.flatMap(({ start, chain }) => (chain === null ? [] : [[start, chain] as const])),
    ),
  );
  const result: QuoteDraft[] = [];
  const heads = new Map<number, number>();
  for (const draft of drafts) {
    const chain = chainAt.get(draft.spans[0]?.start ?? -1);
    const at = chain === undefined || draft.type === 'term' ? undefined : heads.get(chain);
    const head = at === undefined ? undefined : result[at];
    if (at !== undefined && head !== undefined && follows(draft, head))
      result[at] = withPart(head, draft);
    else {
      if (chain !== undefined && draft.type !== 'term') heads.set(chain, result.length);
      result.push(draft);
    }
  }
  return result;
}

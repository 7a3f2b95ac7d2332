import type { Span } from '../../../../schemas/span.ts';
import type { Passage } from '../passages/passage.ts';
import type { Finding } from '../quote-draft.ts';

export function joined(previous: Finding | undefined, next: Finding): boolean {
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
export function chained(findings: readonly Finding[], passages: readonly Passage[]): Finding[] {
  const chainAt = new Map(
    passages.flatMap(({ marked }) =>
      marked.flatMap(({ start, chain }) => (chain === null ? [] : [[start, chain] as const])),
    ),
  );
  const heads = new Map<number, Finding>();
  return findings.flatMap((finding) => {
    const chain = chainAt.get(finding.spans[0]?.start ?? -1);
    const head = chain === undefined ? undefined : heads.get(chain);
    if (chain === undefined || finding.type === 'term') return [finding];
    if (head === undefined) {
      const first = { ...finding };
      heads.set(chain, first);
      return [first];
    }
    head.spans = [...head.spans, ...finding.spans];
    head.marks = finding.marks ?? head.marks;
    if (head.speakerMethod === 'last-speaker' && finding.frame.length > 0)
      Object.assign(head, {
        speaker: finding.speaker,
        speakerMethod: finding.speakerMethod,
        cue: finding.cue,
        frame: finding.frame,
      });
    return [];
  });
}

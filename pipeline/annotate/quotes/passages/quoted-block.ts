import type { Mention } from '../../../../schemas/annotations.ts';
import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import { contains, type Span } from '../../../../schemas/span.ts';
import { marksBetween } from '../../../text/marks.ts';
import { EMPTY_DRAFT, type QuoteDraft } from '../quote-draft.ts';

/** "Foto: Ida Lee": who made a picture, not who says the paragraph above. */
const MADE =
  /^(?:©|\(?(?:foto|bild|grafik|video|quelle|text|illustration|collage|montage)s?\b)|:/iu;
const NOTHING_BEFORE = /^(?:[-–—―]\s?)?(?:von\s)?[^,]*$/iu;

/** The person that a credit names first, with what stands before: "– Ida Lee, Stadträtin", "Bürgermeisterin Ida Lee". */
function signerOf(text: string, credit: Span, mentions: readonly Mention[]): Span | undefined {
  const own = text.slice(credit.start, credit.end);
  if (MADE.test(own)) return undefined;
  const person = mentions.find(
    (mention) => mention.type === 'PER' && mention.form === 'name' && contains(credit, mention),
  );
  if (person === undefined) return undefined;
  const before = text.slice(credit.start, person.start);
  if (!NOTHING_BEFORE.test(before)) return undefined;
  const dash = /^(?:[-–—―]\s?)?(?:von\s)?/iu.exec(before)?.[0].length ?? 0;
  return { start: credit.start + dash, end: person.end };
}

/** Whether the words bear marks of their own, which then tell what is said. */
function hasMarks(text: string, { start, end }: Span): boolean {
  return marksBetween(text, start, end).length > 0;
}

/**
 * The paragraphs that are quotations set off as blocks, by their indices: words with no marks, whose credit right behind
 * names a person ("<blockquote><p>…</p><cite>Ida Lee</cite>").
 */
export function quotedBlocks(
  { text, paragraphs }: SegmentedArticle,
  mentions: readonly Mention[],
): Map<number, QuoteDraft[]> {
  const blocks = new Map<number, QuoteDraft[]>();
  paragraphs.forEach((credit, i) => {
    const block = paragraphs[i - 1];
    if (credit.role !== 'credit' || block?.role !== 'body' || hasMarks(text, block)) return;
    const speaker = signerOf(text, credit, mentions);
    if (speaker === undefined) return;
    const spans = [{ start: block.start, end: block.end }];
    const frame = [{ start: credit.start, end: credit.end }];
    const signed = { speaker, speakerMethod: 'signature', rule: 'marked-utterance' } as const;
    blocks.set(i - 1, [{ ...EMPTY_DRAFT, ...signed, type: 'direct', spans, frame }]);
  });
  return blocks;
}

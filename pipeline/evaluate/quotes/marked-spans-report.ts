import type { AnnotatedArticle } from '../../../schemas/annotations.ts';
import { codePoints } from '../../../schemas/span.ts';
import { type F1, f1Of } from '../f1.ts';
import { type GoldSpan, MarkedType } from './marked-spans-gold.ts';

/** A gold span beside what became of it; `lost` where `clean` kept no paragraph around it. */
export interface JudgedSpan {
  page: string;
  start: number;
  end: number;
  gold: MarkedType;
  found: MarkedType | 'not found' | 'lost';
}

/** Each gold span with the type of the quote, or of the quote's part, that covers exactly that span. */
export function judged(
  page: string,
  { text, paragraphs, quotes }: AnnotatedArticle,
  gold: readonly GoldSpan[],
): JudgedSpan[] {
  const at = codePoints(text);
  const types = new Map<string, MarkedType>();
  for (const { type, spans } of quotes) {
    const marked = MarkedType.safeParse(type);
    if (marked.success)
      for (const span of spans) types.set(`${at(span.start)}-${at(span.end)}`, marked.data);
  }
  return gold.map(([start, end, type]) => {
    const isKept = paragraphs.some((p) => at(p.start) <= start && end <= at(p.end));
    const found = types.get(`${start}-${end}`) ?? 'not found';
    return { page, start, end, gold: type, found: isKept ? found : 'lost' };
  });
}

/** The confusion table and the figures drawn from it; spans that `clean` lost count in neither. */
export function reportOn(spans: readonly JudgedSpan[]): string {
  const kept = spans.filter(({ found }) => found !== 'lost');
  const right = kept.filter(({ gold, found }) => gold === found);
  return [
    ...confusion(kept),
    '',
    `accuracy ${percent(right.length / Math.max(1, kept.length))} of ${kept.length} spans`,
    ...MarkedType.options.map((type) => `${type.padEnd(8)} ${figures(f1OfType(kept, type))}`),
    `lost with a paragraph that clean dropped: ${spans.length - kept.length}`,
  ].join('\n');
}

/** One line for each span that is lost, not found or of another type. */
export function errorLines(spans: readonly JudgedSpan[]): string[] {
  return spans
    .filter(({ gold, found }) => gold !== found)
    .map(({ page, start, end, gold, found }) => `${page} ${start}-${end} ${gold} → ${found}`);
}

function confusion(spans: readonly JudgedSpan[]): string[] {
  const columns = [...MarkedType.options, 'not found'];
  const rows = MarkedType.options.map((type) => {
    const own = spans.filter(({ gold }) => gold === type);
    const cells = columns.map((column) => own.filter(({ found }) => found === column).length);
    return `${type.padEnd(12)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
  });
  return [`gold \\ found${columns.map((column) => column.padStart(10)).join('')}`, ...rows];
}

function f1OfType(spans: readonly JudgedSpan[], type: MarkedType): F1 {
  const wanted = spans.filter(({ gold }) => gold === type);
  const found = spans.filter((span) => span.found === type);
  const right = wanted.filter((span) => span.found === type);
  return f1Of(right.length, found.length, wanted.length);
}

function figures({ precision, recall, f1 }: F1): string {
  return `precision ${percent(precision)}   recall ${percent(recall)}   F1 ${percent(f1)}`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

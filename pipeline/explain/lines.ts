import { type Span, slice } from '../../schemas/span.ts';

const LABEL = 11;

/** Lines under one label: the label stands before the first. */
export function labelled(label: string, lines: readonly string[]): string[] {
  return lines.map((line, i) => (i === 0 ? label : '').padEnd(LABEL) + line);
}

/** The words of spans on one line, parted by an ellipsis. */
export function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map((span) => onOneLine(slice(text, span))).join(' … ');
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

const MAX_SHOWN = 72;

/** The beginning of a long text on one line. */
export function beginning(text: string): string {
  const line = onOneLine(text);
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN - 1)}…` : line;
}

/** `+1.6`, `-0.5`. */
export function signed(weight: number): string {
  return `${weight < 0 ? '-' : '+'}${rounded(Math.abs(weight))}`;
}

/** At most two decimals: weights are set in tenths, their sums carry the machine's last digit. */
export function rounded(figure: number): string {
  return String(Math.round(figure * 100) / 100);
}

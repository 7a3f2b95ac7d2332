import { type Span, slice } from '../../schemas/span.ts';

/** `name: value` lines; a list's items joined, what is missing as `-`. */
export function nameLines(values: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(values).map(([name, value]) => `${name}: ${shown(value)}`);
}

function shown(value: unknown): string {
  if (value === null) return '-';
  if (Array.isArray(value)) return value.length === 0 ? '-' : value.map(shown).join('; ');
  return oneLine(String(value));
}

/** `12-17`, in UTF-16 code units of the page. */
export function place({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** `12-17 | Kopf`, the stretches of several spans with ` … ` between them. */
export function placedText(text: string, spans: readonly Span[]): string {
  const parts = spans.map((span) => oneLine(slice(text, span)));
  return `${spans.map(place).join(' ')} | ${parts.join(' … ')}`;
}

function oneLine(text: string): string {
  return text.replaceAll('\r', '␍').replaceAll('\n', '⏎');
}

/** Lines as the contents of a file. */
export function fileOf(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

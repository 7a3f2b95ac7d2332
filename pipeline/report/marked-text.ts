import { type Html, html } from './html.ts';
import type { QuoteRow } from './rows.ts';

interface Layer {
  start: number;
  end: number;
  /** Its class in the style sheet. */
  kind: string;
  /** The quote that it is; null for a part of one, such as its cue. */
  quote: QuoteRow | null;
}

/**
 * A paragraph's text with its quotes coloured and linked to their cards, and their speakers, cues and addressees marked.
 * Offsets of quotes count code points of the page; `start` is where the text begins in it.
 */
export function markedText(text: string, start: number, quotes: readonly QuoteRow[]): Html {
  const characters = Array.from(text);
  const end = start + characters.length;
  const layers = quotes
    .flatMap(layersOf)
    .map((layer) => ({
      ...layer,
      start: Math.max(layer.start, start),
      end: Math.min(layer.end, end),
    }))
    .filter((layer) => layer.start < layer.end);
  const bounds = new Set([start, end, ...layers.flatMap((layer) => [layer.start, layer.end])]);
  const cuts = [...bounds].sort((a, b) => a - b);
  const pieces = cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? end;
    const around = layers.filter((layer) => layer.start <= from && layer.end >= to);
    return piece(characters.slice(from - start, to - start).join(''), around);
  });
  return html`${pieces}`;
}

function piece(text: string, around: readonly Layer[]): Html {
  const kinds = [...new Set(around.map(({ kind }) => kind))].join(' ');
  const innermost = around.filter(({ quote }) => quote !== null).at(-1)?.quote;
  if (innermost !== undefined && innermost !== null)
    return html`<a class="${kinds}" href="#${innermost.quote_id}">${text}</a>`;
  return kinds === '' ? html`${text}` : html`<span class="${kinds}">${text}</span>`;
}

/** Outer quotes come before inner ones, as in the table. */
function layersOf(quote: QuoteRow): Layer[] {
  const part = (kind: string, start: number | null, end: number | null): Layer[] =>
    start === null || end === null ? [] : [{ kind, start, end, quote: null }];
  return [
    ...quote.spans.map(([start, end]) => ({ kind: `quote ${quote.type}`, start, end, quote })),
    ...part('speaker', quote.speaker_start, quote.speaker_end),
    ...part('cue', quote.cue_start, quote.cue_end),
    ...part('addressee', quote.addressee_start, quote.addressee_end),
  ];
}

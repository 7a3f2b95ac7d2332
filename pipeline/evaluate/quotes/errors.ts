import type { Span } from '../../../schemas/span.ts';
import type { ComparedQuote } from './compared.ts';
import type { ComparedArticle } from './compared-article.ts';
import { isSpeakerRight, matchesOf } from './matching.ts';

const BEFORE = 60;
const AFTER = 30;

/** The stretch of text about a quote on one line, its parts between ⟦ and ⟧. */
function shown(text: string, spans: readonly Span[]): string {
  const first = spans[0]?.start ?? 0;
  const last = spans.at(-1)?.end ?? 0;
  let line = text.slice(Math.max(0, first - BEFORE), first);
  spans.forEach(({ start, end }, i) => {
    const next = spans[i + 1]?.start ?? end;
    line += `⟦${text.slice(start, end)}⟧${text.slice(end, next)}`;
  });
  return `${line}${text.slice(last, last + AFTER)}`.replace(/\s+/gu, ' ');
}

function speakerText(text: string, { speaker }: ComparedQuote): string {
  return speaker.map(({ start, end }) => text.slice(start, end)).join(' … ') || '-';
}

/** Lines on what is missed, found wrongly or given to the wrong speaker, article by article in the order of the text. */
export function errorLines({ name, text, gold, found }: ComparedArticle): string[] {
  const matches = matchesOf(text, gold, found);
  const matched = new Set(matches.flatMap((match) => [match.gold, match.found]));
  const line = (kind: string, quote: ComparedQuote, detail: string) => ({
    at: quote.quote[0]?.start ?? 0,
    text: `${kind} ${quote.type}${detail}: ${shown(text, quote.quote)}`,
  });
  const lines = [
    ...gold.filter((quote) => !matched.has(quote)).map((quote) => line('missed', quote, '')),
    ...found
      .filter((quote) => !matched.has(quote))
      .map((quote) => line('false', quote, ` by ${quote.rule}`)),
    ...matches
      .filter((match) => !isSpeakerRight(text, match))
      .map(({ gold: wanted, found: quote }) =>
        line(
          'speaker',
          quote,
          ` by ${quote.rule}, ${speakerText(text, wanted)} ≠ ${speakerText(text, quote)}`,
        ),
      ),
  ].sort((a, b) => a.at - b.at);
  return lines.length === 0 ? [] : [name, ...lines.map((one) => `  ${one.text}`)];
}

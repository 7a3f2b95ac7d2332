import { type Html, html, webLink } from './html.ts';
import type { QuoteRow } from './rows.ts';

/** What the tables say of a quote, where a link in the text leads. */
export function quoteCard(quote: QuoteRow): Html {
  return html`<li id="${quote.quote_id}" class="card">
<p class="said ${quote.type}" lang="de">${saidText(quote)}</p>
<dl>
<dt>Type</dt><dd>${label(quote.type)}</dd>
<dt>Speaker</dt><dd>${speaker(quote)}</dd>
<dt>Speaker found by</dt><dd>${quote.speaker_method ?? 'none'}</dd>
<dt>Rule</dt><dd>${quote.rule}</dd>
<dt>Confidence</dt><dd>${quote.confidence.toFixed(2)}</dd>
<dt>Characters of the page</dt><dd>${quote.spans.map(([start, end]) => `${start}–${end}`).join(', ')}</dd>
${utterance(quote)}${passage(quote)}</dl>
</li>
`;
}

/** Its words without what stands between its parts. */
export function saidText({ text, start, spans }: QuoteRow): string {
  const characters = Array.from(text);
  return spans.map(([from, to]) => characters.slice(from - start, to - start).join('')).join(' … ');
}

function speaker({ speaker_id, speaker_name }: QuoteRow): Html {
  if (speaker_name === null) return html`unknown`;
  return speaker_id === null
    ? html`${speaker_name}`
    : html`<a href="../speaker/${speaker_id}.html">${speaker_name}</a>`;
}

function utterance({ quote_cluster_id }: QuoteRow): Html | null {
  return quote_cluster_id === null
    ? null
    : html`<dt>Elsewhere</dt><dd><a href="../utterance/${quote_cluster_id}.html">all wordings of this utterance</a></dd>\n`;
}

function passage({ passage_url }: QuoteRow): Html | null {
  return passage_url === null
    ? null
    : html`<dt>Source</dt><dd>${webLink(passage_url, 'the passage in its page')}</dd>\n`;
}

/** `indirect_free_indirect` as words. */
export function label(name: string): string {
  return name.replaceAll('_', ' ');
}

import { type Html, html, webLink } from '../html.ts';
import type { ReportPage } from '../layout.ts';
import { markedText } from '../marked-text.ts';
import { label, quoteCard } from '../quote-card.ts';
import type { ArticleRow, QuoteRow, StretchRow } from '../rows.ts';

const LEGEND = [
  ['quote direct', 'direct'],
  ['quote mixed', 'mixed'],
  ['quote indirect', 'indirect'],
  ['quote reported', 'reported'],
  ['quote indirect_free_indirect', 'free indirect'],
  ['quote term', 'term'],
  ['speaker', 'speaker'],
  ['cue', 'cue'],
  ['addressee', 'addressee'],
] as const;

/** An article as it stands in its page, its quotes marked, what was dropped folded away. */
export function articlePage(
  article: ArticleRow,
  stretches: readonly StretchRow[],
  quotes: readonly QuoteRow[],
): ReportPage {
  const title = article.headline ?? article.source_id;
  const facts = [
    article.outlet,
    article.date_published,
    article.authors.join(', ') || null,
    article.agencies.join(', ') || null,
  ].filter((fact) => fact !== null);
  return {
    path: `article/${article.article_id}.html`,
    title,
    body: html`<h1>${title}</h1>
<p class="facts">${facts.join(' · ')}${article.url === null ? null : html` ${webLink(article.url, 'the page')}`}</p>
${article.duplicate_of === null ? null : html`<p class="note">A copy of <a href="${article.duplicate_of}.html">another article</a>.</p>`}
<ul class="legend" aria-label="Marks in the text">${LEGEND.map(([kind, name]) => html`<li class="${kind}">${name}</li> `)}</ul>
<div class="columns">
<section aria-labelledby="text"><h2 id="text">Text</h2>
${stretches.map((stretch) => stretchOf(stretch, quotes))}
</section>
<section aria-labelledby="quotes"><h2 id="quotes">Quotes</h2>
${quotes.length === 0 ? html`<p>None was found.</p>` : html`<ol class="cards">${quotes.map(quoteCard)}</ol>`}
</section>
</div>`,
  };
}

function stretchOf(
  { kind, what, rule, text, start }: StretchRow,
  quotes: readonly QuoteRow[],
): Html {
  if (kind === 'dropped')
    return html`<details class="dropped"><summary>Dropped: ${label(what)}${rule === null ? null : html` <span class="rule">(${rule})</span>`}</summary><p lang="de">${text}</p></details>
`;
  const inside = quotes.filter((quote) => touches(quote, start, start + Array.from(text).length));
  return html`<div class="stretch ${what}"><span class="role">${label(what)}</span><p lang="de">${markedText(text, start, inside)}</p></div>
`;
}

/** A quote may begin in one paragraph and end in another; its frame may stand in a third. */
function touches(quote: QuoteRow, start: number, end: number): boolean {
  const spans = [
    ...quote.spans,
    [quote.speaker_start, quote.speaker_end],
    [quote.cue_start, quote.cue_end],
    [quote.addressee_start, quote.addressee_end],
  ];
  return spans.some(
    ([from, to]) => typeof from === 'number' && typeof to === 'number' && from < end && to > start,
  );
}

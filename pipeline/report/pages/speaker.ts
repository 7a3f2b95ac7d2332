import { type Html, html } from '../html.ts';
import type { ReportPage } from '../layout.ts';
import { label, saidText } from '../quote-card.ts';
import type { ArticleRow, AttributeRow, QuoteRow, SpeakerRow } from '../rows.ts';

export type Articles = ReadonlyMap<string, ArticleRow>;

/** What somebody said, where, and what the articles say of them. */
export function speakerPage(
  speaker: SpeakerRow,
  attributes: readonly AttributeRow[],
  quotes: readonly QuoteRow[],
  articles: Articles,
): ReportPage {
  const { name, type, aliases, role, party } = speaker;
  return {
    path: `speaker/${speaker.entity_id}.html`,
    title: name,
    body: html`<h1>${name}</h1>
<p class="facts">${[type, role, party, ...aliases.map((alias) => `also: ${alias}`)].filter((fact) => fact !== null).join(' · ')}</p>
<p>${quotes.length} quotes in ${new Set(quotes.map(({ article_id }) => article_id)).size} articles.</p>
${attributes.length === 0 ? null : attributeTable(attributes, articles)}
<section aria-labelledby="said"><h2 id="said">Said</h2>
<ul class="cards">${quotes.map((quote) => saidIn(quote, articles))}</ul>
</section>`,
  };
}

function attributeTable(attributes: readonly AttributeRow[], articles: Articles): Html {
  return html`<section aria-labelledby="attributes"><h2 id="attributes">What the articles say</h2>
<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">Kind</th><th scope="col">Value</th><th scope="col">Words</th><th scope="col">Article</th></tr></thead>
<tbody>${attributes.map(
    ({ kind, value, text, article_id }) =>
      html`<tr><td>${kind}</td><td>${value}</td><td lang="de">${text}</td><td>${articleLink(article_id, '', articles)}</td></tr>\n`,
  )}</tbody></table></div></section>`;
}

function saidIn(quote: QuoteRow, articles: Articles): Html {
  return html`<li class="card"><p class="said ${quote.type}" lang="de">${saidText(quote)}</p>
<p class="facts">${label(quote.type)} · confidence ${quote.confidence.toFixed(2)} · ${articleLink(quote.article_id, `#${quote.quote_id}`, articles)}</p></li>
`;
}

/** A link to an article's page, named by its headline, outlet and day. */
export function articleLink(id: string, anchor: string, articles: Articles): Html {
  const article = articles.get(id);
  const facts = [article?.outlet, article?.date_published?.slice(0, 10)].filter(Boolean).join(', ');
  const name = article?.headline ?? article?.source_id ?? id;
  return html`<a href="../article/${id}.html${anchor}">${name}</a>${facts === '' ? null : html` (${facts})`}`;
}

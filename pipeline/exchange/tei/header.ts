import { QuoteType } from '../../../schemas/annotations.ts';
import { Role } from '../../../schemas/article.ts';
import type { ExchangeArticle } from '../articles.ts';
import { xml } from '../xml.ts';
import type { TeiQuote } from './rows.ts';

const TAXONOMIES = [taxonomy('roles', Role.options), taxonomy('quotes', QuoteType.options)];

/** The `teiHeader` of an article: where it is from, what the values of `ana` mean, who speaks in it. */
export function headerOf(article: ExchangeArticle, quotes: readonly TeiQuote[]): string {
  const { headline, source_id, authors } = article;
  return `<teiHeader><fileDesc>
<titleStmt><title>${xml(headline ?? source_id)}</title>${authors.map((name) => `<author>${xml(name)}</author>`).join('')}</titleStmt>
<publicationStmt><p>Made by wortlaut.</p></publicationStmt>
<sourceDesc>${sourceOf(article)}</sourceDesc>
</fileDesc>
<encodingDesc><classDecl>${TAXONOMIES.join('')}</classDecl></encodingDesc>${speakersOf(quotes)}
</teiHeader>`;
}

function taxonomy(id: string, values: readonly string[]): string {
  const categories = values.map(
    (value) => `<category xml:id="${value}"><catDesc>${value}</catDesc></category>`,
  );
  return `<taxonomy xml:id="${id}">${categories.join('')}</taxonomy>`;
}

function sourceOf({ outlet, date_published, url, source_id }: ExchangeArticle): string {
  const publisher = outlet === null ? '' : `<publisher>${xml(outlet)}</publisher>`;
  const date = date_published === null ? '' : `<date when="${xml(date_published.slice(0, 10))}"/>`;
  const ref = url === null ? '' : `<ref target="${xml(encodeURI(url))}"/>`;
  return `<bibl>${publisher}${date}${ref}<idno>${xml(source_id)}</idno></bibl>`;
}

/** A body or a country that speaks is an `org`. */
function speakersOf(quotes: readonly TeiQuote[]): string {
  const people = new Map<string, string>();
  const bodies = new Map<string, string>();
  for (const { speaker_id, speaker_name, speaker_type } of quotes)
    if (speaker_id !== null && speaker_name !== null)
      (speaker_type === 'PER' ? people : bodies).set(speaker_id, speaker_name);
  const lists = [
    list('listPerson', 'person', 'persName', people),
    list('listOrg', 'org', 'orgName', bodies),
  ];
  const content = lists.join('');
  return content === '' ? '' : `\n<profileDesc><particDesc>${content}</particDesc></profileDesc>`;
}

function list(
  listTag: string,
  tag: string,
  nameTag: string,
  speakers: ReadonlyMap<string, string>,
): string {
  if (speakers.size === 0) return '';
  const items = [...speakers].map(
    ([id, name]) => `<${tag} xml:id="${id}"><${nameTag}>${xml(name)}</${nameTag}></${tag}>`,
  );
  return `<${listTag}>${items.join('')}</${listTag}>`;
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Dataset } from '../dataset/open-dataset.ts';
import { makeFolder } from '../make-folder.ts';
import { articlesOf, type ExchangeArticle } from './articles.ts';
import type { ExchangeFormat } from './exchange-format.ts';
import { xml } from './xml.ts';

const Paragraph = z.strictObject({
  paragraph_id: z.string(),
  role: z.string(),
  text: z.string(),
  start: z.number(),
});
const Quote = z.strictObject({
  quote_id: z.string(),
  type: z.string(),
  start: z.number(),
  end: z.number(),
  speaker_id: z.string().nullable(),
  speaker_name: z.string().nullable(),
});
type Paragraph = z.infer<typeof Paragraph>;
type Quote = z.infer<typeof Quote>;

/** TEI P5 a file an article: paragraphs, and quotes as `said` with their speakers. */
export const tei: ExchangeFormat = {
  name: 'tei',
  summary: 'TEI P5, a file an article, quotes as <said>',
  reader: 'any TEI tool; valid against tei_all',
  columns: {
    'articles.headline': 'teiHeader titleStmt/title',
    'articles.authors': 'teiHeader titleStmt/author',
    'articles.outlet': 'teiHeader sourceDesc/bibl/publisher',
    'articles.date_published': 'teiHeader sourceDesc/bibl/date',
    'articles.url': 'teiHeader sourceDesc/bibl/ref',
    'paragraphs.text': 'text/body//p, or head for intertitles',
    'paragraphs.role': 'p/@type',
    'paragraphs.paragraph_id': 'p/@xml:id',
    'quotes.quote_id':
      'said/@xml:id; of a quote that is cut into parts the first, the others point back by @prev',
    'quotes.type': 'said/@ana; @direct tells direct and mixed',
    'quotes.speaker_id': 'said/@who, a person in particDesc',
    'quotes.speaker_name': 'particDesc/listPerson/person/persName',
  },
  async write(dataset, { folder }) {
    makeFolder(join(folder, 'tei'));
    const files: string[] = [];
    for (const article of await articlesOf(dataset)) {
      const file = `tei/${article.article_id}.xml`;
      const paragraphs = await paragraphsOf(dataset, article.article_id);
      const quotes = await quotesOf(dataset, article.article_id);
      writeFileSync(join(folder, file), documentOf(article, paragraphs, quotes));
      files.push(file);
    }
    return files;
  },
};

const paragraphsOf = (dataset: Dataset, id: string): Promise<Paragraph[]> =>
  dataset.rows(
    Paragraph,
    `SELECT paragraph_id, CAST(role AS VARCHAR) AS role, text, start FROM paragraphs WHERE article_id = $1 AND role <> 'headline' ORDER BY seq`,
    id,
  );

const quotesOf = (dataset: Dataset, id: string): Promise<Quote[]> =>
  dataset.rows(
    Quote,
    `SELECT quote_id, CAST(type AS VARCHAR) AS type, start, "end", speaker_id, speaker_name
    FROM quotes WHERE article_id = $1 AND type <> 'term' AND parent_quote_id IS NULL ORDER BY start, "end" DESC`,
    id,
  );

function documentOf(
  article: ExchangeArticle,
  paragraphs: readonly Paragraph[],
  quotes: readonly Quote[],
): string {
  const { headline, source_id, authors, outlet, date_published, url, language } = article;
  const day = date_published?.slice(0, 10);
  const people = new Map(
    quotes.flatMap(({ speaker_id, speaker_name }) =>
      speaker_id === null || speaker_name === null ? [] : [[speaker_id, speaker_name]],
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${article.article_id}" xml:lang="${xml(language ?? 'de')}">
<teiHeader><fileDesc>
<titleStmt><title>${xml(headline ?? source_id)}</title>${authors.map((name) => `<author>${xml(name)}</author>`).join('')}</titleStmt>
<publicationStmt><p>Made by wortlaut.</p></publicationStmt>
<sourceDesc><bibl>${outlet === null ? '' : `<publisher>${xml(outlet)}</publisher>`}${day === undefined ? '' : `<date when="${xml(day)}"/>`}${url === null ? '' : `<ref target="${xml(encodeURI(url))}"/>`}<idno>${xml(source_id)}</idno></bibl></sourceDesc>
</fileDesc>${people.size === 0 ? '' : `<profileDesc><particDesc><listPerson>${[...people].map(([id, name]) => `<person xml:id="${id}"><persName>${xml(name)}</persName></person>`).join('')}</listPerson></particDesc></profileDesc>`}</teiHeader>
<text><body>
${headline === null ? '' : `<head>${xml(headline)}</head>\n`}${bodyOf(paragraphs, quotes)}</body></text>
</TEI>
`;
}

/** An intertitle heads a division of its own; a division without a paragraph would be no valid one. */
function bodyOf(paragraphs: readonly Paragraph[], quotes: readonly Quote[]): string {
  const seen = new Set<string>();
  const lines = paragraphs.map(
    (paragraph) =>
      `<p xml:id="${paragraph.paragraph_id}" type="${paragraph.role}">${marked(paragraph, quotes, seen)}</p>\n`,
  );
  return lines.length === 0 ? '<p/>\n' : lines.join('');
}

function marked({ text, start }: Paragraph, quotes: readonly Quote[], seen: Set<string>): string {
  const characters = Array.from(text);
  const slice = (from: number, to: number): string =>
    xml(characters.slice(from - start, to - start).join(''));
  const end = start + characters.length;
  let at = start;
  let content = '';
  for (const quote of quotes) {
    const [from, to] = [Math.max(quote.start, at), Math.min(quote.end, end)];
    if (from >= to) continue;
    content += `${slice(at, from)}<said ${attributesOf(quote, seen)}>${slice(from, to)}</said>`;
    at = to;
  }
  return content + slice(at, end);
}

/** A quote over two paragraphs is two elements: the second points back to the first. */
function attributesOf(quote: Quote, seen: Set<string>): string {
  const { quote_id, type, speaker_id } = quote;
  const key = seen.has(quote_id) ? `prev="#${quote_id}"` : `xml:id="${quote_id}"`;
  seen.add(quote_id);
  const direct = type === 'direct' || type === 'mixed';
  return `${key} ana="#${type}" direct="${direct}"${speaker_id === null ? '' : ` who="#${speaker_id}"`}`;
}

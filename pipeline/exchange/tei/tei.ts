import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../dataset/open-dataset.ts';
import type { RowsByKey } from '../../dataset/rows-by-key.ts';
import { makeFolder } from '../../make-folder.ts';
import { articlesOf, type ExchangeArticle } from '../articles.ts';
import type { ExchangeFormat } from '../exchange-format.ts';
import { xml } from '../xml.ts';
import { bodyOf } from './body.ts';
import { headerOf } from './header.ts';
import { TeiParagraph, TeiQuote } from './rows.ts';

/** What the files are valid against: the part of TEI P5 that is used, written beside them. */
const SCHEMA = 'wortlaut.rng';

/** TEI P5 a file an article: paragraphs, and quotes as `said` with their speakers. */
export const tei: ExchangeFormat = {
  name: 'tei',
  summary: 'TEI P5, a file an article, quotes as <said>',
  reader: `lxml.etree.RelaxNG(file="${SCHEMA}").assertValid(lxml.etree.parse(FILE)), and TEI tools`,
  columns: {
    'articles.headline': 'teiHeader titleStmt/title',
    'articles.authors': 'teiHeader titleStmt/author',
    'articles.outlet': 'teiHeader sourceDesc/bibl/publisher',
    'articles.date_published': 'teiHeader sourceDesc/bibl/date',
    'articles.url': 'teiHeader sourceDesc/bibl/ref',
    'paragraphs.text': 'text/body//p; head for the headline and, of a div each, intertitles',
    'paragraphs.role': '@ana of p and head, a category of the taxonomy "roles"',
    'paragraphs.paragraph_id': '@xml:id of p and head',
    'quotes.quote_id':
      'said/@xml:id; of a quote that is cut into parts the first, the others point back by @prev',
    'quotes.type': 'said/@ana, a category of the taxonomy "quotes"; @direct tells direct and mixed',
    'quotes.speaker_id': 'said/@who, a person or org in particDesc',
    'quotes.speaker_name': 'particDesc persName or orgName',
  },
  async write(dataset, { folder }) {
    makeFolder(join(folder, 'tei'));
    copyFileSync(new URL(`./${SCHEMA}`, import.meta.url), join(folder, SCHEMA));
    const files: string[] = [];
    const paragraphs = await paragraphsOf(dataset);
    const quotes = await quotesOf(dataset);
    for (const article of await articlesOf(dataset)) {
      const id = article.article_id;
      const file = `tei/${id}.xml`;
      writeFileSync(
        join(folder, file),
        documentOf(article, await paragraphs(id), await quotes(id)),
      );
      files.push(file);
    }
    return [SCHEMA, ...files];
  },
};

const paragraphsOf = (dataset: Dataset): Promise<RowsByKey<TeiParagraph>> =>
  dataset.byKey(
    TeiParagraph,
    'article_id',
    'SELECT article_id, paragraph_id, CAST(role AS VARCHAR) AS role, text, start FROM paragraphs ORDER BY article_id, seq',
  );

const quotesOf = (dataset: Dataset): Promise<RowsByKey<TeiQuote>> =>
  dataset.byKey(
    TeiQuote,
    'article_id',
    `SELECT article_id, quote_id, CAST(quotes.type AS VARCHAR) AS type, start, "end", speaker_id, speaker_name,
      CAST(entities.type AS VARCHAR) AS speaker_type
    FROM quotes LEFT JOIN entities ON entity_id = speaker_id
    WHERE quotes.type <> 'term' AND parent_quote_id IS NULL ORDER BY article_id, start, "end" DESC`,
  );

function documentOf(
  article: ExchangeArticle,
  paragraphs: readonly TeiParagraph[],
  quotes: readonly TeiQuote[],
): string {
  const { article_id, language } = article;
  return `<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="../${SCHEMA}" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${article_id}" xml:lang="${xml(language ?? 'de')}">
${headerOf(article, quotes)}
<text><body>
${bodyOf(article.headline, paragraphs, quotes)}</body></text>
</TEI>
`;
}

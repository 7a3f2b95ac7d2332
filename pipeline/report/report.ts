import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Dataset, openDataset } from '../dataset/open-dataset.ts';
import { makeFolder } from '../make-folder.ts';
import { countsOf, rowsByTable, timesOf } from './counts.ts';
import { documentOf, type ReportPage } from './layout.ts';
import { articlePage } from './pages/article.ts';
import { listPage } from './pages/list.ts';
import { overviewPage, slug } from './pages/overview.ts';
import { type Articles, speakerPage } from './pages/speaker.ts';
import { fullestOf, utterancePage } from './pages/utterance.ts';
import { plotOf } from './plot.ts';
import {
  type ArticleRow,
  articleRows,
  attributesByEntity,
  type MemberRow,
  memberRows,
  quotesByArticle,
  quotesBySpeaker,
  type SpeakerRow,
  speakerRows,
  stretchesByArticle,
} from './rows.ts';
import { type Entry, indexFiles } from './search-index.ts';

const ASSETS = new URL('./assets/', import.meta.url);
/** What a report writes into its folder: these are made anew, nothing else there is touched. */
const OWN = ['article', 'speaker', 'utterance', 'data', 'plots', 'assets'];

/**
 * Writes the report of a finished run as static HTML; `index.html` opens from disk. Returns how many pages it has. Throws
 * a `UsageError` where the folder holds no dataset.
 */
export async function writeReport(runFolder: string, folder: string): Promise<number> {
  const dataset = await openDataset(runFolder);
  try {
    for (const own of OWN) rmSync(join(folder, own), { recursive: true, force: true });
    let pages = 0;
    const write: Write = (page) => {
      writeFile(folder, page.path, documentOf(page));
      pages++;
    };
    for (const file of ['style.css', 'search.js'])
      cpSync(fileURLToPath(new URL(file, ASSETS)), join(folder, 'assets', file));
    await writeOverview(dataset, runFolder, folder, write);
    const articles = await articleRows(dataset);
    const byId: Articles = new Map(articles.map((article) => [article.article_id, article]));
    await writeArticles(dataset, articles, write);
    const speakers = await speakerRows(dataset);
    await writeSpeakers(dataset, speakers, byId, write);
    const clusters = [...clustersOf(await memberRows(dataset)).values()];
    for (const members of clusters) {
      const page = utterancePage(members, byId);
      if (page !== null) write(page);
    }
    writeLists(folder, { articles, speakers, clusters, byId }, write);
    return pages;
  } finally {
    dataset.close();
  }
}

type Write = (page: ReportPage) => void;

async function writeArticles(
  dataset: Dataset,
  articles: readonly ArticleRow[],
  write: Write,
): Promise<void> {
  const stretches = await stretchesByArticle(dataset);
  const quotes = await quotesByArticle(dataset);
  for (const article of sortedBy(articles, ({ article_id }) => article_id)) {
    const id = article.article_id;
    write(articlePage(article, await stretches(id), await quotes(id)));
  }
}

async function writeSpeakers(
  dataset: Dataset,
  speakers: readonly SpeakerRow[],
  articles: Articles,
  write: Write,
): Promise<void> {
  const attributes = await attributesByEntity(dataset);
  const quotes = await quotesBySpeaker(dataset);
  for (const speaker of sortedBy(speakers, ({ entity_id }) => entity_id)) {
    const id = speaker.entity_id;
    write(speakerPage(speaker, await attributes(id), await quotes(id), articles));
  }
}

function sortedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

async function writeOverview(
  dataset: Dataset,
  runFolder: string,
  folder: string,
  write: Write,
): Promise<void> {
  const counted = [...(await countsOf(dataset)), timesOf(runFolder)];
  const plots = new Set<string>();
  for (const each of counted) {
    const plot = plotOf(each);
    if (plot === null) continue;
    writeFile(folder, `plots/${slug(each.title)}.svg`, plot);
    plots.add(each.title);
  }
  write(overviewPage(await rowsByTable(dataset), counted, plots));
}

interface Listed {
  articles: readonly ArticleRow[];
  speakers: readonly SpeakerRow[];
  clusters: readonly (readonly MemberRow[])[];
  byId: Articles;
}

function writeLists(
  folder: string,
  { articles, speakers, clusters, byId }: Listed,
  write: Write,
): void {
  const list = (
    name: 'articles' | 'speakers' | 'utterances',
    title: string,
    filter: string,
    entries: readonly Entry[],
  ): void => {
    const files = indexFiles(name, entries);
    for (const [path, script] of files) writeFile(folder, path, script);
    write(listPage({ name, title, filter, total: entries.length, parts: [...files.keys()] }));
  };
  list('articles', 'Articles', 'Outlet', articles.map(articleEntry));
  list('speakers', 'Speakers', 'Kind', speakers.map(speakerEntry));
  list(
    'utterances',
    'Utterances',
    'Outlet',
    clusters.flatMap((each) => utteranceEntry(each, byId)),
  );
}

function articleEntry(article: ArticleRow): Entry {
  const { article_id, headline, source_id, outlet, date_published, n_quotes } = article;
  return {
    href: `article/${article_id}.html`,
    text: headline ?? source_id,
    facts: factsOf([outlet, date_published?.slice(0, 10), `${n_quotes} quotes`]),
    filter: outlet ?? '',
  };
}

function speakerEntry(speaker: SpeakerRow): Entry {
  const { entity_id, name, type, role, party, aliases, n_quotes, n_articles } = speaker;
  return {
    href: `speaker/${entity_id}.html`,
    text: name,
    facts: factsOf([role, party, ...aliases, `${n_quotes} quotes in ${n_articles} articles`]),
    filter: type,
  };
}

function utteranceEntry(members: readonly MemberRow[], articles: Articles): Entry[] {
  const fullest = fullestOf(members);
  if (fullest === null) return [];
  const outlets = new Set(
    members.flatMap(({ article_id }) => articles.get(article_id)?.outlet ?? []),
  );
  return [
    {
      href: `utterance/${fullest.quote_cluster_id}.html`,
      text: fullest.wording,
      facts: factsOf([fullest.speaker_name, ...outlets, `${members.length} wordings`]),
      filter: articles.get(fullest.first_article_id)?.outlet ?? '',
    },
  ];
}

function factsOf(facts: readonly (string | null | undefined)[]): string {
  return facts.filter((fact) => fact !== null && fact !== undefined && fact !== '').join(' · ');
}

function clustersOf(members: readonly MemberRow[]): Map<string, MemberRow[]> {
  const clusters = new Map<string, MemberRow[]>();
  for (const member of members) {
    const cluster = clusters.get(member.quote_cluster_id);
    if (cluster === undefined) clusters.set(member.quote_cluster_id, [member]);
    else cluster.push(member);
  }
  return clusters;
}

function writeFile(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  makeFolder(dirname(file));
  writeFileSync(file, text);
}

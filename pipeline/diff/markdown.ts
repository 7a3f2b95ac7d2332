import type { ChangedArticle, Count, Difference } from './compare.ts';

/** No list in a summary is longer; the rest is counted. */
const MAX_LISTED = 20;
const MAX_CHARS = 160;

/** The difference between two runs as Markdown, for a job summary. */
export function differenceMarkdown(difference: Difference): string {
  const { articles, quotes, newUtterances, changedIds, tables, rules } = difference;
  return [
    '## What changed',
    '',
    `Articles: ${articles.added.length} new, ${articles.changed.length} changed, ${articles.gone.length} gone. ` +
      `Quotes of articles in both: ${quotes.added} new, ${quotes.gone} gone.`,
    changedIds.length === 0
      ? 'No ID has changed.'
      : `**${changedIds.length} IDs have changed, which must not be:** ${changedIds.slice(0, MAX_LISTED).join(', ')}`,
    '',
    ...countTable('Table', tables),
    ...(rules.length === 0 ? [] : countTable('Rule, in articles of both', rules)),
    ...listed('New articles', articles.added.map(articleLine)),
    ...listed('Changed articles', articles.changed.map(articleLine)),
    ...listed('Gone articles', articles.gone.map(articleLine)),
    ...listed(
      'New utterances',
      newUtterances.map(
        ({ speaker, text }) => `${escaped(speaker ?? 'unknown')}: ${escaped(text)}`,
      ),
    ),
  ].join('\n');
}

function countTable(title: string, counts: readonly Count[]): string[] {
  return [
    `| ${title} | before | after | |`,
    '|---|---:|---:|---:|',
    ...counts.map(
      ({ name, before, after }) =>
        `| ${name} | ${before} | ${after} | ${after > before ? '+' : ''}${after - before} |`,
    ),
    '',
  ];
}

function listed(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - MAX_LISTED;
  return [
    `### ${title}`,
    '',
    ...lines.slice(0, MAX_LISTED).map((line) => `- ${line}`),
    ...(more > 0 ? [`- … and ${more} more`] : []),
    '',
  ];
}

function articleLine({ sourceId, headline }: ChangedArticle): string {
  return `${escaped(headline ?? 'no headline')} (${escaped(sourceId)})`;
}

/** A page's text as text of one line: nothing in it is Markdown, HTML, a mention or a link. */
function escaped(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const short = line.length > MAX_CHARS ? `${line.slice(0, MAX_CHARS)} …` : line;
  return short
    .replace(/[\\`*_{}[\]()#+\-.!|~>]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '&#64;')
    .replaceAll('://', ':&#47;&#47;');
}

import { annotated } from '../../../pipeline/annotate/annotate.ts';
import type { PassageEvidence } from '../../../pipeline/annotate/quotes/article/article-pass.ts';
import { sentencesOf } from '../../../pipeline/segment/sentences.ts';
import { tokensOf } from '../../../pipeline/segment/tokens/tokens.ts';
import type { Quote } from '../../../schemas/annotations.ts';
import type { Role } from '../../../schemas/article.ts';
import { idOf } from '../../../schemas/id.ts';
import { NOTHING_DECLARED } from '../../../schemas/page.ts';
import type { SegmentedArticle } from '../../../schemas/sentences.ts';

const { language: _language, ...declared } = NOTHING_DECLARED;

/** One role for all paragraphs, or one for each. */
type Roles = Role | readonly Role[];

/** An article of these paragraphs, each a line of the page; `lineBreak` is one character. */
function articleOf(lines: readonly string[], roles: Roles, lineBreak: string): SegmentedArticle {
  const text = lines.join(lineBreak);
  let at = 0;
  const paragraphs = lines.flatMap((line, i) => {
    const span = { start: at, end: at + line.length };
    at += line.length + 1;
    if (line.trim() === '') return [];
    const role = typeof roles === 'string' ? roles : (roles[i] ?? 'body');
    const start = span.start + (line.length - line.trimStart().length);
    const end = span.start + line.trimEnd().length;
    const sentences = sentencesOf(text, { start, end }).map((sentence) => ({
      start: sentence.start,
      end: sentence.end,
      id: idOf('sentence', i, sentence.start),
      tokens: tokensOf(text, sentence),
    }));
    return [{ start, end, id: idOf('paragraph', i), role, sentences }];
  });
  return {
    ...declared,
    articleId: idOf('article', text),
    sourceId: 'test',
    sourceFile: 'test.txt',
    sourceSha256: '0'.repeat(64),
    mediaType: 'text/plain',
    encoding: 'utf-8',
    url: null,
    text,
    articleByContract: true,
    warnings: [],
    agencies: [],
    dateline: null,
    datePrecision: null,
    language: 'de',
    locale: null,
    paragraphs,
    dropped: [],
  };
}

/** The quotes of an article of these paragraphs. */
export function quotesOf(
  lines: readonly string[],
  roles: Roles = 'body',
  lineBreak = '\n',
): Quote[] {
  const article = articleOf(lines, roles, lineBreak);
  return annotated(article).quotes;
}

/** The parts of a quote as text, joined by " | ". */
export function wordsOf(lines: readonly string[], quote: Quote): string {
  const text = lines.join('\n');
  return quote.spans.map(({ start, end }) => text.slice(start, end)).join(' | ');
}

/** What was seen in the passages of a paragraph on the way to its quotes. */
export function evidenceOf(paragraph: string, role: Role = 'body'): PassageEvidence[] {
  const article = articleOf([paragraph], role, '\n');
  const seen: PassageEvidence[] = [];
  annotated(article, (evidence) => seen.push(evidence));
  return seen;
}

/** The first quote of a line that is somebody's words. */
export function firstQuoteOf(line: string): Quote | undefined {
  return quotesOf([line]).find(({ type }) => type !== 'term');
}

/** The reports of a text as "type: words". */
export function reportsIn(text: string): string[] {
  return quotesOf([text])
    .filter(({ type }) => type !== 'term')
    .map((quote) => `${quote.type}: ${wordsOf([text], quote)}`);
}

/** The quotes of paragraphs as "who: words". */
export function saidIn(...lines: string[]): string[] {
  return quotesOf(lines)
    .filter(({ type }) => type !== 'term')
    .map((quote) => `${quote.speaker?.name ?? '?'}: ${wordsOf(lines, quote)}`);
}

import type { StagesOfPage } from '../../pipeline/in-memory.ts';
import type { Article } from '../../schemas/article.ts';
import type { Page } from '../../schemas/page.ts';
import type { SegmentedArticle } from '../../schemas/sentences.ts';
import { renderAnnotations } from './annotations.ts';
import { fileOf, nameLines, place, placedText } from './lines.ts';

/** One readable file a stage, by file name: what the goldens hold. */
export const RENDERINGS: Readonly<Record<string, (stages: StagesOfPage) => string>> = {
  'read.txt': ({ page }) => renderPage(page),
  'clean.txt': ({ article }) => renderArticle(article),
  'segment.txt': ({ segmented }) => renderSentences(segmented),
  'annotate.txt': ({ annotated }) => renderAnnotations(annotated),
};

function renderPage({ text, blocks, declared, ...page }: Page): string {
  const hints = (block: Page['blocks'][number]) =>
    [block.tag, ...block.ancestors, ...block.hints].filter((hint) => hint !== null);
  return fileOf(
    ...nameLines({ ...page, characters: text.length }),
    ...nameLines(declared).map((line) => `declared ${line}`),
    '',
    ...blocks.map((block) => [...hints(block), placedText(text, [block])].join(' ')),
  );
}

function renderArticle({ text, paragraphs, dropped, ...article }: Article): string {
  const parts = [
    ...paragraphs.map((paragraph) => ({ ...paragraph, kind: paragraph.role })),
    ...dropped.map((segment) => ({
      ...segment,
      kind: `  dropped ${segment.reason} by ${segment.rule}`,
    })),
  ].sort((a, b) => a.start - b.start);
  const { headline, kicker, lead, authors, agencies, dateline, outlet } = article;
  const { datePublished, datePrecision, dateEvidence, dateCrawled, language, locale } = article;
  return fileOf(
    ...nameLines({ headline, kicker, lead, authors, agencies, dateline, outlet }),
    ...nameLines({ datePublished, datePrecision, dateEvidence, dateCrawled, language, locale }),
    '',
    ...parts.map((part) => `${part.kind} ${placedText(text, [part])}`),
  );
}

/** A sentence a line; a bar where two tokens touch. */
function renderSentences({ text, paragraphs }: SegmentedArticle): string {
  return fileOf(
    ...paragraphs.flatMap(({ role, sentences, ...span }) => [
      `${role} ${place(span)}`,
      ...sentences.map(({ tokens, ...sentence }) => `  ${barred(text, sentence, tokens)}`),
    ]),
  );
}

function barred(
  text: string,
  sentence: { start: number; end: number },
  tokens: readonly number[],
): string {
  let shown = '';
  let end = sentence.start;
  for (let i = 0; i + 1 < tokens.length; i += 2) {
    const start = tokens[i] ?? end;
    shown += start === end ? '¦' : text.slice(end, start);
    end = tokens[i + 1] ?? start;
    shown += text.slice(start, end);
  }
  return `${shown.slice(1)}${text.slice(end, sentence.end)}`;
}

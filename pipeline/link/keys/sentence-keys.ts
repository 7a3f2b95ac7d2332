import type { AnnotatedArticle } from '../../../schemas/annotations.ts';
import type { SentenceKeys } from '../../../schemas/links.ts';
import { codePoints, slice } from '../../../schemas/span.ts';
import { normalWords } from '../words/normal-words.ts';

/** The sentences of the running text; items of lists are too much alike. */
export function sentenceKeys(article: AnnotatedArticle): SentenceKeys[] {
  const at = codePoints(article.text);
  return article.paragraphs
    .filter(({ role }) => role === 'body' || role === 'lead')
    .flatMap((paragraph) => {
      const agency = creditedAgency(article, slice(article.text, paragraph));
      return paragraph.sentences.map(({ id, start, end }) => ({
        id,
        paragraphId: paragraph.id,
        start: at(start),
        end: at(end),
        words: normalWords(slice(article.text, { start, end })).join(' '),
        creditedAgency: agency,
      }));
    });
}

/** The article's one agency, or the one among several that the paragraph names: `… teilte er mit. (dpa)` */
function creditedAgency({ agencies }: AnnotatedArticle, paragraph: string): string | null {
  const words = new Set(paragraph.match(/[\p{L}\p{N}-]+/gu));
  const [agency, ...others] =
    agencies.length === 1 ? agencies : agencies.filter((name) => words.has(name));
  return others.length === 0 ? (agency ?? null) : null;
}

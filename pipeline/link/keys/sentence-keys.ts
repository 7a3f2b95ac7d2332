import type { AnnotatedArticle } from '../../../schemas/annotations.ts';
import type { SentenceKeys } from '../../../schemas/links.ts';
import { codePoints, slice } from '../../../schemas/span.ts';
import { flatMapped } from '../../text/flat-mapped.ts';
import { tokenForms } from '../../text/token-forms.ts';
import { COPIED_WORDS, type CompactSentence, compactSentence } from '../compare/compact-article.ts';
import { hashOfWords } from '../words/hash.ts';
import { normalWords } from '../words/normal-words.ts';
import { tokenByToken } from '../words/token-by-token.ts';

/** A sentence as linking knows it. */
interface KnownSentence {
  keys: SentenceKeys;
  compact: CompactSentence;
  /** Whoever copies it shares it; null where it could be alike by chance. */
  copy: number | null;
}

const wordsOf = tokenByToken(normalWords);

/** The sentences of the running text; items of lists are too much alike. */
export function sentenceKeys(article: AnnotatedArticle): KnownSentence[] {
  const at = codePoints(article.text);
  const forms = tokenForms(article);
  return flatMapped(article.paragraphs, (paragraph, p) => {
    if (paragraph.role !== 'body' && paragraph.role !== 'lead') return [];
    const creditedAgency = agencyOf(article, slice(article.text, paragraph));
    return paragraph.sentences.map((sentence, s): KnownSentence => {
      const { id, start, end } = sentence;
      const words = wordsOf(article.text, sentence, forms[p]?.[s] ?? []);
      return {
        keys: {
          id,
          paragraphId: paragraph.id,
          start: at(start),
          end: at(end),
          words: words.length,
          creditedAgency,
        },
        compact: compactSentence(words),
        copy: words.length < COPIED_WORDS ? null : hashOfWords(words),
      };
    });
  });
}

/** The article's one agency, or the one among several that the paragraph names: `… teilte er mit. (dpa)` */
function agencyOf({ agencies }: AnnotatedArticle, paragraph: string): string | null {
  const [first = null, ...more] = agencies;
  if (more.length === 0) return first;
  const words = new Set(paragraph.match(/[\p{L}\p{N}-]+/gu));
  const [agency, ...others] = agencies.filter((name) => words.has(name));
  return others.length === 0 ? (agency ?? null) : null;
}

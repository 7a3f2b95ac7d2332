import type { Medium, Quote } from '../../../schemas/annotations.ts';
import { ordinalIds } from '../../../schemas/id.ts';
import type { SegmentedArticle } from '../../../schemas/sentences.ts';
import { contains, type Span, slice } from '../../../schemas/span.ts';
import { firstEndingAfter } from '../../text/ordered-spans.ts';
import { speechNoun } from '../lexicon/speech-words.ts';
import { draftsOf, type Witness } from './article/article-pass.ts';
import { nested } from './article/nesting.ts';
import { withFullestNames } from './naming/fullest-name.ts';
import type { NamedArticle } from './naming/name.ts';
import { speakerOf } from './naming/speaker.ts';
import { quotablePassages } from './passages/passages.ts';
import type { QuoteDraft } from './quote-draft.ts';
import { certaintyOf } from './speakers/certainty.ts';

function extent(draft: QuoteDraft): Span {
  return { start: draft.spans[0]?.start ?? 0, end: draft.spans.at(-1)?.end ?? 0 };
}

function inOrder(drafts: readonly QuoteDraft[]): QuoteDraft[] {
  return drafts.toSorted(
    (a, b) => extent(a).start - extent(b).start || extent(b).end - extent(a).end,
  );
}

/** What the verb tells, else "writing" where a text speaks: "laut einem Bericht". */
function mediumOf(text: string, { medium, speaker }: QuoteDraft): Medium | null {
  if (medium !== null || speaker === null) return medium;
  const nouns = slice(text, speaker).match(/(?<![\p{L}-])\p{Lu}[\p{L}-]+/gu) ?? [];
  return nouns.some((noun) => speechNoun(noun)?.written === true) ? 'writing' : null;
}

/**
 * The quotes of an article, in the order of their starts; an outer quote comes before those it holds. `witness` is told
 * what was seen in each passage on the way.
 */
export function annotateQuotes(
  article: SegmentedArticle,
  named: NamedArticle,
  witness?: Witness,
): Quote[] {
  const identify = ordinalIds('quote', article.articleId);
  const drafts = draftsOf(quotablePassages(article, named.mentions), witness);
  const kept = inOrder(nested(drafts, extent));
  const quotes: Quote[] = [];
  const open: Quote[] = [];
  for (const draft of kept) {
    const span = extent(draft);
    const paragraph = firstEndingAfter(article.paragraphs, span.start);
    if (paragraph === undefined) continue;
    while (open.length > 0 && !contains(open.at(-1) ?? span, span)) open.pop();
    const { speaker: _speaker, speakerMethod: _method, ownAntecedent: _holder, ...rest } = draft;
    const quote: Quote = {
      ...rest,
      ...span,
      id: identify(slice(article.text, span)),
      paragraphId: paragraph.id,
      parentId: open.at(-1)?.id ?? null,
      medium: mediumOf(article.text, draft),
      speaker: speakerOf(article.text, draft, named),
      confidence: certaintyOf(draft),
    };
    quotes.push(quote);
    open.push(quote);
  }
  return withFullestNames(quotes);
}

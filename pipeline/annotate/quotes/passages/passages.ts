import type { Mention } from '../../../../schemas/annotations.ts';
import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import { within } from '../../../text/ordered-spans.ts';
import { tokenForms } from '../../../text/token-forms.ts';
import { marksByParagraph } from '../marks/across-paragraphs.ts';
import type { QuoteDraft } from '../quote-draft.ts';
import { turnsIn } from './interview.ts';
import { type Passage, passagesOf } from './passage.ts';
import { quotedBlocks } from './quoted-block.ts';

const QUOTED_ROLES = new Set(['headline', 'kicker', 'lead', 'intertitle', 'body', 'list_item']);

/** What of an article is read for quotes. */
export interface QuotablePassages {
  /** Of all paragraphs of running text in which somebody may be quoted. */
  passages: Passage[];
  /** Of captions, in which only marked words are quoted. */
  captions: Passage[];
  /** The turns of an interview, and quotations set off as blocks. */
  turns: QuoteDraft[];
}

/** The passages and interview turns of an article; `mentions` are the names known to stand in it. */
export function quotablePassages(
  article: SegmentedArticle,
  mentions: readonly Mention[],
): QuotablePassages {
  const forms = tokenForms(article);
  const marks = marksByParagraph(article);
  const turns = new Map([...quotedBlocks(article, mentions), ...turnsIn(article)]);
  const passages: Passage[] = [];
  const captions: Passage[] = [];
  article.paragraphs.forEach((paragraph, index) => {
    const isQuoted = QUOTED_ROLES.has(paragraph.role) && !turns.has(index);
    if (!isQuoted && paragraph.role !== 'caption') return;
    const names = within(mentions, paragraph);
    const own = marks[index] ?? [];
    const found = passagesOf(article.text, paragraph, index, own, names, forms[index] ?? []);
    (isQuoted ? passages : captions).push(...found);
  });
  return { passages, captions, turns: [...turns.values()].flat() };
}

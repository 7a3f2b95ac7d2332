import type { Mention } from '../../../../schemas/annotations.ts';
import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import { within } from '../../../text/ordered-spans.ts';
import { markedQuotes } from '../marked-words/marked-words.ts';
import { marksByParagraph } from '../marks/across-paragraphs.ts';
import type { Finding } from '../quote-draft.ts';
import { turnsIn } from './interview.ts';
import { type Passage, passagesOf } from './passage.ts';

const QUOTED_ROLES = new Set(['headline', 'kicker', 'lead', 'intertitle', 'body', 'list_item']);

/** What of an article is read for quotes. */
export interface Sources {
  /** Of all paragraphs of running text in which somebody may be quoted. */
  passages: Passage[];
  /** Quoted elsewhere: in captions (marked words only), and the turns of an interview. */
  asides: Finding[];
}

/** The passages of an article and what is quoted outside of them; `mentions` are the names known to stand in it. */
export function sourcesOf(article: SegmentedArticle, mentions: readonly Mention[]): Sources {
  const marks = marksByParagraph(article);
  const turns = turnsIn(article);
  const passages: Passage[] = [];
  const asides: Finding[] = [...turns.values()];
  article.paragraphs.forEach((paragraph, index) => {
    const isQuoted = QUOTED_ROLES.has(paragraph.role) && !turns.has(index);
    if (!isQuoted && paragraph.role !== 'caption') return;
    const names = within(mentions, paragraph);
    const found = passagesOf(article.text, paragraph, index, marks[index] ?? [], names);
    if (isQuoted) passages.push(...found);
    else asides.push(...found.flatMap((passage) => markedQuotes(passage, [])));
  });
  return { passages, asides };
}

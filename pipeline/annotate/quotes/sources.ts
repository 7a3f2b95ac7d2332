import type { SegmentedArticle } from '../../../schemas/sentences.ts';
import { contains, type Span } from '../../../schemas/span.ts';
import type { Finding } from './finding.ts';
import { turnsIn } from './interview.ts';
import { markedQuotes } from './marked-quotes.ts';
import { marksByParagraph } from './paragraph-marks.ts';
import { type Passage, passagesOf } from './passage.ts';

const QUOTED_ROLES = new Set(['headline', 'kicker', 'lead', 'intertitle', 'body', 'list_item']);

/** The passages of all paragraphs in which somebody may be quoted; captions are read for marks only, elsewhere. */
export function passagesIn(article: SegmentedArticle, persons: readonly Span[]): Passage[] {
  const marks = marksByParagraph(article);
  const turns = turnsIn(article);
  return article.paragraphs.flatMap((paragraph, index) => {
    if (!QUOTED_ROLES.has(paragraph.role) || turns.has(index)) return [];
    const own = persons.filter((name) => contains(paragraph, name));
    return passagesOf(article.text, paragraph, index, marks[index] ?? [], own);
  });
}

/** What is quoted outside running text: in captions (marked words only), and the turns of an interview. */
export function asidesIn(article: SegmentedArticle): Finding[] {
  const marks = marksByParagraph(article);
  const captions = article.paragraphs.flatMap((paragraph, index) =>
    paragraph.role === 'caption'
      ? passagesOf(article.text, paragraph, index, marks[index] ?? [], [])
      : [],
  );
  return [
    ...turnsIn(article).values(),
    ...captions.flatMap((passage) => markedQuotes(passage, [])),
  ];
}

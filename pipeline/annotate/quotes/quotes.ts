import type { ArticleEntity, Mention, Quote, Speaker } from '../../../schemas/annotations.ts';
import { ordinalIds } from '../../../schemas/id.ts';
import type { SegmentedArticle } from '../../../schemas/sentences.ts';
import { contains, overlaps, type Span, slice } from '../../../schemas/span.ts';
import type { Finding } from './finding.ts';
import { findingsOf, passagesIn } from './reading.ts';

/** What `annotateEntities` knows of the article, as far as naming speakers needs it. */
export interface NamedArticle {
  entities: readonly ArticleEntity[];
  mentions: readonly Mention[];
}

function extent(finding: Finding): Span {
  return { start: finding.spans[0]?.start ?? 0, end: finding.spans.at(-1)?.end ?? 0 };
}

/** Without those that cross another's border: quotes nest or are disjoint. */
function nested(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    const span = extent(finding);
    const crosses = kept.some((other) => {
      const outer = extent(other);
      return overlaps(outer, span) && !contains(outer, span) && !contains(span, outer);
    });
    const repeated = kept.some(
      (other) => extent(other).start === span.start && extent(other).end === span.end,
    );
    if (!crosses && !repeated && span.end > span.start) kept.push(finding);
  }
  return kept.sort((a, b) => extent(a).start - extent(b).start || extent(b).end - extent(a).end);
}

function speakerOf(text: string, finding: Finding, named: NamedArticle): Speaker | null {
  if (finding.speaker === null) return null;
  const span = finding.speaker;
  const mention = named.mentions.find((candidate) => contains(span, candidate));
  const entity = mention === undefined ? null : mention.entity;
  const name = entity === null ? slice(text, span) : (named.entities[entity]?.name ?? null);
  return { span, name, entity, method: finding.speakerMethod };
}

/** The quotes of an article, in the order of their starts; an outer quote comes before those it holds. */
export function annotateQuotes(article: SegmentedArticle, named: NamedArticle): Quote[] {
  const identify = ordinalIds('quote', article.articleId);
  const passages = passagesIn(article);
  const speaking = named.mentions.filter(({ type }) => type === 'PER' || type === 'ORG');
  const names = (span: Span): boolean => speaking.some((mention) => overlaps(mention, span));
  const kept = nested(findingsOf(passages, names));
  const quotes: Quote[] = [];
  const open: Quote[] = [];
  for (const finding of kept) {
    const span = extent(finding);
    const paragraph = article.paragraphs.find((candidate) => candidate.end > span.start);
    if (paragraph === undefined) continue;
    while (open.length > 0 && !contains(open.at(-1) ?? span, span)) open.pop();
    const { speaker: _speaker, speakerMethod: _method, ...rest } = finding;
    const quote: Quote = {
      ...rest,
      ...span,
      id: identify(slice(article.text, span)),
      paragraphId: paragraph.id,
      parentId: open.at(-1)?.id ?? null,
      speaker: speakerOf(article.text, finding, named),
    };
    quotes.push(quote);
    open.push(quote);
  }
  return quotes;
}

import type { AnnotatedArticle, Quote } from '../../schemas/annotations.ts';
import type { EntityKeys, LinkKeys, PassageKeys, QuoteKeys } from '../../schemas/links.ts';
import { slice } from '../../schemas/span.ts';
import { normalWords } from './normal-form.ts';

/** What linking must know of an article. Pure: the same article, the same keys. */
export function keysOf(article: AnnotatedArticle): LinkKeys {
  return {
    articleId: article.articleId,
    datePublished: article.datePublished,
    entities: entityKeys(article),
    quotes: quoteKeys(article),
    passages: passageKeys(article),
  };
}

function entityKeys(article: AnnotatedArticle): EntityKeys[] {
  const mentions = article.entities.map(() => 0);
  const quotes = article.entities.map(() => 0);
  for (const { entity } of article.mentions) mentions[entity] = (mentions[entity] ?? 0) + 1;
  for (const { speaker } of article.quotes) {
    const entity = speaker?.entity ?? null;
    if (entity !== null) quotes[entity] = (quotes[entity] ?? 0) + 1;
  }
  const attributes: EntityKeys['attributes'][] = article.entities.map(() => []);
  for (const { entity, kind, value } of article.attributes)
    attributes[entity]?.push({ kind, value });
  return article.entities.map(({ type, name, aliases, identifiers }, i) => ({
    type,
    name,
    aliases,
    identifiers,
    nMentions: mentions[i] ?? 0,
    nQuotes: quotes[i] ?? 0,
    attributes: attributes[i] ?? [],
  }));
}

function quoteKeys(article: AnnotatedArticle): QuoteKeys[] {
  const inMarks = new Map(article.quotes.filter(isInMarks).map((quote) => [quote.id, quote]));
  return (
    [...inMarks.values()]
      // A quote inside a quote in marks is a part of it by nature, and says nothing of reuse.
      .filter(({ parentId }) => parentId === null || !inMarks.has(parentId))
      .map(({ id, spans, speaker }) => ({
        id,
        words: spans.flatMap((span) => normalWords(slice(article.text, span))).join(' '),
        speaker: speaker?.entity ?? null,
      }))
  );
}

function isInMarks({ type }: Quote): boolean {
  return type === 'direct' || type === 'mixed';
}

function passageKeys(article: AnnotatedArticle): PassageKeys[] {
  return article.paragraphs.flatMap((paragraph) => {
    const { role } = paragraph;
    if (role !== 'body' && role !== 'lead' && role !== 'list_item') return [];
    const text = slice(article.text, paragraph);
    return {
      paragraphId: paragraph.id,
      reusable: role !== 'list_item',
      words: normalWords(text).join(' '),
      creditedAgency: creditedAgency(article, text),
    };
  });
}

/** The article's one agency, or the one among several that the paragraph names: `… teilte er mit. (dpa)` */
function creditedAgency({ agencies }: AnnotatedArticle, paragraph: string): string | null {
  const words = new Set(paragraph.match(/[\p{L}\p{N}-]+/gu));
  const [agency, ...others] =
    agencies.length === 1 ? agencies : agencies.filter((name) => words.has(name));
  return others.length === 0 ? (agency ?? null) : null;
}

import type { Quote } from '../../../schemas/annotations.ts';
import type { LinkedArticle } from '../../../schemas/links.ts';
import type { Span } from '../../../schemas/span.ts';
import type { AttributeRow } from '../../../schemas/tables/attributes.ts';
import type { MentionRow } from '../../../schemas/tables/mentions.ts';
import type { QuoteRow } from '../../../schemas/tables/quotes.ts';
import { passageUrl } from './passage-url.ts';
import { inTextOrder, outerBounds, type PlacedPage } from './placed.ts';

/** What is said and named in an article. */
type SpokenArticle = Omit<LinkedArticle, 'paragraphs'>;

/** The canonical name of a corpus entity by its ID. */
export type EntityNames = ReadonlyMap<string, string>;

export function mentionRows(article: SpokenArticle, page: PlacedPage): MentionRow[] {
  return inTextOrder(article.mentions).map((mention) => ({
    mention_id: mention.id,
    entity_id: entityId(article, mention.entity),
    article_id: article.articleId,
    paragraph_id: mention.paragraphId,
    type: mention.type,
    form: mention.form,
    ...page.place(mention),
  }));
}

export function attributeRows(article: SpokenArticle, page: PlacedPage): AttributeRow[] {
  return inTextOrder(article.attributes).map((attribute) => ({
    attribute_id: attribute.id,
    entity_id: entityId(article, attribute.entity),
    article_id: article.articleId,
    kind: attribute.kind,
    value: attribute.value,
    ...page.place(attribute),
    rule: attribute.rule,
    confidence: attribute.confidence,
  }));
}

export function quoteRows(
  article: SpokenArticle,
  page: PlacedPage,
  names: EntityNames,
): QuoteRow[] {
  return inTextOrder(article.quotes).map((quote, seq) => {
    const speaker = placedOrNull(page, quote.speaker?.span ?? null);
    const cue = placedOrNull(page, outerBounds(quote.cue?.spans ?? []));
    const frame = placedOrNull(page, outerBounds(quote.frame));
    const addressee = placedOrNull(page, quote.addressee);
    return {
      quote_id: quote.id,
      article_id: article.articleId,
      paragraph_id: quote.paragraphId,
      seq,
      type: quote.type,
      medium: quote.medium,
      ...page.place(quote),
      spans: page.pairs(quote.spans),
      parent_quote_id: quote.parentId,
      mark_open: quote.marks?.open ?? null,
      mark_close: quote.marks?.close ?? null,
      marks_status: quote.marks?.status ?? null,
      speaker_text: speaker.text,
      speaker_start: speaker.start,
      speaker_end: speaker.end,
      ...speakerEntity(article, quote, names),
      speaker_method: speakerMethod(quote),
      cue_text: cue.text,
      cue_lemma: quote.cue?.lemma ?? null,
      cue_start: cue.start,
      cue_end: cue.end,
      cue_spans: page.pairs(quote.cue?.spans ?? []),
      frame_start: frame.start,
      frame_end: frame.end,
      frame_spans: page.pairs(quote.frame),
      addressee_text: addressee.text,
      addressee_start: addressee.start,
      addressee_end: addressee.end,
      mood: quote.mood,
      rule: quote.rule,
      confidence: quote.confidence,
      quote_cluster_id: article.quoteClusterIds[quote.id] ?? null,
      passage_url: passageUrl(article.url, page.place(quote).text),
    };
  });
}

function speakerMethod({ speaker }: Quote): string | null {
  if (speaker === null) return null;
  return speaker.byMetonym ? `${speaker.method} by metonym` : speaker.method;
}

function placedOrNull(page: PlacedPage, span: Span | null) {
  return span === null ? { text: null, start: null, end: null } : page.place(span);
}

/** The corpus knows the best name of an entity; a speaker that is no entity keeps the name of its article. */
function speakerEntity(article: SpokenArticle, { speaker }: Quote, names: EntityNames) {
  if (speaker === null || speaker.entity === null)
    return { speaker_id: null, speaker_name: speaker?.name ?? null };
  const id = entityId(article, speaker.entity);
  return { speaker_id: id, speaker_name: names.get(id) ?? speaker.name };
}

function entityId(article: SpokenArticle, index: number): string {
  const id = article.entityIds[index];
  if (id === undefined)
    throw new Error(`${article.articleId}: entity ${index} has no ID in the corpus`);
  return id;
}

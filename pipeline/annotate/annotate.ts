import { AnnotatedArticle } from '../../schemas/annotations.ts';
import { SegmentedArticle } from '../../schemas/sentences.ts';
import type { Stage } from '../stage.ts';
import { attributesIn } from './entities/attributes/attributes.ts';
import { annotateEntities } from './entities/entities.ts';
import { withReferences } from './entities/people/reference-mentions.ts';
import { describeEntities } from './entities/people/references.ts';
import type { Witness } from './quotes/article/article-pass.ts';
import { annotateQuotes } from './quotes/quotes.ts';

/** Finds who is named and who says what: entities with their mentions, and quotes with their speakers. */
export const annotate: Stage<typeof SegmentedArticle, typeof AnnotatedArticle> = {
  name: 'annotate',
  summary: 'find entities and their mentions, quotes and their speakers',
  input: SegmentedArticle,
  output: AnnotatedArticle,
  run: (article) => ({ status: 'written', document: annotated(article) }),
};

/** The article with all that is found in it; `witness` is told how its quotes were found. */
export function annotated(article: SegmentedArticle, witness?: Witness): AnnotatedArticle {
  const named = annotateEntities(article);
  const people = describeEntities(article, named.entities, named.mentions);
  const mentions = withReferences(article, named, people);
  const references = mentions.filter(({ form }) => form !== 'name');
  const quotes = annotateQuotes(article, { ...named, references, people }, witness);
  const attributes = attributesIn(article, named.entities, mentions);
  return { ...article, ...named, mentions, attributes, quotes };
}

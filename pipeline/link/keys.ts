import type { AnnotatedArticle } from '../../schemas/annotations.ts';
import type { LinkKeys } from '../../schemas/links.ts';
import { flatMapped } from '../text/flat-mapped.ts';
import { clausesAround } from './clusters/fragments.ts';
import { compactPerson, weighted } from './compare/compact-article.ts';
import { entityKeys } from './keys/entity-keys.ts';
import { sentenceKeys } from './keys/sentence-keys.ts';
import { articleStems } from './keys/story.ts';
import { utteranceKeys } from './keys/utterance-keys.ts';
import { packed } from './mates/codec.ts';
import { publicationTime } from './publication-time.ts';
import { hashOf } from './words/hash.ts';

/** Articles are grouped by so many of the stems that tell most of their story. */
const STORY_KEYS = 12;

/** What linking must know of an article. Pure: the same article, the same keys. */
export function keysOf(article: AnnotatedArticle): LinkKeys {
  const { story, spread } = articleStems(article);
  const sentences = sentenceKeys(article);
  const end = Math.max(1, ...sentences.map(({ keys }) => keys.end));
  const utterances = utteranceKeys(article, spread, end);
  const compact = utterances.map((utterance) => utterance.compact);
  const clauses = clausesAround(compact);
  const outlet = article.outlet ?? hostOf(article.url);
  return {
    articleId: article.articleId,
    datePublished: article.datePublished,
    entities: entityKeys(article),
    utterances: utterances.map(({ keys }, i) => ({ ...keys, clause: clauses[i] ?? null })),
    sentences: sentences.map(({ keys }) => keys),
    stories: story.slice(0, STORY_KEYS).map(({ hash }) => hash),
    copies: copiesIn([...sentences, ...utterances]),
    compared: packed({
      time: publicationTime(article.datePublished),
      outlet: outlet === null ? 0 : hashOf(outlet),
      ...weighted(story),
      persons: flatMapped(article.entities, compactPerson),
      utterances: compact,
      sentences: sentences.map((sentence) => sentence.compact),
    }),
  };
}

function copiesIn(parts: readonly { copy: number | null }[]): number[] {
  return [...new Set(flatMapped(parts, ({ copy }) => (copy === null ? [] : [copy])))];
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname : null;
}

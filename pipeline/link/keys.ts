import type { AnnotatedArticle } from '../../schemas/annotations.ts';
import type { LinkKeys } from '../../schemas/links.ts';
import { slice } from '../../schemas/span.ts';
import { entityKeys } from './keys/entity-keys.ts';
import { sentenceKeys } from './keys/sentence-keys.ts';
import { storyOf } from './keys/story.ts';
import { utteranceKeys } from './keys/utterance-keys.ts';
import { wordingOf } from './words/wording.ts';

/** What linking must know of an article. Pure: the same article, the same keys. */
export function keysOf(article: AnnotatedArticle): LinkKeys {
  const sentences = article.paragraphs.flatMap((paragraph) =>
    paragraph.sentences.map((span) => ({ span, wording: wordingOf(slice(article.text, span)) })),
  );
  const spread = new Map<string, number>();
  for (const { wording } of sentences)
    for (const stem of wording.weights.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  return {
    articleId: article.articleId,
    datePublished: article.datePublished,
    outlet: article.outlet ?? hostOf(article.url),
    entities: entityKeys(article),
    story: storyOf(article.headline, sentences),
    utterances: utteranceKeys(article, spread),
    sentences: sentenceKeys(article),
  };
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname : null;
}

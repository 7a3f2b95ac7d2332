import { type ArticleVersions, articleVersions } from './clusters/article-versions.ts';
import { type CopiedSentences, copiedSentences } from './clusters/copied-sentences.ts';
import { type People, people } from './clusters/people.ts';
import { type UtteranceClusters, utteranceClusters } from './clusters/utterance-clusters.ts';
import { copiesOf } from './compare/copies.ts';
import { between } from './compare/features.ts';
import { isOneStory } from './compare/likeness.ts';
import type { Gathered } from './gathered.ts';
import { matesOf } from './mates/mates.ts';

export interface Compared {
  utterances: UtteranceClusters;
  sentences: CopiedSentences;
  versions: ArticleVersions;
  people: People;
  /** How much was compared: what decides how long it takes. */
  pairs: { articles: number; utterances: number };
}

/** Compares each article with the few earlier ones that it may share anything with, in the order of publication. */
export function compared(corpus: Gathered): Compared {
  const { articles, firstEntity, firstUtterance, firstSentence, documentAt } = corpus;
  const utterances = utteranceClusters(corpus.founders);
  const sentences = copiedSentences(firstSentence.at(-1) ?? 0);
  const versions = articleVersions(documentAt.length);
  const met = people(firstEntity.at(-1) ?? 0);
  const pairs = { articles: 0, utterances: 0 };
  const inCorpus = (document: number) => ({
    document,
    article: articles.at(document),
    first: firstUtterance[document] ?? 0,
    firstEntity: firstEntity[document] ?? 0,
  });
  for (const { rank, earlier } of matesOf(corpus.groups, corpus, articles)) {
    const own = inCorpus(documentAt[rank] ?? 0);
    const mates = earlier.map((mate) => inCorpus(documentAt[mate] ?? 0));
    utterances.join(own, mates);
    met.meet(
      own,
      mates.filter(({ article }) => isOneStory(between(own.article, article))),
    );
    for (const mate of mates) {
      pairs.articles++;
      pairs.utterances += own.article.utterances.length * mate.article.utterances.length;
      const copies = copiesOf(own.article, mate.article);
      if (copies.length === 0) continue;
      sentences.add(firstSentence[own.document] ?? 0, firstSentence[mate.document] ?? 0, copies);
      versions.add(
        own.document,
        mate.document,
        { own: own.article, earlier: mate.article },
        copies,
      );
    }
  }
  return { utterances, sentences: sentences.settled(), versions, people: met, pairs };
}

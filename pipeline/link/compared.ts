import { type ArticleVersions, articleVersions } from './clusters/article-versions.ts';
import { type CopiedSentences, copiedSentences } from './clusters/copied-sentences.ts';
import { type People, people } from './clusters/people.ts';
import { type UtteranceClusters, utteranceClusters } from './clusters/utterance-clusters.ts';
import { type Evidence, evidenceAgainst } from './compare/evidence.ts';
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

/** An article and the earlier ones that it was compared with, by rank, ascending. */
export interface Judged {
  rank: number;
  earlier: { rank: number; evidence: Evidence }[];
}

/** Compares each article with the few earlier ones that it may share anything with, in the order of publication. */
export function* judged(corpus: Gathered): Generator<Judged> {
  const { articles } = corpus;
  for (const { rank, earlier } of matesOf(corpus)) {
    const evidenceOf = evidenceAgainst(articles.at(rank));
    yield {
      rank,
      earlier: earlier.map((mate) => ({ rank: mate, evidence: evidenceOf(articles.at(mate)) })),
    };
  }
}

/** What comes of it all when each article joins what the earlier ones have come to: in the order of publication. */
export async function settled(
  corpus: Gathered,
  all: Iterable<Judged> | AsyncIterable<Judged>,
): Promise<Compared> {
  const { articles, firstEntity, firstUtterance, firstSentence, documentAt } = corpus;
  const utterances = utteranceClusters(corpus.founders);
  const sentences = copiedSentences(firstSentence.at(-1) ?? 0);
  const versions = articleVersions(documentAt.length);
  const met = people(firstEntity.at(-1) ?? 0);
  const pairs = { articles: 0, utterances: 0 };
  const inCorpus = (rank: number) => {
    const document = documentAt[rank] ?? 0;
    return {
      document,
      article: articles.at(rank),
      first: firstUtterance[document] ?? 0,
      firstEntity: firstEntity[document] ?? 0,
    };
  };
  for await (const { rank, earlier } of all) {
    const own = inCorpus(rank);
    const mates = earlier.map((mate) => ({
      ...inCorpus(mate.rank),
      ...mate.evidence,
    }));
    utterances.join(own, mates);
    met.meet(
      own,
      mates.filter(({ oneStory }) => oneStory),
    );
    for (const { document, article, copies } of mates) {
      pairs.articles++;
      pairs.utterances += own.article.utterances.length * article.utterances.length;
      if (copies.length === 0) continue;
      sentences.add(firstSentence[own.document] ?? 0, firstSentence[document] ?? 0, copies);
      versions.add(own.document, document, { own: own.article, earlier: article }, copies);
    }
  }
  return { utterances, sentences: sentences.settled(), versions, people: met, pairs };
}

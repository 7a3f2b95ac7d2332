import { idOf } from '../../schemas/id.ts';
import type { LinkKeys } from '../../schemas/links.ts';
import { type ArticleStore, articleSpool } from './mates/article-store.ts';
import { type Grouping, grouping } from './mates/grouping.ts';
import { type IdStore, idStore } from './mates/id-store.ts';
import { publicationTime } from './publication-time.ts';

/** A corpus as numbers: articles, utterances and sentences are counted in the order of article IDs. */
export interface Gathered {
  /** By their place in the order of publication. */
  articles: ArticleStore;
  groups: { stories: Grouping; copies: Grouping };
  /** Of articles, of their entities as far as a name tells, of the cluster that an utterance founds, and of the paragraph that a sentence stands in. */
  ids: { articles: IdStore; entities: IdStore; utterances: IdStore; paragraphs: IdStore };
  /** The number of the first entity, utterance and sentence of each article; one more entry at the end. */
  firstEntity: Int32Array;
  firstUtterance: Int32Array;
  firstSentence: Int32Array;
  /** Of each utterance the one whose cluster it is in at first: itself, or the clause that it is a fragment of. */
  founders: Int32Array;
  /** Articles in the order of publication, the place of each in it, and when the one at a place was published. */
  documentAt: Int32Array;
  rankOf: Int32Array;
  timeAt: Float64Array;
}

interface Corpus {
  keys(): AsyncIterable<LinkKeys>;
  size: number;
  scratch: string;
}

/** Reads all keys once; what is too much for memory goes into files. Articles are put into `groups` where `grouped` says so. */
export async function gathered(corpus: Corpus, grouped = true): Promise<Gathered> {
  const { scratch, size } = corpus;
  const articles = articleSpool(scratch);
  const groups = { stories: grouping(scratch, 'stories'), copies: grouping(scratch, 'copies') };
  const ids = {
    articles: idStore(scratch, 'articles'),
    entities: idStore(scratch, 'entities'),
    utterances: idStore(scratch, 'utterances'),
    paragraphs: idStore(scratch, 'paragraphs'),
  };
  const firstEntity = new Int32Array(size + 1);
  const [firstUtterance, firstSentence] = [new Int32Array(size + 1), new Int32Array(size + 1)];
  const times = new Float64Array(size);
  const founders: number[] = [];
  let document = 0;
  for await (const keys of corpus.keys()) {
    articles.add(keys.compared);
    const first = founders.length;
    for (const [i, { clause }] of keys.utterances.entries()) founders.push(first + (clause ?? i));
    if (grouped) {
      for (const key of keys.stories) groups.stories.add(key, document);
      for (const key of keys.copies) groups.copies.add(key, document);
    }
    addIds(keys, ids);
    times[document] = publicationTime(keys.datePublished);
    firstEntity[document + 1] = (firstEntity[document] ?? 0) + keys.entities.length;
    firstUtterance[document + 1] = (firstUtterance[document] ?? 0) + keys.utterances.length;
    firstSentence[document + 1] = (firstSentence[document] ?? 0) + keys.sentences.length;
    document++;
  }
  const order = orderOf(times);
  return {
    articles: articles.ranked(order.documentAt),
    groups,
    ids,
    firstEntity,
    firstUtterance,
    firstSentence,
    founders: Int32Array.from(founders),
    ...order,
  };
}

/** A cluster is called after the quote that founded it, so that no later member changes its ID. */
function addIds(keys: LinkKeys, ids: Gathered['ids']): void {
  ids.articles.add(keys.articleId);
  for (const { id } of keys.entities) ids.entities.add(id);
  const parts = new Map<string, number>();
  for (const { quoteId } of keys.utterances) {
    const part = parts.get(quoteId) ?? 0;
    parts.set(quoteId, part + 1);
    ids.utterances.add(part === 0 ? quoteId : idOf('quoteCluster', quoteId, part));
  }
  for (const { paragraphId } of keys.sentences) ids.paragraphs.add(paragraphId);
}

/** Earliest first, undated last; documents come in the order of their IDs, which decides between equals. */
function orderOf(times: Float64Array): Pick<Gathered, 'documentAt' | 'rankOf' | 'timeAt'> {
  const documentAt = Int32Array.from(times, (_, document) => document).sort((a, b) => {
    const [x, y] = [times[a] ?? 0, times[b] ?? 0];
    if (x === y) return a - b;
    return x < y ? -1 : 1;
  });
  const rankOf = new Int32Array(times.length);
  for (const [rank, document] of documentAt.entries()) rankOf[document] = rank;
  const timeAt = Float64Array.from(documentAt, (document) => times[document] ?? 0);
  return { documentAt, rankOf, timeAt };
}

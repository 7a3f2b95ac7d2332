import type { Id } from '../../../schemas/id.ts';
import type { ArticleLink, LinkKeys, UtteranceKeys } from '../../../schemas/links.ts';
import type { Compared } from '../compared.ts';
import type { EntityAppearance } from '../entities.ts';
import type { Gathered } from '../gathered.ts';
import { nameKey } from '../name-key.ts';
import type { LineFiles } from './line-files.ts';
import type { ClusteredUtterance } from './quote-cluster-rows.ts';
import type { ReusedSentence } from './reuse-cluster-rows.ts';

/** Where rows of the corpus wait until all articles are through. */
export interface Files {
  entities: LineFiles<EntityAppearance>;
  quotes: LineFiles<ClusteredUtterance>;
  reuse: LineFiles<ReusedSentence>;
}

interface Found {
  gathered: Gathered;
  compared: Compared;
  files: Files;
}

/** What linking adds to an article; what its parts are members of goes into the files. */
export function articleLink(keys: LinkKeys, document: number, found: Found): ArticleLink {
  const { gathered, compared } = found;
  const { duplicateOf, updateOf } = compared.versions;
  return {
    articleId: keys.articleId,
    entityIds: entityIds(keys, document, found),
    quoteClusterIds: quoteClusterIds(keys, document, found),
    reuseClusterIds: reuseClusterIds(keys, document, found),
    duplicateOf: articleId(duplicateOf(document), gathered),
    updateOf: articleId(updateOf(document), gathered),
  };
}

function articleId(document: number | null, { ids }: Gathered): Id | null {
  return document === null ? null : ids.articles.at(document, 'art');
}

function entityIds(
  { articleId: id, entities }: LinkKeys,
  document: number,
  { gathered, compared, files }: Found,
): Id[] {
  const first = gathered.firstEntity[document] ?? 0;
  return entities.map((entity, i) => {
    const entityId = gathered.ids.entities.at(compared.people.wholeOf(first + i), 'ent');
    const appearance: EntityAppearance = { ...entity, articleId: id };
    files.entities.add(entityId, appearance);
    return entityId;
  });
}

function quoteClusterIds(
  keys: LinkKeys,
  document: number,
  { gathered, compared, files }: Found,
): Record<Id, Id> {
  const first = gathered.firstUtterance[document] ?? 0;
  const best = new Map<Id, { clusterId: Id; length: number }>();
  for (const [i, utterance] of keys.utterances.entries()) {
    const cluster = compared.utterances.clusterOf(first + i);
    if (!compared.utterances.isShared(cluster)) continue;
    const clusterId = gathered.ids.utterances.at(cluster, 'qcl');
    const probability = compared.utterances.probabilityOf(first + i);
    const rank = gathered.rankOf[document] ?? 0;
    files.quotes.add(clusterId, clustered(keys, utterance, { rank, probability }));
    const length = utterance.end - utterance.start;
    if (length > (best.get(utterance.quoteId)?.length ?? -1))
      best.set(utterance.quoteId, { clusterId, length });
  }
  return Object.fromEntries([...best].map(([quoteId, { clusterId }]) => [quoteId, clusterId]));
}

function clustered(
  { articleId: id, entities }: LinkKeys,
  utterance: UtteranceKeys,
  place: { rank: number; probability: number },
): ClusteredUtterance {
  const { quoteId, type, start, end, text, figures, negated, speaker } = utterance;
  const entity = speaker === null ? undefined : entities[speaker];
  const person = entity?.type === 'PER' ? (nameKey(entity.name).split(' ').at(-1) ?? null) : null;
  return { quoteId, articleId: id, ...place, type, start, end, text, figures, negated, person };
}

function reuseClusterIds(
  keys: LinkKeys,
  document: number,
  { gathered, compared, files }: Found,
): Record<Id, Id> {
  const first = gathered.firstSentence[document] ?? 0;
  const { originalOf, isCopied, similarityOf } = compared.sentences;
  const counts = new Map<Id, Map<Id, number>>();
  for (const [i, sentence] of keys.sentences.entries()) {
    const original = originalOf(first + i);
    if (original === first + i && !isCopied(original)) continue;
    const clusterId = gathered.ids.paragraphs.at(original, 'rcl');
    const { id: sentenceId, paragraphId, start, end, words, creditedAgency } = sentence;
    const row: ReusedSentence = {
      sentenceId,
      paragraphId,
      articleId: keys.articleId,
      rank: gathered.rankOf[document] ?? 0,
      start,
      end,
      words,
      similarity: similarityOf(first + i),
      creditedAgency,
    };
    files.reuse.add(clusterId, row);
    const ofParagraph = counts.get(paragraphId) ?? new Map<Id, number>();
    counts.set(paragraphId, ofParagraph.set(clusterId, (ofParagraph.get(clusterId) ?? 0) + 1));
  }
  return Object.fromEntries(
    [...counts].map(([paragraphId, clusters]) => [paragraphId, mostFrequent(clusters)]),
  );
}

/** The first of those with the highest count. */
function mostFrequent(counts: ReadonlyMap<Id, number>): Id {
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

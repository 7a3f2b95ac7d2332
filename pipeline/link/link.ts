import { AnnotatedArticle } from '../../schemas/annotations.ts';
import { Link, LinkKeys } from '../../schemas/links.ts';
import type { CorpusStage } from '../stage.ts';
import { type Judged, judged, settled } from './compared.ts';
import { type Gathered, gathered } from './gathered.ts';
import { keysOf } from './keys.ts';
import { type Memory, remembered } from './remembered.ts';
import { rowsOf } from './rows/rows.ts';

/**
 * What the articles have in common: entities, quotes of one utterance, shared sentences, duplicates. Out of core: the
 * keys of the articles are read twice, what is compared lies in files, and only numbers are in memory.
 */
export const link: CorpusStage<typeof AnnotatedArticle, typeof LinkKeys, typeof Link> = {
  name: 'link',
  summary: 'articles to a corpus: entities, quote clusters, text reuse',
  input: AnnotatedArticle,
  keys: LinkKeys,
  output: Link,
  keysOf,
  runAll(corpus) {
    const memory = corpus.memory as Memory | undefined;
    return linkedBy(corpus, memory === undefined ? judged : (all) => remembered(all, memory));
  },
};

/**
 * The rows of a corpus whose articles `judge` compares, in the order of publication. `grouped` is false where it finds
 * out itself which ones may have something in common.
 */
export async function* linkedBy(
  corpus: Parameters<typeof gathered>[0],
  judge: (corpus: Gathered) => Iterable<Judged> | AsyncIterable<Judged>,
  grouped = true,
): AsyncGenerator<Link> {
  const found = await gathered(corpus, grouped);
  try {
    yield* rowsOf(corpus, found, await settled(found, judge(found)));
  } finally {
    for (const store of [found.articles, ...Object.values(found.ids)]) store.close();
  }
}

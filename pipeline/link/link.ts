import { AnnotatedArticle } from '../../schemas/annotations.ts';
import { Link, LinkKeys } from '../../schemas/links.ts';
import type { CorpusStage } from '../stage.ts';
import { compared } from './compared.ts';
import { gathered } from './gathered.ts';
import { keysOf } from './keys.ts';
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
  async *runAll(corpus) {
    const found = await gathered(corpus);
    try {
      yield* rowsOf(corpus, found, compared(found));
    } finally {
      for (const store of [found.articles, ...Object.values(found.ids)]) store.close();
    }
  },
};

import { threadId } from 'node:worker_threads';
import { z } from 'zod';
import type { Chain } from '../../pipeline/run/chain.ts';
import type { CorpusStage, Stage } from '../../pipeline/stage.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import { Page } from '../../schemas/page.ts';

const Shouted = z.strictObject({
  articleId: z.string(),
  sourceId: z.string(),
  sourceFile: z.string(),
  shout: z.string(),
});
type Shouted = z.infer<typeof Shouted>;
const Counted = z.strictObject({ texts: z.int() });

/** A stage that does what a page's text asks for. */
const shout: Stage<typeof Page, typeof Shouted> = {
  name: 'shout',
  summary: 'pages in capitals',
  input: Page,
  output: Shouted,
  run({ articleId, sourceId, sourceFile, text }): Outcome<Shouted> {
    if (text.includes('throw')) throw new RangeError('asked to throw');
    if (text.includes('die') && threadId !== 0) process.exit(1);
    if (text.includes('eat') && threadId !== 0)
      for (const eaten: string[][] = []; ; ) eaten.push(Array(1e6).fill(text));
    while (text.includes('hang') && threadId !== 0);
    if (text.includes('reject'))
      return {
        status: 'rejected',
        failure: { sourceFile, stage: 'shout', reason: 'asked_to', message: 'asked to reject' },
      };
    const written = { articleId, sourceId, sourceFile, shout: text.toUpperCase() };
    return {
      status: 'written',
      document: text.includes('unfit') ? { ...written, sourceId: JSON.parse('1') } : written,
    };
  },
};

const count: CorpusStage<typeof Shouted, typeof Shouted, typeof Counted> = {
  name: 'count',
  summary: 'how many texts there are',
  input: Shouted,
  keys: Shouted,
  output: Counted,
  keysOf: (document) => document,
  async *runAll({ size }) {
    yield { texts: size };
  },
};

/** A chain for tests of the runner, in a file of its own since workers load it from there. */
export const chain: Chain = {
  module: import.meta.url,
  pages: { shout: async () => shout },
  corpus: { count: async () => count },
  corpusModules: [],
};

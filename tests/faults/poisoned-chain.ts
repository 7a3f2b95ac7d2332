import { threadId } from 'node:worker_threads';
import { chain as real } from '../../pipeline/pipeline.ts';
import type { Chain, PageStage } from '../../pipeline/run/chain.ts';

/** Does to the worker what the page says. */
function takePoison(text: string): void {
  if (text.includes('throw')) throw new RangeError('poison');
  if (threadId === 0) return;
  // Pieces of 8 MB, one list that grows at once by half, and what lies outside the heap.
  if (text.includes('eat')) for (const eaten: number[][] = []; ; ) eaten.push(Array(1e6).fill(0));
  if (text.includes('list')) for (const eaten: unknown[] = []; ; ) eaten.push(eaten);
  if (text.includes('bytes')) for (const eaten: Buffer[] = []; ; ) eaten.push(Buffer.alloc(1e6, 1));
  while (text.includes('hang'));
}

/** The stage, but that pages which say so poison it. */
function poisoned(stage: PageStage): PageStage {
  return {
    ...stage,
    run(document, settings) {
      const [, poison] = /Gift: (\w+)/.exec(JSON.stringify(document)) ?? [];
      if (poison !== undefined) takePoison(poison);
      return stage.run(document, settings);
    },
  };
}

/** The real chain, whose last stage for single pages meets poison. */
export const chain: Chain = {
  ...real,
  module: import.meta.url,
  pages: {
    ...real.pages,
    async annotate() {
      const { annotate } = real.pages;
      if (annotate === undefined) throw new Error('the chain has no stage "annotate"');
      return poisoned(await annotate());
    },
  },
};

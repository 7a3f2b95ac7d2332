import { existsSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import { chain as real } from '../../pipeline/pipeline.ts';
import type { Chain, PageStage } from '../../pipeline/run/chain.ts';

/** Pages that do harm, each once: the second try finds the mark of the first. */
function once(name: string, harm: () => void): void {
  const mark = `${process.env.POISON_MARKS}/${name}`;
  if (existsSync(mark)) return;
  writeFileSync(mark, '');
  harm();
}

/** What a page's text may ask for. A hook of the main thread's own life ends the whole process, as a kill does. */
const POISONS: Readonly<Record<string, () => void>> = {
  'asks to throw': () => {
    throw new RangeError('asked to throw');
  },
  'asks to hang': () => {
    while (threadId !== 0);
  },
  'asks to eat': () => {
    for (const eaten: string[][] = []; ; ) eaten.push(Array(1e6).fill(String(eaten.length)));
  },
  'asks to kill': () => process.kill(process.pid, 'SIGKILL'),
  'asks to kill once': () => once('node', () => process.kill(process.pid, 'SIGKILL')),
  'asks to kill Python once': () => once('python', () => process.kill(process.ppid, 'SIGKILL')),
};

/** The chain itself, but for what pages ask for in their texts. */
export const chain: Chain = {
  ...real,
  module: import.meta.url,
  pages: {
    ...real.pages,
    annotate: async (): Promise<PageStage> => {
      const annotate = await real.pages.annotate?.();
      if (annotate === undefined) throw new Error('no such stage');
      return {
        ...annotate,
        run(document, settings) {
          const text = Object(document).text;
          const asked = Object.keys(POISONS).find((each) => String(text).includes(`${each}.`));
          if (asked !== undefined) POISONS[asked]?.();
          return annotate.run(document, settings);
        },
      };
    },
  },
};

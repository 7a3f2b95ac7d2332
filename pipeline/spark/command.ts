import { Command } from 'commander';
import { numberOption } from '../number-option.ts';
import { chain } from '../pipeline.ts';
import { loadChain } from '../run/chain.ts';
import { DEFAULT_SETTINGS, type Favour } from '../settings.ts';

interface Flags {
  seconds: number;
  megabytes: number;
  favour: Favour;
  chain?: string;
}

/** `wortlaut spark-worker`: what a Python worker of spark/job.py starts and talks to. */
export const sparkWorker = new Command('spark-worker')
  .summary('answers frames of Arrow on standard input, for spark/job.py')
  .option('--seconds <number>', 'what a document may take', numberOption, 30)
  .option('--megabytes <number>', 'what memory a document may take', numberOption, 1024)
  .option('--favour <what>', 'as for run', DEFAULT_SETTINGS.favour)
  .option('--chain <module>', 'another chain of stages, for tests')
  .action(async ({ seconds, megabytes, favour, chain: module }: Flags) => {
    const { serve } = await import('./serve.ts');
    await serve({
      chain: module === undefined ? chain : await loadChain(module),
      settings: { favour },
      limits: { milliseconds: seconds * 1000, megabytes },
    });
  });

import type { z } from 'zod';
import type { CorpusStage, Stage } from '../stage.ts';

export type PageStage = Stage<z.ZodType, z.ZodType>;
export type WholeStage = CorpusStage<z.ZodType, z.ZodType, z.ZodType>;

/** The stages after `read`, in order, each loaded when it is first needed (lexicons and weights come with it). */
export interface Chain {
  /** URL of the module that exports this value as `chain`: workers load it from there. */
  module: string;
  pages: Record<string, () => Promise<PageStage>>;
  corpus: Record<string, () => Promise<WholeStage>>;
  /** URLs of modules that only corpus stages rest on: what is kept of the documents stands when they change. */
  corpusModules: readonly string[];
}

/** The chain that a module exports. */
export async function loadChain(module: string): Promise<Chain> {
  const loaded: { chain: Chain } = await import(module);
  return loaded.chain;
}

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { cacheKey } from './cache-key.ts';
import type { WholeStage } from './chain.ts';
import { fingerprint } from './fingerprint.ts';
import { hashOfFile } from './hash-of-file.ts';
import type { StageRun } from './run-read.ts';
import { firstIssue, refuseLine, sizeOf, stageLines } from './stage-file.ts';
import { writeWhole } from './whole-file.ts';
import type { StageReport } from './write-rows.ts';

/** What made the output that lies there: kept beside it in place of a journal. */
const Made = z.strictObject({
  key: z.string(),
  sha256: z.string(),
  written: z.int(),
  refused: z.int(),
});
type Made = z.infer<typeof Made>;

/** Runs a stage that sees all documents at once, unless the same input made the output that is there already. */
export async function runCorpus(run: StageRun, name: string): Promise<StageReport> {
  run.progress.begin(name, sizeOf(run.input));
  const key = cacheKey(fingerprint(run.chain, name), await hashOfFile(run.input));
  const made = madeBefore(run.journal);
  if (
    made?.key === key &&
    existsSync(run.output) &&
    (await hashOfFile(run.output)) === made.sha256
  ) {
    const { written, refused } = made;
    return { stage: name, written, refused, computed: 0, cached: written };
  }
  const load = run.chain.corpus[name];
  if (load === undefined) throw new Error(`no stage "${name}" in ${run.chain.module}`);
  const stage = await load();
  const { keys, refused } = await keysOf(run, stage);
  const lines = await outputLines(stage, keys, `${run.output}.scratch`);
  writeWhole(run.output, [...lines, ...refused]);
  const written = keys.length;
  const entry: Made = {
    key,
    sha256: await hashOfFile(run.output),
    written,
    refused: refused.length,
  };
  writeWhole(run.journal, [JSON.stringify(entry)]);
  return { stage: name, written, refused: refused.length, computed: written, cached: 0 };
}

/** The keys of the documents in the order of their article IDs, and the lines of those that did not come so far. */
async function keysOf(
  run: StageRun,
  stage: WholeStage,
): Promise<{ keys: unknown[]; refused: string[] }> {
  const keys: { articleId: string; keys: unknown }[] = [];
  const refused: string[] = [];
  for await (const { number, text, bytes, outcome } of stageLines(run.input)) {
    run.progress.advance(bytes);
    if (outcome.status !== 'written') {
      refused.push(text);
      continue;
    }
    const parsed = stage.input.safeParse(outcome.document);
    const keyed = z.object({ articleId: z.string() }).safeParse(parsed.data);
    if (!parsed.success || !keyed.success)
      return refuseLine(
        `${run.input}, line ${number}`,
        stage.name,
        parsed.success ? 'it has no articleId' : firstIssue(parsed.error),
      );
    keys.push({ articleId: keyed.data.articleId, keys: stage.keysOf(parsed.data) });
  }
  keys.sort((a, b) => byCodeUnit(a.articleId, b.articleId));
  return { keys: keys.map((each) => each.keys), refused };
}

async function outputLines(stage: WholeStage, keys: unknown[], scratch: string): Promise<string[]> {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const corpus = {
    async *keys() {
      yield* keys;
    },
    size: keys.length,
    scratch,
  };
  const lines: string[] = [];
  try {
    for await (const document of stage.runAll(corpus))
      lines.push(JSON.stringify({ status: 'written', document: stage.output.parse(document) }));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return lines;
}

function madeBefore(path: string): Made | null {
  return existsSync(path) ? Made.parse(JSON.parse(readFileSync(path, 'utf8'))) : null;
}

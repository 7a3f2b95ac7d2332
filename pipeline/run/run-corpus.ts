import { existsSync, readFileSync } from 'node:fs';
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
  const { documents, refused } = await documentsOf(run, await load());
  const lines = outputLines(await load(), documents);
  writeWhole(run.output, [...lines, ...refused]);
  const written = documents.length;
  const entry: Made = {
    key,
    sha256: await hashOfFile(run.output),
    written,
    refused: refused.length,
  };
  writeWhole(run.journal, [JSON.stringify(entry)]);
  return { stage: name, written, refused: refused.length, computed: written, cached: 0 };
}

/** The documents in the order of their article IDs, and the lines of those that did not come so far. */
async function documentsOf(
  run: StageRun,
  stage: WholeStage,
): Promise<{ documents: unknown[]; refused: string[] }> {
  const documents: { articleId: string; document: unknown }[] = [];
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
    documents.push({ articleId: keyed.data.articleId, document: parsed.data });
  }
  documents.sort((a, b) => byCodeUnit(a.articleId, b.articleId));
  return { documents: documents.map(({ document }) => document), refused };
}

function outputLines(stage: WholeStage, documents: unknown[]): string[] {
  return stage
    .runAll(documents)
    .map((document) =>
      JSON.stringify({ status: 'written', document: stage.output.parse(document) }),
    );
}

function madeBefore(path: string): Made | null {
  return existsSync(path) ? Made.parse(JSON.parse(readFileSync(path, 'utf8'))) : null;
}

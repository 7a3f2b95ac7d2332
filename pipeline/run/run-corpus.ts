import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { fits } from '../../schemas/fits.ts';
import { makeFolder } from '../make-folder.ts';
import type { Chain, WholeStage } from './chain.ts';
import type { Entry } from './entry.ts';
import { FileStamp, isUnchanged, stampOf } from './file-stamp.ts';
import { lineWriter } from './gzip-lines.ts';
import type { Corpus } from './keys-file.ts';
import type { Progress } from './progress.ts';
import { refusedIn, refusedLine } from './stage-files.ts';
import type { StageReport } from './stage-run.ts';
import { wholeFileOf } from './whole-file.ts';

/** What made the output that lies there. */
const MadeOf = z.strictObject({ key: z.string(), output: FileStamp });

export interface CorpusRun {
  chain: Chain;
  stage: string;
  /** The keys of all documents; only asked for where they are needed. */
  corpus: () => Promise<Corpus>;
  sorted: readonly Entry[];
  output: string;
  progress: Progress;
  /** Where the note of what made the output is kept, and the key of its input; null where nothing is kept. */
  note: { path: string; key: string } | null;
}

/** Runs a stage that sees all documents at once, unless the same input made the output that is there already. */
export async function runCorpus(run: CorpusRun): Promise<StageReport> {
  const { chain, stage: name, sorted, output, note } = run;
  run.progress.begin(name, 0);
  const start = performance.now();
  const written = sorted.filter(({ refused }) => refused === null).length;
  const report = { stage: name, written, refused: sorted.length - written };
  if (note !== null && (await isMadeOf(note, output)))
    return { ...report, computed: 0, cached: written, seconds: 0 };
  const load = chain.corpus[name];
  if (load === undefined) throw new Error(`no stage "${name}" in ${chain.module}`);
  const corpus = await run.corpus();
  try {
    await writeOutput(await load(), corpus, run);
  } finally {
    corpus.close();
  }
  if (note !== null)
    wholeFileOf(
      note.path,
      Buffer.from(JSON.stringify({ key: note.key, output: await stampOf(output) })),
    );
  const seconds = (performance.now() - start) / 1000;
  return { ...report, computed: written, cached: 0, seconds };
}

async function writeOutput(
  stage: WholeStage,
  corpus: Corpus,
  { sorted, output }: CorpusRun,
): Promise<void> {
  const unfinished = `${output}.tmp`;
  const scratch = `${output}.scratch`;
  rmSync(scratch, { recursive: true, force: true });
  makeFolder(scratch);
  try {
    const fitting = fits(stage.output);
    const writer = lineWriter(unfinished);
    for await (const row of stage.runAll({ keys: corpus.keys, size: corpus.size, scratch })) {
      const document = fitting(row) ? row : stage.output.parse(row);
      await writer.add(Buffer.from(JSON.stringify({ status: 'written', document })));
    }
    for (const refused of refusedIn(sorted)) await writer.add(refusedLine(refused));
    await writer.end();
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  renameSync(unfinished, output);
}

async function isMadeOf(
  { path, key }: { path: string; key: string },
  output: string,
): Promise<boolean> {
  if (!existsSync(path)) return false;
  const made = MadeOf.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  return made.success && made.data.key === key && isUnchanged(output, made.data.output);
}

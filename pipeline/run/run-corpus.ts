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
import { linesOf } from './stage-file.ts';
import { refusedIn, refusedLine } from './stage-files.ts';
import type { StageReport } from './stage-run.ts';
import { wholeFileOf } from './whole-file.ts';

/** What made the output that lies there. */
const MadeOf = z.strictObject({ key: z.string(), output: FileStamp, memory: FileStamp });

export interface CorpusRun {
  chain: Chain;
  stage: string;
  /** The keys of all documents; only asked for where they are needed. */
  corpus: () => Promise<Corpus>;
  sorted: readonly Entry[];
  output: string;
  progress: Progress;
  /** Null where nothing is kept from run to run. */
  note: CorpusNote | null;
}

/** Of what made the output, and what the stage remembers of it. */
interface CorpusNote {
  path: string;
  memory: string;
  /** Of the input of this run. */
  key: string;
  before: DocumentsBefore | null;
}

/** The input of the last run: its key, and which documents are as they were. */
export interface DocumentsBefore {
  key: string;
  isSame(articleId: string): boolean;
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
  if (note !== null) {
    const [of, memory] = [await stampOf(output), await stampOf(note.memory)];
    const made: z.infer<typeof MadeOf> = { key: note.key, output: of, memory };
    wholeFileOf(note.path, Buffer.from(JSON.stringify(made)));
  }
  const seconds = (performance.now() - start) / 1000;
  return { ...report, computed: written, cached: 0, seconds };
}

async function writeOutput(
  stage: WholeStage,
  corpus: Corpus,
  { sorted, output, note }: CorpusRun,
): Promise<void> {
  const unfinished = `${output}.tmp`;
  const scratch = `${output}.scratch`;
  rmSync(scratch, { recursive: true, force: true });
  makeFolder(scratch);
  try {
    const fitting = fits(stage.output);
    const writer = lineWriter(unfinished);
    const memory = note === null ? null : await openMemory(note);
    const { keys, size } = corpus;
    const all = { keys, size, scratch, ...(memory && { memory: memory.forStage }) };
    for await (const row of stage.runAll(all)) {
      const document = fitting(row) ? row : stage.output.parse(row);
      await writer.add(Buffer.from(JSON.stringify({ status: 'written', document })));
    }
    for (const refused of refusedIn(sorted)) await writer.add(refusedLine(refused));
    await writer.end();
    await memory?.keep();
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  renameSync(unfinished, output);
}

/** What the stage noted in the last run, where its documents are known, and a file for what it notes now. */
async function openMemory({ path, memory, before }: CorpusNote) {
  const made = noteIn(path);
  const isKnown = before?.key === made?.key && made !== null && before !== null;
  const old = isKnown && (await isUnchanged(memory, made.memory)) ? before : null;
  const writer = lineWriter(`${memory}.tmp`);
  return {
    forStage: {
      before: notesIn(old === null ? null : memory),
      isSame: old === null ? () => false : old.isSame,
      note: (note: unknown) => writer.add(Buffer.from(JSON.stringify(note))),
    },
    async keep() {
      await writer.end();
      renameSync(`${memory}.tmp`, memory);
    },
  };
}

async function* notesIn(path: string | null): AsyncGenerator<unknown> {
  if (path === null) return;
  for await (const { bytes } of linesOf(path))
    yield JSON.parse(Buffer.from(bytes ?? []).toString());
}

function noteIn(path: string): z.infer<typeof MadeOf> | null {
  return existsSync(path)
    ? (MadeOf.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null)
    : null;
}

async function isMadeOf({ path, key }: CorpusNote, output: string): Promise<boolean> {
  const made = noteIn(path);
  return made?.key === key && isUnchanged(output, made.output);
}

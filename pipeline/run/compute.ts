import type { z } from 'zod';
import { fits } from '../../schemas/fits.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import { Page } from '../../schemas/page.ts';
import { read } from '../read/read.ts';
import type { SourceRecord } from '../read/reader.ts';
import type { Settings } from '../settings.ts';
import { type Chain, loadChain, type PageStage } from './chain.ts';
import { issueIn } from './fields.ts';
import type { Made } from './made.ts';
import { type PartWriter, partWriter, piecesOf } from './parts.ts';
import { additionsOf, type Fields, fieldsOf, Refused, StageLine, wholeOf } from './stage-line.ts';

/** A document as it lies in the input: the bytes of a record that a reader cut, whose length is `bytes`. */
export type RecordHead = Omit<SourceRecord, 'bytes'> & { bytes: number };

/**
 * Work for one call of a worker. `records`: through every stage of the chain, up to `before` where that is given.
 * `lines`: through one stage, or the keys of a stage for the whole corpus; a document is its lines in the files of the
 * stages before, whose lengths are given.
 */
export type Task = {
  chain: string;
  settings: Settings;
  bytes: Uint8Array;
  progress: Int32Array;
} & (
  | { kind: 'records'; records: RecordHead[]; before: string | null }
  | { kind: 'lines'; stage: string; lines: number[][] }
);

/**
 * `made`: with the milliseconds spent in each stage of the task, by number. `misfit`: line `index` is no input of this stage.
 * `broken`: a stage could not be loaded.
 */
export type Computed =
  | { status: 'made'; made: Made[]; bytes: Uint8Array; spent: number[] }
  | { status: 'misfit'; index: number; field: string; message: string }
  | { status: 'broken'; message: string };

/** Where a worker is: the document's index, and the number of the stage. */
export const PROGRESS = { document: 0, stage: 1, LENGTH: 2 } as const;

/** Does the work. Never throws. */
export async function compute(task: Task): Promise<Computed> {
  try {
    const chain = await loadChain(task.chain);
    return task.kind === 'records'
      ? await computeRecords(task, chain)
      : await computeLines(task, chain);
  } catch (error) {
    if (error instanceof Misfit) return { status: 'misfit', ...error.place };
    return { status: 'broken', message: error instanceof Error ? `${error.stack}` : `${error}` };
  }
}

class Misfit extends Error {
  readonly place: { index: number; field: string; message: string };
  constructor(index: number, field: string, message: string) {
    super(message);
    this.place = { index, field, message };
  }
}

async function computeRecords(
  task: Extract<Task, { kind: 'records' }>,
  chain: Chain,
): Promise<Computed> {
  const { pages, corpus, reads } = await stagesBefore(task.before, chain);
  const parts = partWriter();
  const spent: number[] = [];
  const pieces = piecesOf(
    task.bytes,
    task.records.map(({ bytes }) => bytes),
  );
  const made = task.records.map((head, index) => {
    const bytes = pieces[index] ?? new Uint8Array();
    const walk = documentWalk(task.progress, index, head.sourceFile, { parts, spent });
    const page = reads ? walk.step('read', 0, Page, null, () => read({ ...head, bytes })) : null;
    let document = page;
    for (const [i, stage] of pages.entries()) {
      const input: Fields | null = document;
      if (input === null) break;
      document = walk.step(stage.name, i + 1, stage.output, input, () =>
        stage.run(input, task.settings),
      );
    }
    const last: Fields | null = document;
    if (last !== null)
      for (const stage of corpus)
        walk.keys(stage.name, pages.length + 1, stage.keys, () => stage.keysOf(last));
    return walk.made(page);
  });
  return { status: 'made', made, bytes: parts.bytes(), spent };
}

async function stagesBefore(before: string | null, chain: Chain) {
  const names = ['read', ...Object.keys(chain.pages), ...Object.keys(chain.corpus)];
  const end = before === null ? names.length : names.indexOf(before);
  const load = async (name: string) => stageOf(chain, name);
  const pages = await Promise.all(
    Object.keys(chain.pages)
      .slice(0, Math.max(0, end - 1))
      .map(load),
  );
  const corpus = before === null ? Object.values(chain.corpus) : [];
  return { pages, corpus: await Promise.all(corpus.map((each) => each())), reads: end > 0 };
}

async function computeLines(
  task: Extract<Task, { kind: 'lines' }>,
  chain: Chain,
): Promise<Computed> {
  const parts = partWriter();
  const spent: number[] = [];
  const load = chain.corpus[task.stage];
  const corpus = load === undefined ? null : await load();
  const stage = corpus ?? (await stageOf(chain, task.stage));
  const fields = fieldsOf(stage.input);
  const pieces = piecesOf(task.bytes, task.lines.flat());
  let next = 0;
  const made = task.lines.map(({ length }, index) => {
    const lines = pieces.slice(next, next + length).map((line) => documentIn(line, index));
    next += length;
    const input = inputOf(stage.input, wholeOf(lines, fields), index);
    const walk = documentWalk(task.progress, index, String(input.sourceFile ?? ''), {
      parts,
      spent,
    });
    if ('keysOf' in stage) walk.keys(stage.name, 0, stage.keys, () => stage.keysOf(input));
    else walk.step(stage.name, 0, stage.output, null, () => stage.run(input, task.settings));
    return walk.made(input);
  });
  return { status: 'made', made, bytes: parts.bytes(), spent };
}

function inputOf(schema: z.ZodType, whole: Fields, index: number): Fields {
  if (fits(schema)(whole)) return whole;
  const parsed = schema.safeParse(whole);
  if (parsed.success) return parsed.data as Fields;
  const [issue] = parsed.error.issues;
  const field = ['document', ...(issue?.path ?? [])].join('.');
  throw new Misfit(index, field, issue?.message ?? 'it does not fit');
}

function documentIn(line: Uint8Array, index: number): Fields {
  try {
    const parsed = StageLine.parse(JSON.parse(Buffer.from(line).toString('utf8')));
    return 'document' in parsed ? parsed.document : {};
  } catch (error) {
    throw new Misfit(index, 'document', error instanceof Error ? error.message : String(error));
  }
}

/** Takes one document through stages: each output checked once, and written; what a stage takes is added up in `spent`. */
function documentWalk(
  progress: Int32Array,
  index: number,
  sourceFile: string,
  { parts, spent }: { parts: PartWriter; spent: number[] },
) {
  const lengths: number[] = [];
  let refused: Refused | null = null;
  let lasting = true;
  const guarded = <Result>(stage: string, number: number, run: () => Result): Result | null => {
    progress[PROGRESS.stage] = number;
    progress[PROGRESS.document] = index;
    const start = performance.now();
    try {
      return run();
    } catch (error) {
      const message = `${error instanceof Error ? `${error.name}: ${error.message}` : error}; please report it with the page`;
      refused = { status: 'failed', failure: { sourceFile, stage, reason: 'bug', message } };
      lasting = false;
      return null;
    } finally {
      spent[number] = (spent[number] ?? 0) + performance.now() - start;
    }
  };
  return {
    /** The stage's document, or null where there is none. What it has that `input` has not is written; all, where that is null. */
    step(
      stage: string,
      number: number,
      schema: z.ZodType,
      input: Fields | null,
      run: () => Outcome<unknown>,
    ): Fields | null {
      return guarded(stage, number, () => {
        const outcome = run();
        if (outcome.status !== 'written') {
          refused = Refused.parse(outcome);
          return null;
        }
        const document = outcome.document as Fields;
        const added = input === null ? document : additionsOf(input, document);
        const issue = issueIn(schema, document, added);
        if (issue !== null) throw new Error(`the output does not fit its schema at ${issue}`);
        lengths.push(parts.add({ status: input === null ? 'written' : 'added', document: added }));
        return document;
      });
    },
    keys(stage: string, number: number, schema: z.ZodType, run: () => unknown): void {
      guarded(stage, number, () => {
        const keys = run();
        if (!fits(schema)(keys)) schema.parse(keys);
        lengths.push(parts.add(keys));
      });
    },
    made(document: Fields | null): Made {
      const [sourceId, articleId] = [document?.sourceId, document?.articleId];
      return {
        sourceId: typeof sourceId === 'string' ? sourceId : null,
        articleId: typeof articleId === 'string' ? articleId : null,
        sourceFile,
        lengths,
        refused,
        lasting,
      };
    },
  };
}

async function stageOf(chain: Chain, name: string): Promise<PageStage> {
  const load = chain.pages[name];
  if (load === undefined) throw new Error(`no stage "${name}" in ${chain.module}`);
  return load();
}

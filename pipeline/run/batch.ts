import type { Settings } from '../settings.ts';
import { type Computed, PROGRESS, type RecordHead, type Task } from './compute.ts';
import type { Made } from './made.ts';
import type { Refused } from './stage-line.ts';

/** A batch of documents for one worker. */
export type Batch =
  | { kind: 'records'; documents: { head: RecordHead; bytes: Uint8Array }[] }
  | { kind: 'lines'; stage: string; documents: { sourceFile: string; lines: Uint8Array[] }[] };

/** What a crew needs to know of the chain it works on. */
export interface Orders {
  chain: string;
  settings: Settings;
  /** Names of all stages in order, `read` first. */
  stages: readonly string[];
  /** Records go through the stages before this one; null for all. */
  before: string | null;
}

/** Why a worker did not come back from a document. */
export class Lost extends Error {
  readonly reason: string;
  constructor(reason: string, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Where a worker is that has not begun. */
export const WAITING = -1;

/**
 * A batch whose worker breaks is taken apart: the document it broke on is tried once more alone, and is a failure where it
 * breaks a worker again.
 */
export async function computeBatch(
  batch: Batch,
  orders: Orders,
  call: (task: Task) => Promise<Computed>,
): Promise<Computed> {
  const task = taskOf(batch, orders, orders.before);
  try {
    return await call(task);
  } catch (error) {
    if (!(error instanceof Lost)) throw error;
    const culprit = Math.max(0, task.progress[PROGRESS.document] ?? 0);
    const parts: Batch[] = [
      part(batch, 0, culprit),
      part(batch, culprit, culprit + 1),
      part(batch, culprit + 1, batch.documents.length),
    ].filter(({ documents }) => documents.length > 0);
    if (batch.documents.length === 1) return lost(batch, orders, call, task, error);
    const results: Computed[] = [];
    for (const each of parts) results.push(await computeBatch(each, orders, call));
    return joined(results);
  }
}

function part(batch: Batch, from: number, to: number): Batch {
  return batch.kind === 'records'
    ? { ...batch, documents: batch.documents.slice(from, to) }
    : { ...batch, documents: batch.documents.slice(from, to) };
}

/** The failure of a document that breaks workers, with what the stages before made of it. */
async function lost(
  batch: Batch,
  orders: Orders,
  call: (task: Task) => Promise<Computed>,
  { progress }: Task,
  { reason, message }: Lost,
): Promise<Computed> {
  const number = Math.max(0, progress[PROGRESS.stage] ?? 0);
  const stage = batch.kind === 'lines' ? batch.stage : (orders.stages[number] ?? 'read');
  const [first] = batch.documents;
  const sourceFile =
    first === undefined ? '' : 'head' in first ? first.head.sourceFile : first.sourceFile;
  const refused: Refused = { status: 'failed', failure: { sourceFile, stage, reason, message } };
  const nothing: Made = {
    sourceId: null,
    articleId: null,
    sourceFile,
    lengths: [],
    refused,
    lasting: false,
  };
  const before = batch.kind === 'records' ? taskOf(batch, orders, stage) : null;
  try {
    const computed = before === null ? null : await call(before);
    if (computed?.status === 'made')
      return {
        ...computed,
        made: computed.made.map((made) => ({
          ...made,
          refused: made.refused ?? refused,
          lasting: false,
        })),
      };
  } catch (error) {
    if (!(error instanceof Lost)) throw error;
  }
  return { status: 'made', made: [nothing], bytes: new Uint8Array(0), spent: [] };
}

function joined(results: readonly Computed[]): Computed {
  const made: Made[] = [];
  const bytes: Uint8Array[] = [];
  const spent: number[] = [];
  for (const result of results) {
    if (result.status === 'misfit') return { ...result, index: result.index + made.length };
    if (result.status !== 'made') return result;
    made.push(...result.made);
    bytes.push(result.bytes);
    addUp(spent, result.spent);
  }
  return { status: 'made', made, bytes: Buffer.concat(bytes), spent };
}

/** Adds the milliseconds of each stage to those of the others. */
export function addUp(sum: number[], spent: readonly number[]): void {
  for (const [stage, milliseconds] of spent.entries())
    sum[stage] = (sum[stage] ?? 0) + (milliseconds ?? 0);
}

function taskOf(batch: Batch, { chain, settings }: Orders, before: string | null): Task {
  const progress = new Int32Array(
    new SharedArrayBuffer(PROGRESS.LENGTH * Int32Array.BYTES_PER_ELEMENT),
  );
  progress[PROGRESS.document] = WAITING;
  if (batch.kind === 'records') {
    const bytes = packed(batch.documents.map((each) => each.bytes));
    return {
      chain,
      settings,
      progress,
      bytes,
      before,
      kind: 'records',
      records: batch.documents.map(({ head }) => head),
    };
  }
  const bytes = packed(batch.documents.flatMap(({ lines }) => lines));
  const lines = batch.documents.map((each) => each.lines.map(({ length }) => length));
  return { chain, settings, progress, bytes, kind: 'lines', stage: batch.stage, lines };
}

/** One buffer of its own, which can be moved to a worker. */
function packed(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

import { z } from 'zod';
import { type Failure, type Outcome, outcomeOf } from '../../schemas/outcome.ts';
import { Page } from '../../schemas/page.ts';
import { read } from '../read/read.ts';
import type { SourceRecord } from '../read/reader.ts';
import { loadChain, type PageStage, pageStage } from './chain.ts';

/** One document's worth of work, in a form that travels to a worker. */
export type Task =
  | { kind: 'record'; record: SourceRecord }
  | { kind: 'line'; chain: string; stage: string; line: string };

/**
 * `lasting`: whether the line may be cached (a bug's trace may not). `misfit`: the line is no input of this stage.
 * `broken`: the stage itself could not be loaded.
 */
export type Computed =
  | { status: 'computed'; line: string; lasting: boolean }
  | { status: 'misfit'; field: string; message: string }
  | { status: 'broken'; message: string };

/** The line of output for a document, its schema checked on the way in and on the way out. Never throws. */
export async function compute(task: Task): Promise<Computed> {
  switch (task.kind) {
    case 'record':
      return lineOf('read', task.record.sourceFile, Page, () => read(task.record));
    case 'line':
      return computeLine(task.chain, task.stage, task.line);
  }
}

/** The line for a document that could not be processed. */
export function failedLine(failure: Failure): string {
  return JSON.stringify({ status: 'failed', failure });
}

async function computeLine(chain: string, name: string, line: string): Promise<Computed> {
  let stage: PageStage;
  try {
    stage = await pageStage(await loadChain(chain), name);
  } catch (error) {
    return { status: 'broken', message: error instanceof Error ? `${error.stack}` : `${error}` };
  }
  const input = z.object({ document: stage.input }).safeParse(JSON.parse(line));
  if (!input.success) return misfit(input.error);
  const { document } = input.data;
  return lineOf(name, sourceFileOf(document), stage.output, () => stage.run(document));
}

function lineOf(
  stage: string,
  sourceFile: string,
  output: z.ZodType,
  run: () => Outcome<unknown>,
): Computed {
  try {
    const outcome = outcomeOf(output).parse(run());
    return { status: 'computed', line: JSON.stringify(outcome), lasting: true };
  } catch (error) {
    const what = error instanceof Error ? firstLines(error) : String(error);
    const message = `${what}; please report it with the page`;
    return {
      status: 'computed',
      line: failedLine({ sourceFile, stage, reason: 'bug', message }),
      lasting: false,
    };
  }
}

function firstLines(error: Error): string {
  if (!(error instanceof z.ZodError)) return `${error.name}: ${error.message}`;
  const [issue] = error.issues;
  return `the output does not fit its schema at ${issue?.path.join('.')}: ${issue?.message}`;
}

function misfit(error: z.ZodError): Computed {
  const [issue] = error.issues;
  return {
    status: 'misfit',
    field: issue?.path.join('.') ?? '',
    message: issue?.message ?? 'it does not fit',
  };
}

/** The file a document comes from; empty where it does not say. */
export function sourceFileOf(document: unknown): string {
  const parsed = z.object({ sourceFile: z.string() }).safeParse(document);
  return parsed.success ? parsed.data.sourceFile : '';
}

import { z } from 'zod';
import { Failure } from '../../schemas/outcome.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';

/** What decides a line's place in its file, whatever the order in which the lines were made. */
export interface Place {
  /** Null for failures: they stand at the end. */
  sourceId: string | null;
  sourceFile: string;
  /** Tells the failures of one file apart; numbers in it are padded, so that line 9 comes before line 10. */
  failure: string;
}

const Line = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('written'),
    document: z.object({ sourceId: z.string(), sourceFile: z.string() }),
  }),
  z.object({ status: z.enum(['rejected', 'failed']), failure: Failure }),
]);

/** The head of a line as the runner writes it, so that a long line need not be parsed for two of its strings. */
const HEAD =
  /^\{"status":"written","document":\{"articleId":"\w+","sourceId":("(?:[^"\\]|\\.)*"),"sourceFile":("(?:[^"\\]|\\.)*"),/;

/** By source ID, then file; failures last, by file, stage, reason and message. All by code unit. */
export function comparePlaces(a: Place, b: Place): number {
  if ((a.sourceId === null) !== (b.sourceId === null)) return a.sourceId === null ? 1 : -1;
  return (
    byCodeUnit(a.sourceId ?? '', b.sourceId ?? '') ||
    byCodeUnit(a.sourceFile, b.sourceFile) ||
    byCodeUnit(a.failure, b.failure)
  );
}

/** The place of an outcome's line. Throws where the line is no outcome: the runner has written it, so that is a bug. */
export function placeOf(line: string): Place {
  const head = HEAD.exec(line);
  if (head !== null)
    return { sourceId: unquoted(head[1]), sourceFile: unquoted(head[2]), failure: '' };
  const outcome = Line.parse(JSON.parse(line));
  if (outcome.status === 'written') {
    const { sourceId, sourceFile } = outcome.document;
    return { sourceId, sourceFile, failure: '' };
  }
  const { sourceFile, stage, reason, message } = outcome.failure;
  const failure = `${stage}\0${reason}\0${message.replace(/\d+/g, (digits) => digits.padStart(12, '0'))}`;
  return { sourceId: null, sourceFile, failure };
}

function unquoted(json: string | undefined): string {
  return z.string().parse(JSON.parse(json ?? '""'));
}

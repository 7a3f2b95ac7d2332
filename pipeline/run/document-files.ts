import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { linesOf, sizeOf, stageLines } from './stage-file.ts';
import type { Refused } from './stage-line.ts';
import { UsageError } from './usage-error.ts';

/** A document as stage files hold it. */
export interface FoundDocument {
  where: string;
  bytes: number;
  /** Its lines in the files of all stages up to this one, first stage first; one line, where that is the whole of it. */
  lines: Uint8Array[];
  refused: Refused | null;
}

const ENDING = /\.jsonl(?:\.gz)?$/;

/**
 * The documents of a stage's file. Where it holds only what stage `stage` added, the files of the stages before it must
 * lie beside it, under their names. Throws a `UsageError` where one is missing, or they are not of one run. `passed` is given
 * the lines of the file of the first stage whose documents did not come as far.
 */
export async function* documentsIn(
  path: string,
  stage: string,
  stages: readonly string[],
  passed?: (line: Uint8Array) => void,
): AsyncGenerator<FoundDocument> {
  sizeOf(path);
  let before: Companion[] | null = null;
  for await (const line of stageLines(path)) {
    const { number, bytes, refused } = line;
    const found = { where: `${path}, line ${number}`, bytes: bytes.length + 1, refused };
    if (refused !== null || !line.partial) {
      yield { ...found, lines: [bytes] };
      continue;
    }
    before ??= stages
      .slice(0, stages.indexOf(stage))
      .map((each, i) => companion(path, each, i === 0 ? passed : undefined));
    const source = sourceOf(bytes);
    const lines: Uint8Array[] = [];
    for (const each of before) lines.push(await each.find(source));
    yield { ...found, lines: [...lines, bytes] };
  }
  for (const each of before ?? []) await each.rest();
}

/** The file of an earlier stage, read side by side: it has the same documents in the same order, and perhaps more. */
interface Companion {
  find(source: string): Promise<Uint8Array>;
  /** Passes over what is left. */
  rest(): Promise<void>;
}

function companion(
  path: string,
  stage: string,
  passed: (line: Uint8Array) => void = () => {},
): Companion {
  const [ending = ''] = ENDING.exec(basename(path)) ?? [];
  const file = [ending, '.jsonl.gz', '.jsonl']
    .map((each) => join(dirname(path), `${stage}${each}`))
    .find((each) => existsSync(each));
  if (file === undefined)
    throw new UsageError(
      `${path}: it holds only what its stage added; put the file of "${stage}" of the same run beside it`,
    );
  const lines = linesOf(file);
  return {
    async find(source) {
      for (let line = await lines.next(); line.done !== true; line = await lines.next()) {
        const { bytes } = line.value;
        const found = bytes === null ? '' : sourceOf(bytes);
        if (bytes !== null && found === source) return bytes;
        if (bytes !== null && found !== '') passed(bytes);
      }
      throw new UsageError(`${file}: it lacks a document of ${path}; give the files of one run`);
    },
    async rest() {
      for await (const { bytes } of lines)
        if (bytes !== null && sourceOf(bytes) !== '') passed(bytes);
    },
  };
}

/** The head of a line of a document, which names its source. */
const HEAD =
  /^\{"status":"\w+","document":\{"articleId":"\w+","sourceId":("(?:[^"\\]|\\.)*"),"sourceFile":("(?:[^"\\]|\\.)*")/;
/** Most heads end here; of the others more is looked at. */
const HEAD_BYTES = 320;
const MOST_HEAD_BYTES = 16_384;

/** Article ID of a document's line; null where the line is no document's. */
export function articleIdOf(bytes: Uint8Array): string | null {
  return ARTICLE.exec(latin1(bytes, 200))?.[1] ?? null;
}

const ARTICLE =
  /^\{"status":"\w+","document":\{(?:"kind":"article","article":\{)?"articleId":"(\w+)"/;

/** Only compared with its like, so that the characters need not be told from the bytes. */
function sourceOf(bytes: Uint8Array): string {
  for (const length of [HEAD_BYTES, MOST_HEAD_BYTES]) {
    const head = HEAD.exec(latin1(bytes, length));
    if (head !== null) return `${head[1]},${head[2]}`;
    if (bytes.length <= length) break;
  }
  return '';
}

function latin1(bytes: Uint8Array, length: number): string {
  const size = Math.min(length, bytes.length);
  return Buffer.from(bytes.buffer, bytes.byteOffset, size).toString('latin1');
}

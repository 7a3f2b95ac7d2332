import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import type { Outcome } from '../../schemas/outcome.ts';
import { Page } from '../../schemas/page.ts';
import { read } from '../read/read.ts';
import { READERS, readerFor, withoutEndings } from '../read/readers.ts';
import { UsageError } from '../run/usage-error.ts';

/** A document to be explained, not read yet. */
export interface ExplainedDocument {
  sourceFile: string;
  page(): Outcome<Page>;
}

/** Sentences of the command line: an article and nothing else. */
export function documentOfText(text: string): ExplainedDocument {
  const sourceFile = 'command line';
  const bytes = Buffer.from(JSON.stringify({ id: sourceFile, text }));
  const record = { reader: 'jsonl', sourceFile, key: sourceFile, place: null, bytes };
  return { sourceFile, page: () => read(record) };
}

/** The documents of a file of any format. Throws a `UsageError` where it cannot be read. */
export async function* documentsOfFile(path: string): AsyncGenerator<ExplainedDocument> {
  const reader = readerFor(path);
  if (!existsSync(path)) throw new UsageError(`${path}: no such file; put a sentence in quotes`);
  if (reader === undefined)
    throw new UsageError(`${path}: no reader for it; give a file of ${endings()}`);
  const file = { sourceFile: path, key: withoutEndings(path), chunks: createReadStream(path) };
  for await (const cut of reader.records(file)) {
    if (cut.status === 'record') yield { sourceFile: path, page: () => reader.page(cut.record) };
    else {
      const { reason, message } = cut;
      const failure = { sourceFile: path, stage: 'read', reason, message };
      yield { sourceFile: path, page: () => ({ status: 'failed', failure }) };
    }
  }
}

const StoredPage = z.object({ document: Page });

/** An article of a finished run, by its ID, as `read` gave it. Throws a `UsageError` where the run has no such article. */
export async function documentOfRun(out: string, articleId: string): Promise<ExplainedDocument> {
  const [file] = ['read.jsonl.gz', 'read.jsonl']
    .map((name) => join(out, 'stages', name))
    .filter((path) => existsSync(path));
  if (file === undefined)
    throw new UsageError(`${out}: no folder of a finished run; give the --out of "wortlaut run"`);
  const bytes = createReadStream(file);
  const lines = createInterface({
    input: file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes,
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines) {
    if (!line.includes(`"articleId":"${articleId}"`)) continue;
    lines.close();
    bytes.destroy();
    const page = StoredPage.parse(JSON.parse(line)).document;
    return { sourceFile: page.sourceFile, page: () => ({ status: 'written', document: page }) };
  }
  throw new UsageError(`${articleId}: no such article in ${out}; take an article_id of its tables`);
}

function endings(): string {
  return READERS.flatMap((reader) => reader.endings).join(', ');
}

import { StructRow, type Table, Vector } from 'apache-arrow';
import { z } from 'zod';
import type { Piece } from './cutting.ts';
import type { Linkable } from './linking.ts';
import { CandidatesRow, MatesRow } from './pairs.ts';
import type { ListedFile } from './plan.ts';
import { LinkedDocument } from './table-rows.ts';

const PieceRow = z.strictObject({
  source_file: z.string(),
  file_order: z.int(),
  key: z.string(),
  lines_before: z.int().nullable(),
  begins: z.boolean(),
  ends: z.boolean(),
  bytes: z.instanceof(Uint8Array),
  reason: z.string().nullable(),
  message: z.string().nullable(),
});

const ListedRow = z.strictObject({ path: z.string(), source_file: z.string(), bytes: z.number() });
const LinkableRow = z.strictObject({
  article_id: z.string(),
  keys: z.string().nullable(),
  compared: z.string().nullable(),
  judged: z.string().nullable(),
});

export function piecesIn(rows: Table): Piece[] {
  return rowsOf(rows, PieceRow).map((row) => ({
    sourceFile: row.source_file,
    fileOrder: row.file_order,
    key: row.key,
    linesBefore: row.lines_before,
    begins: row.begins,
    ends: row.ends,
    bytes: row.bytes,
    reason: row.reason,
    message: row.message,
  }));
}

export function listedFilesIn(rows: Table): ListedFile[] {
  return rowsOf(rows, ListedRow).map(({ path, source_file: sourceFile, bytes }) => ({
    path,
    sourceFile,
    bytes,
    problem: null,
  }));
}

export function linkedDocumentsIn(rows: Table): LinkedDocument[] {
  return rowsOf(rows, LinkedDocument);
}

export function candidatesIn(rows: Table): z.infer<typeof CandidatesRow>[] {
  return rowsOf(rows, CandidatesRow);
}

export function matesIn(rows: Table): z.infer<typeof MatesRow>[] {
  return rowsOf(rows, MatesRow);
}

export function linkableIn(rows: Table): Linkable[] {
  return rowsOf(rows, LinkableRow).map(({ article_id: articleId, ...row }) => ({
    articleId,
    ...row,
  }));
}

/** The rows as objects. */
function rowsOf<Schema extends z.ZodObject>(rows: Table, schema: Schema): z.output<Schema>[] {
  const columns = Object.keys(schema.shape).map((name) => ({ name, values: rows.getChild(name) }));
  return Array.from({ length: rows.numRows }, (_, i) =>
    schema.parse(
      Object.fromEntries(columns.map(({ name, values }) => [name, plain(values?.get(i))])),
    ),
  );
}

/** Lists become arrays, of numbers typed ones; structs objects. */
function plain(value: unknown): unknown {
  if (value === undefined) return null;
  if (value instanceof Vector) {
    const items: unknown = value.toArray();
    return ArrayBuffer.isView(items) ? items : Array.from(value, plain);
  }
  if (value instanceof StructRow)
    return Object.fromEntries(Object.entries(value.toJSON()).map(([k, v]) => [k, plain(v)]));
  return value;
}

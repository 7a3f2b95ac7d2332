import type { Table } from 'apache-arrow';
import { z } from 'zod';
import type { Piece } from './cutting.ts';
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
const KeysRow = z.strictObject({ keys: z.string() });

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

export function keysIn(rows: Table): string[] {
  return rowsOf(rows, KeysRow).map(({ keys }) => keys);
}

/** The rows as objects; lists become arrays. */
function rowsOf<Schema extends z.ZodObject>(rows: Table, schema: Schema): z.output<Schema>[] {
  const columns = Object.keys(schema.shape).map((name) => ({ name, values: rows.getChild(name) }));
  return Array.from({ length: rows.numRows }, (_, i) =>
    schema.parse(
      Object.fromEntries(columns.map(({ name, values }) => [name, plain(values?.get(i))])),
    ),
  );
}

function plain(value: unknown): unknown {
  if (value === undefined) return null;
  if (
    typeof value === 'object' &&
    value !== null &&
    'toArray' in value &&
    typeof value.toArray === 'function'
  )
    return [...value.toArray()];
  return value;
}

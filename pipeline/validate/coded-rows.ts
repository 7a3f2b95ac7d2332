import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { UsageError } from '../run/usage-error.ts';

const DELIMITERS = [',', ';', '\t'];

/**
 * The rows of a sheet as a coder gives it back. Spreadsheets write semicolons in German, and tabs on request: the head,
 * whose names hold none of them, tells which. Throws a `UsageError` where it is no such sheet.
 */
export function codedRows<Row extends z.ZodType>(file: string, row: Row): z.output<Row>[] {
  try {
    const text = readFileSync(file, 'utf8');
    const head = /^.*/.exec(text)?.[0] ?? '';
    const [delimiter = ','] = DELIMITERS.toSorted(
      (a, b) => head.split(b).length - head.split(a).length,
    );
    const rows: unknown = parse(text, {
      bom: true,
      columns: true,
      delimiter,
      relax_column_count_less: true,
      skip_empty_lines: true,
    });
    return row.array().parse(rows);
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    throw new UsageError(`${file}: it is no filled-in sheet as validate wrote it: ${why}`);
  }
}

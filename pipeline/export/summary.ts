import { z } from 'zod';
import { TABLES } from '../../schemas/tables/index.ts';
import type { WrittenTable } from './table-files.ts';

const Counts = z.record(z.string(), z.int());

/** How much the tables hold, for the closing words of a run. */
export const Summary = z.strictObject({
  /** By table, in their order. */
  rows: Counts,
  quotesByType: Counts,
  droppedByReason: Counts,
});
export type Summary = z.infer<typeof Summary>;

export function summaryOf(written: readonly WrittenTable[]): Summary {
  const countsOf = (table: string, column: string): Record<string, number> =>
    written.find(({ name }) => name === table)?.counts[column] ?? {};
  return {
    rows: Object.fromEntries(
      TABLES.map(({ name }) => [name, written.find((table) => table.name === name)?.rows ?? 0]),
    ),
    quotesByType: countsOf('quotes', 'type'),
    droppedByReason: countsOf('dropped', 'reason'),
  };
}

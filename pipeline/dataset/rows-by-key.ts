/** The rows of one key; each call's key comes behind that of the call before. */
export type RowsByKey<Row> = (key: string) => Promise<Row[]>;

/**
 * Gives the rows of one key after the other from batches of rows that are sorted by key: one pass over a large table, of
 * which only a batch is held. Rows of keys that nobody asks for are passed over.
 */
export function rowsByKey<Row>(
  batches: AsyncIterator<Row[]>,
  keyOf: (row: Row) => string,
): RowsByKey<Row> {
  let batch: Row[] = [];
  let next = 0;
  const head = async (): Promise<Row | undefined> => {
    while (next >= batch.length) {
      const { value, done } = await batches.next();
      if (done === true) return undefined;
      [batch, next] = [value, 0];
    }
    return batch[next];
  };
  return async (key) => {
    const rows: Row[] = [];
    for (let row = await head(); row !== undefined; row = await head()) {
      const its = keyOf(row);
      if (its > key) break;
      if (its === key) rows.push(row);
      next++;
    }
    return rows;
  };
}

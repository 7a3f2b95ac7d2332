/** One row's search for a free column by shortest augmenting paths. */
interface Search {
  reachedRows: number[];
  reachedColumns: Set<number>;
  distance: number[];
  from: number[];
  lowest: number;
  column: number;
}

/**
 * For each row the column it is assigned to so that the sum of scores is largest (Kuhn 1955, by shortest augmenting
 * paths as in Jonker and Volgenant 1987). The matrix must have no more rows than columns.
 */
export function bestAssignment(scores: readonly (readonly number[])[]): number[] {
  const columns = scores[0]?.length ?? 0;
  const rowPrice = scores.map(() => 0);
  const columnPrice = new Array<number>(columns).fill(0);
  const columnOf = scores.map(() => -1);
  const rowOf = new Array<number>(columns).fill(-1);
  for (let row = 0; row < scores.length; row++) {
    const search = shortestPath(scores, row, rowPrice, columnPrice, rowOf);
    const { distance, lowest } = search;
    for (const i of search.reachedRows) {
      const own = i === row ? 0 : (distance[columnOf[i] ?? 0] ?? 0);
      rowPrice[i] = (rowPrice[i] ?? 0) + lowest - own;
    }
    for (const j of search.reachedColumns)
      columnPrice[j] = (columnPrice[j] ?? 0) - lowest + (distance[j] ?? 0);
    augment(search, row, columnOf, rowOf);
  }
  return columnOf;
}

function shortestPath(
  scores: readonly (readonly number[])[],
  start: number,
  rowPrice: readonly number[],
  columnPrice: readonly number[],
  rowOf: readonly number[],
): Search {
  const columns = columnPrice.length;
  const distance = new Array<number>(columns).fill(Number.POSITIVE_INFINITY);
  const from = new Array<number>(columns).fill(-1);
  const reachedColumns = new Set<number>();
  const reachedRows: number[] = [];
  let lowest = 0;
  let row = start;
  for (;;) {
    reachedRows.push(row);
    let next = -1;
    for (let j = 0; j < columns; j++) {
      if (reachedColumns.has(j)) continue;
      const step = lowest - (scores[row]?.[j] ?? 0) - (rowPrice[row] ?? 0) - (columnPrice[j] ?? 0);
      if (step < (distance[j] ?? 0)) {
        distance[j] = step;
        from[j] = row;
      }
      const here = distance[j] ?? 0;
      const least = next < 0 ? Number.POSITIVE_INFINITY : (distance[next] ?? 0);
      if (here < least || (here === least && (rowOf[j] ?? -1) < 0)) next = j;
    }
    lowest = distance[next] ?? 0;
    reachedColumns.add(next);
    const owner = rowOf[next] ?? -1;
    if (owner < 0) return { reachedRows, reachedColumns, distance, from, lowest, column: next };
    row = owner;
  }
}

/** Hands each column of the path to the row before it. */
function augment(
  { from, column }: Search,
  start: number,
  columnOf: number[],
  rowOf: number[],
): void {
  let free = column;
  for (;;) {
    const row = from[free] ?? start;
    const given = columnOf[row] ?? -1;
    rowOf[free] = row;
    columnOf[row] = free;
    if (row === start) return;
    free = given;
  }
}

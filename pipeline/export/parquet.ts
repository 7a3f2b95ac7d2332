import type { DuckDBConnection } from '@duckdb/node-api';
import type { Table } from '../../schemas/tables/table.ts';
import { arrowRows, schemaMessage } from './arrow.ts';
import { csvHead } from './csv.ts';
import { inParts } from './csv-parts.ts';
import { text } from './sql.ts';
import type { WrittenTable } from './table-files.ts';
import { rowsOfCsv } from './typed-csv.ts';

/**
 * Writes a table's Parquet file from its CSV. It carries the schema of the Arrow file, by which pyarrow and polars know enums
 * and descriptions. A long CSV is read in parts, which lie below `scratch` meanwhile. Throws where DuckDB has not read as many rows as were written.
 */
export async function writeParquet(
  connection: DuckDBConnection,
  table: Table,
  { rows, csv, cuts }: WrittenTable,
  files: { csv: string; parquet: string; scratch: string },
): Promise<void> {
  const schema = Buffer.from(schemaMessage(arrowRows(table).schema)).toString('base64');
  const head = csvHead(Object.keys(table.row.shape));
  const { rowsChanged } = await inParts(
    files.csv,
    { head, cuts, scratch: files.scratch },
    (parts) =>
      connection.run(
        `COPY (${rowsOfCsv(table, parts, csv)}) TO ${text(files.parquet)} (FORMAT parquet, COMPRESSION zstd,
      ROW_GROUP_SIZE ${rowGroup(rows, csv.bytes)}, USE_TMP_FILE false, KV_METADATA {'ARROW:schema': ${text(schema)}})`,
      ),
  );
  if (rowsChanged !== rows)
    throw new Error(`${table.name}: DuckDB read ${rowsChanged} of ${rows} rows of its CSV`);
}

/** DuckDB works on so many rows at a time; a group is a multiple of them. */
const VECTOR = 2048;
const MOST_VECTORS = 8;
/** The writer holds a group about three times over. */
const GROUP_BYTES = 64 << 20;

/** Rows that readers take at a time: fewer where they are long. */
function rowGroup(rows: number, bytes: number): number {
  const vectors = Math.floor((GROUP_BYTES * rows) / (bytes * VECTOR));
  return VECTOR * Math.min(Math.max(vectors, 1), MOST_VECTORS);
}

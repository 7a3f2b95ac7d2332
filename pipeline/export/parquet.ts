import { type Table as ArrowTable, tableToIPC } from 'apache-arrow';
import { Compression, Table, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm';

/** A Parquet file with the same columns, nulls and enums, compressed with zstd. */
export function parquetFile(table: ArrowTable): Uint8Array {
  const properties = new WriterPropertiesBuilder().setCompression(Compression.ZSTD).build();
  return writeParquet(Table.fromIPCStream(tableToIPC(table, 'stream')), properties);
}

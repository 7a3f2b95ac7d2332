import { Table as ArrowTable, type RecordBatch, type Schema, tableToIPC } from 'apache-arrow';
import {
  Compression,
  Table,
  transformParquetStream,
  type RecordBatch as WasmBatch,
  WriterPropertiesBuilder,
  writeParquet,
} from 'parquet-wasm';
import { channelOf } from './channel.ts';

/** Rows that readers take at a time; the writer holds so many, packed. */
const ROW_GROUP = 16_384;

/** Writes a Parquet file with the columns, nulls and enums of Arrow batches, packed with zstd, row group by row group. */
export interface ParquetFile {
  add(batch: RecordBatch): Promise<void>;
  end(): Promise<void>;
}

export function parquetFile(schema: Schema, write: (bytes: Uint8Array) => void): ParquetFile {
  const channel = channelOf<WasmBatch>();
  let writing: Promise<void> | null = null;
  const writeAll = async (): Promise<void> => {
    const input = new ReadableStream<WasmBatch>(
      {
        async pull(controller) {
          const batch = await channel.take();
          if (batch === null) controller.close();
          else controller.enqueue(batch);
        },
      },
      { highWaterMark: 0 },
    );
    for await (const bytes of await transformParquetStream(input, properties())) write(bytes);
  };
  return {
    async add(batch) {
      writing ??= writeAll();
      const table = Table.fromIPCStream(tableToIPC(new ArrowTable([batch]), 'stream'));
      // Where the writer has failed nobody takes the batch.
      for (const each of table.recordBatches()) await Promise.race([channel.put(each), writing]);
      table.free();
    },
    async end() {
      channel.close();
      if (writing !== null) return writing;
      const empty = Table.fromIPCStream(tableToIPC(new ArrowTable(schema), 'stream'));
      write(writeParquet(empty, properties()));
    },
  };
}

function properties() {
  return new WriterPropertiesBuilder()
    .setCompression(Compression.ZSTD)
    .setMaxRowGroupSize(ROW_GROUP)
    .build();
}

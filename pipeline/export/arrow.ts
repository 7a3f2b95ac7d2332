import {
  AsyncByteQueue,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  Schema,
  Struct,
} from 'apache-arrow';
import type { Row, Table } from '../../schemas/tables/table.ts';
import { arrowColumn } from './arrow-column.ts';
import { columnsOf } from './columns.ts';

/** Turns rows of a table into batches that share one dictionary for each enum. */
export interface ArrowRows {
  schema: Schema;
  batch(rows: readonly Row[]): RecordBatch;
}

export function arrowRows(table: Table): ArrowRows {
  const columns = columnsOf(table).map(arrowColumn);
  const schema = new Schema(columns.map(({ field }) => field));
  const type = new Struct(schema.fields);
  return {
    schema,
    batch(rows) {
      const children = columns.map(({ field, data }) =>
        data(rows.map((row) => row[field.name] ?? null)),
      );
      const { length } = rows;
      return new RecordBatch(schema, makeData({ type, length, nullCount: 0, children }));
    },
  };
}

/** Writes an Arrow IPC file, the format that pandas, pyarrow and polars open by random access, batch by batch. */
export interface ArrowFile {
  add(batch: RecordBatch): void;
  /** A batch of zero rows with a dictionary is unreadable: a table without rows has no batch. */
  end(): void;
}

export function arrowFile(schema: Schema, write: (bytes: Uint8Array) => void): ArrowFile {
  const sink = new Sink(write);
  const writer = new RecordBatchFileWriter();
  writer.reset(sink, schema);
  return {
    add(batch) {
      writer.write(batch);
      sink.drain();
    },
    end() {
      writer.finish();
      sink.drain();
    },
  };
}

/** Arrow's own queue keeps all that was ever written to it. */
class Sink extends AsyncByteQueue {
  readonly #write: (bytes: Uint8Array) => void;
  #pieces: Uint8Array[] = [];

  constructor(write: (bytes: Uint8Array) => void) {
    super();
    this.#write = write;
  }

  override write(value: ArrayBufferLike | ArrayBufferView): void {
    this.#pieces.push(
      ArrayBuffer.isView(value)
        ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
        : new Uint8Array(value),
    );
  }

  drain(): void {
    if (this.#pieces.length > 0) this.#write(Buffer.concat(this.#pieces));
    this.#pieces = [];
  }
}

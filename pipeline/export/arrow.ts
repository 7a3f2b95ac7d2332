import {
  AsyncByteQueue,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  RecordBatchStreamWriter,
  Schema,
  Struct,
} from 'apache-arrow';
import type { Row, Table } from '../../schemas/tables/table.ts';
import { arrowColumn } from './arrow-column.ts';
import { columnsOf } from './columns.ts';

/** Turns rows of a table into batches that share one dictionary for each enum. */
export interface ArrowRows {
  schema: Schema;
  add(row: Row): void;
  /** The rows added since the last time; to be used before the next is added. */
  batch(): RecordBatch;
}

export function arrowRows(table: Table): ArrowRows {
  const columns = columnsOf(table).map(arrowColumn);
  const schema = new Schema(columns.map(({ field }) => field));
  const type = new Struct(schema.fields);
  const builders = columns.map(({ field, builder }) => ({ name: field.name, builder }));
  let length = 0;
  return {
    schema,
    add(row) {
      for (const { name, builder } of builders) builder.add(row[name] ?? null);
      length++;
    },
    batch() {
      const children = builders.map(({ builder }) => builder.take());
      const data = makeData({ type, length, nullCount: 0, children });
      length = 0;
      return new RecordBatch(schema, data);
    },
  };
}

/** A schema as other formats carry it: the message that an Arrow stream begins with. */
export function schemaMessage(schema: Schema): Uint8Array {
  const writer = new RecordBatchStreamWriter();
  writer.reset(undefined, schema);
  writer.finish();
  return writer.toUint8Array(true).subarray(0, -END_OF_STREAM);
}

const END_OF_STREAM = 8;

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

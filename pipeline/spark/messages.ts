import {
  type Data,
  type DataType,
  Field,
  Int32,
  List,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableFromIPC,
  tableToIPC,
  Utf8,
} from 'apache-arrow';
import type { Row, Value } from '../../schemas/tables/table.ts';
import { type ArrowColumn, arrowColumn } from '../export/arrow-column.ts';
import type { Column } from '../export/columns.ts';

/** What is asked: what to do, in the metadata of an Arrow stream, and the rows to do it with. */
export interface Request {
  head: unknown;
  rows: Table;
}

/** The key in a stream's metadata that holds what is asked, or told, besides the rows. */
const HEAD = 'wortlaut';

export function requestIn(bytes: Uint8Array): Request {
  const rows = tableFromIPC(bytes);
  return { head: JSON.parse(rows.schema.metadata.get(HEAD) ?? 'null'), rows };
}

/** A column of a reply: its field, and its values as Arrow holds them. */
export interface ReplyColumn<Item> {
  field: Field;
  data(items: readonly Item[]): Data;
}

/** An Arrow stream of these rows. `head` is told besides. */
export function reply<Item>(
  columns: readonly ReplyColumn<Item>[],
  items: readonly Item[],
  head: unknown,
): Uint8Array {
  const fields = columns.map(({ field }) => field);
  const schema = new Schema(fields, new Map([[HEAD, JSON.stringify(head)]]));
  if (items.length === 0) return tableToIPC(new Table(schema), 'stream');
  const children = columns.map(({ data }) => data(items));
  const type = new Struct(fields);
  const batch = new RecordBatch(
    schema,
    makeData({ type, length: items.length, nullCount: 0, children }),
  );
  return tableToIPC(new Table([batch]), 'stream');
}

/** A column of the kinds that tables have, of plain values. */
export function valueColumn<Item>(
  name: string,
  kind: 'text' | 'int32' | 'float64' | 'texts',
  of: (item: Item) => Value,
): ReplyColumn<Item> {
  const column: Column = { name, kind, nullable: true, description: '', example: null };
  const { field, builder } = arrowColumn(column, 0);
  return {
    field,
    data(items) {
      for (const item of items) builder.add(of(item));
      return builder.take();
    },
  };
}

/** A column of lists of numbers. */
export function numbersColumn<Item>(
  name: string,
  of: (item: Item) => readonly number[],
): ReplyColumn<Item> {
  const type = listType(new Int32());
  return {
    field: new Field(name, type, false),
    data(items) {
      const lists = items.map(of);
      const values = Int32Array.from(lists.flat());
      const child = makeData({ type: new Int32(), length: values.length, data: values });
      return listData(lists, type, child);
    },
  };
}

/** A column of lists of texts that are UTF-8 already: nothing is decoded to be encoded again. */
export function encodedTextsColumn<Item>(
  name: string,
  of: (item: Item) => readonly Uint8Array[],
): ReplyColumn<Item> {
  const type = listType(new Utf8());
  return {
    field: new Field(name, type, false),
    data(items) {
      const lists = items.map(of);
      return listData(lists, type, encodedTexts(lists.flat()));
    },
  };
}

/** A column that holds for each item the rows of a table. Enums are texts: Spark reads no dictionaries in lists. */
export function rowsColumn<Item>(
  name: string,
  columns: readonly Column[],
  of: (item: Item) => readonly Row[],
): ReplyColumn<Item> {
  const plain = columns.map(
    (column): ArrowColumn =>
      arrowColumn(column.kind === 'enum' ? { ...column, kind: 'text' } : column, 0),
  );
  const struct = new Struct(plain.map(({ field }) => field));
  const type = listType(struct);
  return {
    field: new Field(name, type, false),
    data(items) {
      const lists = items.map(of);
      const rows = lists.flat();
      const children = plain.map(({ field, builder }) => {
        for (const row of rows) builder.add(row[field.name] ?? null);
        return builder.take();
      });
      const child = makeData({ type: struct, length: rows.length, nullCount: 0, children });
      return listData(lists, type, child);
    },
  };
}

function listType<Item extends DataType>(item: Item): List<Item> {
  return new List(new Field('item', item, false));
}

function listData<Item extends DataType>(
  lists: readonly { length: number }[],
  type: List<Item>,
  child: Data<Item>,
): Data<List<Item>> {
  const valueOffsets = endsOf(lists);
  return makeData({ type, length: lists.length, nullCount: 0, valueOffsets, child });
}

function encodedTexts(values: readonly Uint8Array[]): Data<Utf8> {
  return makeData({
    type: new Utf8(),
    length: values.length,
    nullCount: 0,
    valueOffsets: endsOf(values),
    data: Buffer.concat(values),
  });
}

function endsOf(values: readonly { length: number }[]): Int32Array {
  const ends = new Int32Array(values.length + 1);
  let end = 0;
  for (const [i, { length }] of values.entries()) {
    end += length;
    ends[i + 1] = end;
  }
  return ends;
}

import { z } from 'zod';

export type Row = Readonly<Record<string, Value>>;
export type Value = string | number | boolean | null | readonly string[] | readonly Pair[];

/** A half-open stretch of a page's text in Unicode code points: [start, end]. */
export const Pair = z.tuple([z.int32().min(0), z.int32().min(0)]);
export type Pair = z.infer<typeof Pair>;

/** An offset or a count. */
export const Int32 = z.int32().min(0);
/** A share or a likeness. */
export const Unit = z.number().min(0).max(1);
/** Text that is never empty: what is missing is null instead, in a column that allows it. */
export const Text = z.string().min(1);

/** The columns whose values stand in the `columns` of a row of another table (or an earlier row of this one). */
export interface ForeignKey<Column extends string = string> {
  column: Column;
  table: string;
  references: string;
}

/** Three columns that prove each other: `text` is the slice from `start` to `end` of the row's page. */
export interface Slice<Column extends string = string> {
  text: Column;
  start: Column;
  end: Column;
}

/** All that a writer has to know of a table. An empty primary key: rows may be equal. */
export interface Table<Name extends string = string, Schema extends z.ZodObject = z.ZodObject> {
  name: Name;
  description: string;
  row: Schema;
  primaryKey: readonly Extract<keyof z.output<Schema>, string>[];
  foreignKeys: readonly ForeignKey<Extract<keyof z.output<Schema>, string>>[];
  slices: readonly Slice<Extract<keyof z.output<Schema>, string>>[];
}

/** Checks at compile time that the keys of a table name its columns. */
export function tableOf<const Name extends string, Schema extends z.ZodObject>(
  table: Table<Name, Schema>,
): Table<Name, Schema> {
  return table;
}

/** A column: its type, what it means, and a value it may hold. Null goes into `schema`, or the description is lost. */
export function column<Schema extends z.ZodType>(
  schema: Schema,
  description: string,
  example: z.input<Schema>,
): Schema {
  return schema.meta({ description, examples: [example] });
}

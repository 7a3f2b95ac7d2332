import { z } from 'zod';
import type { Table, Value } from '../../schemas/tables/table.ts';

/** What a column holds, as far as a file format has to know. */
type Kind =
  | { kind: 'text' }
  | { kind: 'enum'; values: readonly string[] }
  | { kind: 'int32' }
  | { kind: 'float64' }
  | { kind: 'boolean' }
  | { kind: 'texts' }
  | { kind: 'spans' };

export type Column = Kind & {
  name: string;
  description: string;
  example: Value;
  nullable: boolean;
};

/** The columns of a table in order. Throws where one lacks its description or its example, or no format knows its type. */
export function columnsOf(table: Table): Column[] {
  return Object.entries(table.row.shape).map(([name, schema]) => {
    const where = `${table.name}.${name}`;
    if (!(schema instanceof z.ZodType)) throw new Error(`${where}: no zod 4 schema`);
    const meta = schema.meta();
    const [example] = Array.isArray(meta?.examples) ? meta.examples : [];
    if (meta?.description === undefined || example === undefined)
      throw new Error(`${where}: no description or no example`);
    const nullable = schema instanceof z.ZodNullable;
    const kind = kindOf(nullable ? schema.unwrap() : schema);
    if (kind === undefined) throw new Error(`${where}: a type that no format knows`);
    return { name, description: meta.description, example: example as Value, nullable, ...kind };
  });
}

function kindOf(schema: unknown): Kind | undefined {
  if (schema instanceof z.ZodEnum) return { kind: 'enum', values: schema.options.map(String) };
  if (schema instanceof z.ZodString) return { kind: 'text' };
  if (schema instanceof z.ZodBoolean) return { kind: 'boolean' };
  if (schema instanceof z.ZodNumber)
    return schema.format === 'int32' ? { kind: 'int32' } : { kind: 'float64' };
  if (!(schema instanceof z.ZodArray)) return undefined;
  if (schema.element instanceof z.ZodString) return { kind: 'texts' };
  if (schema.element instanceof z.ZodTuple) return { kind: 'spans' };
  return undefined;
}

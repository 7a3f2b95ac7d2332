import { z } from 'zod';

type Check = (value: unknown) => boolean;

const known = new WeakMap<z.ZodType, Check>();

/**
 * Whether a value fits a schema: what `safeParse(value).success` says, several times faster, since nothing is copied and no
 * issue is collected. Made once for each schema. Kinds of schema that it does not know are left to zod.
 */
export function fits(schema: z.ZodType): Check {
  const found = known.get(schema);
  if (found !== undefined) return found;
  const check = withRefinements(schema, checkOf(schema));
  known.set(schema, check);
  return check;
}

function checkOf(schema: z.ZodType): Check | null {
  if (schema instanceof z.ZodNullable) {
    const inner = fits(inside(schema.unwrap()));
    return (value) => value === null || inner(value);
  }
  if (schema instanceof z.ZodString && (schema.format === null || schema.format === 'regex'))
    return (value) => typeof value === 'string';
  if (schema instanceof z.ZodNumber) return numberCheck(schema);
  if (schema instanceof z.ZodBoolean) return (value) => typeof value === 'boolean';
  if (schema instanceof z.ZodEnum) {
    const options = new Set<unknown>(schema.options);
    return (value) => options.has(value);
  }
  if (schema instanceof z.ZodLiteral) {
    const { values } = schema;
    return (value) => values.has(value as never);
  }
  if (schema instanceof z.ZodArray) {
    const item = fits(inside(schema.element));
    return (value) => Array.isArray(value) && all(value, item);
  }
  if (schema instanceof z.ZodObject) return objectCheck(schema);
  if (schema instanceof z.ZodRecord) return recordCheck(schema);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    // Their discriminators differ, so that a value fits one of them at most.
    const options = schema.options.map((option) => fits(inside(option)));
    return (value) => options.some((accepts) => accepts(value));
  }
  return null;
}

/** zod's number is finite; a safe integer or an int32 where its format says so. */
function numberCheck({ format }: z.ZodNumber): Check | null {
  if (format === null) return (value) => typeof value === 'number' && Number.isFinite(value);
  if (format === 'safeint') return (value) => Number.isSafeInteger(value);
  if (format === 'int32')
    return (value) => Number.isInteger(value) && (value as number) === ((value as number) | 0);
  return null;
}

function objectCheck(schema: z.ZodObject): Check | null {
  const { catchall } = schema.def;
  if (!(catchall instanceof z.ZodNever)) return null;
  const entries = Object.entries(schema.shape).map(([key, type]) => ({
    key,
    accepts: fits(inside(type)),
  }));
  const optional = Object.values(schema.shape).some((type) => type instanceof z.ZodOptional);
  if (optional) return null;
  const keys = new Set(entries.map(({ key }) => key));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const fields = value as Record<string, unknown>;
    let count = 0;
    for (const key in fields) {
      if (!keys.has(key)) return false;
      count++;
    }
    if (count !== entries.length) return false;
    for (const { key, accepts } of entries) if (!accepts(fields[key])) return false;
    return true;
  };
}

function recordCheck({ keyType, valueType }: z.ZodRecord): Check | null {
  if (!(keyType instanceof z.ZodString)) return null;
  const [key, value] = [fits(keyType), fits(inside(valueType))];
  return (record) => {
    if (typeof record !== 'object' || record === null || Array.isArray(record)) return false;
    for (const [name, each] of Object.entries(record))
      if (!(key(name) && value(each))) return false;
    return true;
  };
}

function all(values: readonly unknown[], accepts: Check): boolean {
  // A hole counts as undefined, as for zod.
  for (let i = 0; i < values.length; i++) if (!accepts(values[i])) return false;
  return true;
}

/**
 * With the schema's own checks (least, most, pattern, refinement) behind the check of its kind. What zod runs a check on
 * is asked of zod's own check, one value at a time; those of numbers and the length of texts are so frequent that they are
 * done here.
 */
function withRefinements(schema: z.ZodType, kind: Check | null): Check {
  const byZod: Check = (value) => schema.safeParse(value).success;
  const checks = schema.def.checks ?? [];
  if (kind === null) return byZod;
  const done: Check[] = [];
  for (const check of checks) {
    const one = refinementOf(check._zod.def);
    if (one === null) return byZod;
    done.push(one);
  }
  if (done.length === 0) return kind;
  return (value) => {
    if (!kind(value)) return false;
    for (const check of done) if (!check(value)) return false;
    return true;
  };
}

function refinementOf(def: object): Check | null {
  const check = 'check' in def ? def.check : null;
  if (check === 'number_format') return () => true;
  if (check === 'greater_than' && 'value' in def && 'inclusive' in def) {
    const { value: least, inclusive } = def;
    if (typeof least !== 'number') return null;
    return (value) => (inclusive === true ? (value as number) >= least : (value as number) > least);
  }
  if (check === 'less_than' && 'value' in def && 'inclusive' in def) {
    const { value: most, inclusive } = def;
    if (typeof most !== 'number') return null;
    return (value) => (inclusive === true ? (value as number) <= most : (value as number) < most);
  }
  if (check === 'min_length' && 'minimum' in def) {
    const { minimum } = def;
    if (typeof minimum !== 'number') return null;
    return (value) => (value as string | unknown[]).length >= minimum;
  }
  if (check === 'string_format' && 'pattern' in def && 'format' in def && def.format === 'regex') {
    const { pattern } = def;
    if (!(pattern instanceof RegExp) || pattern.global || pattern.sticky) return null;
    return (value) => pattern.test(value as string);
  }
  if (check === 'custom' && 'fn' in def && typeof def.fn === 'function') {
    const { fn } = def;
    return (value) => Boolean(fn(value));
  }
  return null;
}

const inside = (schema: unknown): z.ZodType => schema as z.ZodType;

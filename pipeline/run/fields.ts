import { z } from 'zod';
import { fits } from '../../schemas/fits.ts';
import type { Fields } from './stage-line.ts';

/**
 * What is wrong with a stage's document, as "field: message"; null where it fits. Only the values in `added` are looked
 * into: the others were checked when the stage before added them.
 */
export function issueIn(schema: z.ZodType, document: Fields, added: Fields): string | null {
  if (!(schema instanceof z.ZodObject)) return issueOf('', schema, document);
  const shape: Record<string, z.ZodType> = schema.shape;
  for (const field of Object.keys(document))
    if (!(field in shape)) return `${field}: it is not in the schema`;
  for (const [field, type] of Object.entries(shape)) {
    if (!(field in document)) return `${field}: it is missing`;
    if (!(field in added)) continue;
    const issue = issueOf(field, type, added[field]);
    if (issue !== null) return issue;
  }
  return null;
}

function issueOf(field: string, type: z.ZodType, value: unknown): string | null {
  if (fits(type)(value)) return null;
  const [issue] = type.safeParse(value).error?.issues ?? [];
  return issue === undefined ? null : `${[field, ...issue.path].join('.')}: ${issue.message}`;
}

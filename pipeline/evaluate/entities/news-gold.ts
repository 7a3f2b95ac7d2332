import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AttributeKind, EntityType, MentionForm } from '../../../schemas/annotations.ts';

const Place = z.tuple([z.int(), z.int()]);

/** A news article with its mentions and what it says of persons; offsets are code points, entities are names. */
export const NewsGold = z.object({
  id: z.string(),
  text: z.string(),
  mentions: z.array(
    z.object({ type: EntityType, form: MentionForm, entity: z.string(), span: Place }),
  ),
  attributes: z.array(
    z.object({ entity: z.string(), kind: AttributeKind, value: z.string(), span: Place }),
  ),
});
export type NewsGold = z.infer<typeof NewsGold>;

export function readNewsGold(file: string): NewsGold[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => NewsGold.parse(JSON.parse(line)));
}

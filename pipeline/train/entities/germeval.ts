import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { NameForm, NameKind } from '../../annotate/entities/tagger/labels.ts';

const GoldName = z.object({
  type: NameKind,
  sub: NameForm.default('main'),
  begin: z.int(),
  end: z.int(),
});

/** A sentence of GermEval 2014 with its outer names; offsets are code points. */
export const GoldSentence = z.object({
  id: z.string(),
  text: z.string(),
  genre: z.string().optional(),
  entities: z.array(GoldName),
});
export type GoldSentence = z.infer<typeof GoldSentence>;

export function readGold(file: string): GoldSentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => GoldSentence.parse(JSON.parse(line)));
}

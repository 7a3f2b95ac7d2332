import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What a marked span is: a whole utterance, a fragment inside a report, or words that nobody says there. */
export const MarkedType = z.enum(['direct', 'mixed', 'term']);
export type MarkedType = z.infer<typeof MarkedType>;

/** Start, end and type; offsets are half-open code points of the page's text, the marks included. */
const GoldSpan = z.tuple([z.int().min(0), z.int().min(0), MarkedType]);
export type GoldSpan = z.infer<typeof GoldSpan>;

const MarkedPage = z.strictObject({
  id: z.string(),
  /** Of the bytes of the page's file: the spans hold for this text alone. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  spans: z.array(GoldSpan).min(1),
});

/**
 * A careful reader's types of every marked span in the article text of some pages. The pages themselves belong to
 * their publishers and stay outside the project.
 */
const MarkedSpans = z.strictObject({ pages: z.array(MarkedPage) });
export type MarkedPage = z.infer<typeof MarkedPage>;

export function readMarkedSpans(file: URL | string): MarkedPage[] {
  return MarkedSpans.parse(JSON.parse(readFileSync(file, 'utf8'))).pages;
}

/** The bytes of `txt/ID.txt` in `folder`; an error where they are not those that were annotated. */
export function annotatedBytes(folder: string, { id, sha256 }: MarkedPage): Uint8Array {
  const file = join(folder, 'txt', `${id}.txt`);
  const bytes = readFileSync(file);
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256)
    throw new Error(`${file} is not the page that was annotated: SHA-256 ${found}, not ${sha256}`);
  return bytes;
}

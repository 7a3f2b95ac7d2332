import { crc32 } from 'node:zlib';
import { z } from 'zod';

/**
 * Documents that stand one behind the other in the files of the stages and are packed together: where none of them has
 * changed, the next run copies the packed bytes.
 */
export const Block = z.strictObject({
  documents: z.int().min(1),
  /** The bytes that they take in each file. */
  packed: z.array(z.int().min(0)),
});
export type Block = z.infer<typeof Block>;

/** The more documents in a block, the smaller the files and the more there is to pack where one in a hundred is new. */
const DOCUMENTS = 16;
const BYTES = 1 << 22;

/**
 * Cuts documents in the order of their files into blocks. Where one ends is for its last document's ID to say, so that a
 * document that comes or goes leaves the other blocks as they are; or for the size.
 */
export function* inBlocks<Document>(
  documents: Iterable<Document>,
  placeOf: (document: Document) => { id: string; bytes: number },
): Generator<Document[]> {
  let [block, size]: [Document[], number] = [[], 0];
  for (const document of documents) {
    const { id, bytes } = placeOf(document);
    block.push(document);
    size += bytes;
    if (size < BYTES && crc32(id) % DOCUMENTS !== 0) continue;
    yield block;
    [block, size] = [[], 0];
  }
  if (block.length > 0) yield block;
}

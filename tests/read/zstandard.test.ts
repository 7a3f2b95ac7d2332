import { describe, expect, it } from 'vitest';
import { jsonl } from '../../pipeline/read/jsonl.ts';
import { packed } from '../../pipeline/read/packed.ts';
import { readerFor } from '../../pipeline/read/readers.ts';
import { zstandard } from '../../pipeline/read/zstandard.ts';
import { cutsOf, recordsOf } from './records.ts';

const lines = packed(jsonl, zstandard);
const line = (id: number): string => `{"id":${id},"text":"Absatz ${id}."}\n`;

/** Eight lines, as `zstd -19` packs them: "Der Rat von Musterstadt tagt zum 1. Mal, sagte Erna Beispiel." */
const PACKED = Buffer.from(
  'KLUv/WSAAZUDAOIFFRlwbw4ka5MzfYDNQcWHtxBO+q6oS1n6a3kBhlEUBDEMghAEEAKZuofjNCMj30gq53Z2vj273L1D1PV2tt/N9pTck1oeSdV7mUtO9NC2uLW9Q5uoWA+gEPj6/xvwdQNiKBlKhpKhZGhyKJkgQdOQUlIK/8w=',
  'base64',
);

/** A frame of one block that is not packed. */
function frameOf(text: string, { dictionary = 0, window = 0 } = {}): Buffer {
  const body = Buffer.from(text);
  const block = Buffer.alloc(3);
  block.writeUIntLE((body.length << 3) | 1, 0, 3);
  const flags = dictionary === 0 ? 0 : 1;
  const ids = dictionary === 0 ? [] : [dictionary];
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, flags, window, ...ids]), block, body]);
}

function skippable(magic: number, length: number): Buffer {
  const head = Buffer.alloc(8 + length, 'x');
  head.writeUInt32LE(magic, 0);
  head.writeUInt32LE(length, 4);
  return head;
}

const textsOf = (cuts: Awaited<ReturnType<typeof cutsOf>>): string[] =>
  recordsOf(cuts).map(({ bytes }) => Buffer.from(bytes).toString());
const reasonsOf = (cuts: Awaited<ReturnType<typeof cutsOf>>): string[] =>
  cuts.flatMap((cut) => (cut.status === 'failed' ? [cut.reason] : []));

describe('a file packed with Zstandard', () => {
  it('is read as if it were not, of one frame or many, with frames to skip between them', async () => {
    const frames = [PACKED, skippable(0x184d2a50, 30), frameOf(line(9)), PACKED];
    const cuts = await cutsOf(lines, Buffer.concat(frames), 7);
    expect(reasonsOf(cuts)).toEqual([]);
    expect(textsOf(cuts)).toHaveLength(17);
    expect(textsOf(cuts)[7]).toContain('tagt zum 8. Mal');
    expect(textsOf(cuts)[8]).toBe(line(9).trim());
  });

  it('that is damaged costs the damaged frame alone', async () => {
    const broken = Buffer.from(PACKED);
    broken.fill(0xff, 12, 40);
    const frames = [frameOf(line(1)), broken, frameOf(line(2))];
    const cuts = await cutsOf(lines, Buffer.concat(frames));
    expect(textsOf(cuts)).toEqual([line(1), line(2)].map((each) => each.trim()));
    expect(reasonsOf(cuts)).toEqual(['bad_archive']);
  });

  it('that is cut gives what lies before', async () => {
    const cuts = await cutsOf(lines, Buffer.concat([frameOf(line(1)), PACKED.subarray(0, -9)]));
    expect(textsOf(cuts)).toEqual([line(1).trim()]);
    expect(reasonsOf(cuts)).toEqual(['bad_archive']);
  });

  it('that needs a dictionary is refused, said by a frame or by the archive', async () => {
    const byFrame = await cutsOf(lines, frameOf(line(1), { dictionary: 7 }));
    expect(reasonsOf(byFrame)).toEqual(['dictionary']);
    const byArchive = Buffer.concat([skippable(0x184d2a5d, 16), frameOf(line(1))]);
    expect(reasonsOf(await cutsOf(lines, byArchive))).toEqual(['dictionary']);
  });

  it('that asks for gigabytes of memory is refused', async () => {
    const cuts = await cutsOf(lines, frameOf(line(1), { window: 0xa8 }));
    expect(reasonsOf(cuts)).toEqual(['too_large']);
  });

  it('is known by its ending', () => {
    expect(readerFor('crawl.warc.zst')?.name).toBe('warc.zst');
  });
});

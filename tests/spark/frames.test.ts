import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { framesIn, writeFrame } from '../../pipeline/spark/frames.ts';
import { folderOf } from '../run/folder.ts';

const CONTENTS = ['', 'a', 'Grüße', 'x'.repeat(100_000)];

function framed(): Buffer {
  const path = join(folderOf(), 'frames');
  const file = openSync(path, 'w');
  for (const each of CONTENTS) writeFrame(file, Buffer.from(each));
  closeSync(file);
  return readFileSync(path);
}

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function contentsOf(chunks: AsyncIterable<Uint8Array>): Promise<string[]> {
  const contents: string[] = [];
  for await (const frame of framesIn(chunks)) contents.push(frame.toString());
  return contents;
}

it.each([1, 3, 4096, 1 << 20])('frames come out as they went in, in pieces of %i', async (size) => {
  const bytes = framed();
  const part = size < 10 ? bytes.subarray(0, 4 + 5 + 4 + 7) : bytes;
  const expected = size < 10 ? CONTENTS.slice(0, 3) : CONTENTS;
  expect(await contentsOf(inPieces(part, size))).toEqual(expected);
});

it('a frame that is cut is an error', async () => {
  const bytes = framed();
  await expect(contentsOf(inPieces(bytes.subarray(0, -1), 4096))).rejects.toThrow('cut');
  await expect(contentsOf(inPieces(bytes.subarray(0, 2), 4096))).rejects.toThrow('cut');
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ByteLine, byteLines } from '../../pipeline/read/byte-lines.ts';

async function linesOf(chunks: readonly Uint8Array[], limit?: number): Promise<ByteLine[]> {
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield* chunks;
  }
  const lines: ByteLine[] = [];
  for await (const line of byteLines(stream(), limit)) lines.push(line);
  return lines;
}

it('gives the same lines whatever the chunks, each where its offset says', async () => {
  const bytes = fc.array(fc.constantFrom(0x0a, 0x61, 0x62), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 9 }), async (values, size) => {
      const whole = Buffer.from(values);
      const chunks = [];
      for (let at = 0; at < whole.length; at += size) chunks.push(whole.subarray(at, at + size));
      const lines = await linesOf(chunks);
      const again = lines.map(({ bytes: line, ended }) => `${line}${ended ? '\n' : ''}`).join('');
      expect(again).toBe(whole.toString());
      for (const { offset, bytes: line } of lines)
        expect(whole.subarray(offset, offset + (line?.length ?? 0))).toEqual(
          Buffer.from(line ?? []),
        );
    }),
  );
});

it('passes over what is longer than the limit', async () => {
  const lines = await linesOf([Buffer.from('abc'), Buffer.from('d\ne')], 3);
  expect(lines.map(({ bytes }) => bytes?.toString() ?? null)).toEqual([null, 'e']);
});

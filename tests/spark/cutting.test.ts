import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { cutting, type Piece } from '../../pipeline/spark/cutting.ts';

const LINES = Array.from({ length: 40 }, (_, i) => JSON.stringify({ id: `d${i}`, text: 'Text.' }));
const FILE = Buffer.from(`${LINES.join('\n')}\n`);

function pieces(sourceFile: string, bytes: Buffer, size: number, linesBefore = 0): Piece[] {
  const found: Piece[] = [];
  for (let at = 0; at < bytes.length; at += size)
    found.push({
      sourceFile,
      fileOrder: 3,
      key: 'a',
      linesBefore: linesBefore === 0 ? null : linesBefore,
      begins: at === 0,
      ends: at + size >= bytes.length,
      bytes: bytes.subarray(at, at + size),
      reason: null,
      message: null,
    });
  return found;
}

async function placesOf(all: readonly Piece[]): Promise<string[]> {
  const cuts = cutting(undefined);
  const places: string[] = [];
  for (const piece of all)
    for await (const { cut, number } of cuts.of(piece)) {
      const { place } = cut.status === 'record' ? cut.record : cut;
      places.push(`${number} ${place}`);
    }
  return places;
}

const EXPECTED = LINES.map((_, i) => `${i} line ${i + 1}`);

it.each([1, 7, 64, 100_000])(
  'documents are cut from pieces of %i bytes as from a file',
  async (size) => {
    expect(await placesOf(pieces('a.jsonl', FILE, size))).toEqual(EXPECTED);
    expect(await placesOf(pieces('a.jsonl.gz', gzipSync(FILE), size))).toEqual(EXPECTED);
  },
);

it('lines are counted on in a part that begins in the middle', async () => {
  const at = FILE.indexOf('{"id":"d25"');
  const first = await placesOf(pieces('a.jsonl', FILE.subarray(0, at), 50));
  const second = await placesOf(pieces('a.jsonl', FILE.subarray(at), 50, 25));
  expect([...first, ...second]).toEqual(EXPECTED);
});

it('a file that cannot be read is one failure, and the next one is cut', async () => {
  const [broken] = pieces('b.jsonl', FILE, 100_000);
  if (broken === undefined) throw new Error('no piece');
  const refused = { ...broken, reason: 'unreadable', message: 'EACCES' };
  expect(await placesOf([refused, ...pieces('a.jsonl', FILE, 50)])).toEqual([
    '0 null',
    ...EXPECTED,
  ]);
});

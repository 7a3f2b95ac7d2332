import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gzip } from '../../pipeline/read/gzip.ts';
import { jsonl } from '../../pipeline/read/jsonl.ts';
import { packed } from '../../pipeline/read/packed.ts';
import { READERS, readerFor, withoutEndings } from '../../pipeline/read/readers.ts';
import { txt } from '../../pipeline/read/txt.ts';
import { cutsOf, recordsOf } from './records.ts';

const lines = packed(jsonl, gzip);
const line = (id: number): string => `{"id":${id},"text":"Absatz ${id}."}\n`;
const textsOf = (cuts: Awaited<ReturnType<typeof cutsOf>>): string[] =>
  recordsOf(cuts).map(({ bytes }) => Buffer.from(bytes).toString());

describe('a packed file', () => {
  it('is read as if it were not, of one member or many', async () => {
    const members = Buffer.concat([gzipSync(line(1)), gzipSync(line(2)), gzipSync(line(3))]);
    const cuts = await cutsOf(lines, members, 5);
    expect(textsOf(cuts)).toEqual([line(1), line(2), line(3)].map((each) => each.trim()));
    expect(recordsOf(cuts)[0]).toMatchObject({ reader: 'jsonl', place: 'line 1' });
  });

  it('that is cut gives the whole documents in it and one failure', async () => {
    const noise = Array.from({ length: 4000 }, (_, i) => line(Math.imul(i, 2654435761) >>> 0));
    const archive = gzipSync(noise.join(''));
    const cuts = await cutsOf(lines, archive.subarray(0, archive.length / 2), 1000);
    const failures = cuts.filter((cut) => cut.status === 'failed');
    expect(failures).toMatchObject([{ reason: 'truncated', place: null }]);
    expect(textsOf(cuts).length).toBeGreaterThan(1000);
    expect(textsOf(cuts)).toEqual(noise.slice(0, cuts.length - 1).map((each) => each.trim()));
  });

  it('that is none, or broken in the middle, is one failure', async () => {
    expect(await cutsOf(packed(txt, gzip), Buffer.from('kein Archiv'))).toMatchObject([
      { status: 'failed', reason: 'bad_archive' },
    ]);
    const broken = gzipSync('Text '.repeat(100));
    broken[20] = (broken[20] ?? 0) ^ 0xff;
    expect(await cutsOf(packed(txt, gzip), broken)).toMatchObject([{ status: 'failed' }]);
  });

  it('with a flipped byte gives the lines before it, or all of the other members', async () => {
    const noise = Array.from({ length: 4000 }, (_, i) => line(Math.imul(i, 2654435761) >>> 0));
    const flipped = (archive: Buffer): Buffer => {
      const at = Math.floor(archive.length / 2);
      archive[at] = (archive[at] ?? 0) ^ 0x10;
      return archive;
    };
    const one = await cutsOf(lines, flipped(gzipSync(noise.join(''))), 1000);
    expect(one.at(-1)).toMatchObject({ status: 'failed', reason: 'bad_archive' });
    expect(textsOf(one).slice(0, 1500)).toEqual(noise.slice(0, 1500).map((each) => each.trim()));
    const parts = [0, 1, 2].map((n) => gzipSync(noise.slice(n * 1000, n * 1000 + 1000).join('')));
    const many = await cutsOf(lines, flipped(Buffer.concat(parts)), 1000);
    expect(many.filter((cut) => cut.status === 'failed')).toMatchObject([
      { reason: 'bad_archive', place: `byte ${parts[0]?.length}` },
    ]);
    expect(textsOf(many)).toHaveLength(2000);
  });

  it('that is a bomb is given up early', async () => {
    const bomb = Buffer.concat(
      Array.from({ length: 40 }, () => gzipSync(Buffer.alloc(8 << 20, ' '))),
    );
    expect(await cutsOf(packed(txt, gzip), bomb, 1 << 16)).toMatchObject([
      { status: 'failed', reason: 'too_large' },
    ]);
    expect(await cutsOf(lines, bomb, 1 << 10)).toMatchObject([
      { status: 'failed', reason: 'gzip_bomb' },
    ]);
  });

  it('lets errors of the disk through as they are', async () => {
    const error = Object.assign(new Error('EIO'), { syscall: 'read' });
    const chunks: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }),
    };
    const records = lines.records({ sourceFile: 'a', key: 'a', chunks });
    await expect(records[Symbol.asyncIterator]().next()).rejects.toBe(error);
  });
});

it('every format has its packed twin, known by its ending', () => {
  expect(readerFor('a/NTV.HTML.gz')?.name).toBe('html.gz');
  expect(readerFor('CC-MAIN-1.warc.wet.gz')?.name).toBe('warc.gz');
  expect(readerFor('a.gz')).toBe(undefined);
  expect(withoutEndings('a/NTV_2023_04_28.html.gz')).toBe('a/NTV_2023_04_28');
  expect(new Set(READERS.map(({ name }) => name)).size).toBe(READERS.length);
});

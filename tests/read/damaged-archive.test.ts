import { describe, expect, it } from 'vitest';
import { gzip } from '../../pipeline/read/gzip.ts';
import { packed } from '../../pipeline/read/packed.ts';
import { warc } from '../../pipeline/read/warc.ts';
import { DAMAGES, damagedArchive } from './damaged-archive.ts';
import { cutsOf, recordsOf } from './records.ts';

describe.each([
  ['an archive', false, warc],
  ['a packed archive', true, packed(warc, gzip)],
] as const)('%s of ten thousand records, a hundred of them damaged', (_, isPacked, reader) => {
  it('gives every other record, and a failure each damage', async () => {
    const { bytes, records, damaged } = damagedArchive(isPacked);
    const cuts = await cutsOf(reader, bytes, 1 << 16);
    const found = new Set(recordsOf(cuts).map((record) => Buffer.from(record.bytes).toString()));
    expect(records.filter((record, i) => !damaged.has(i) && !found.has(record))).toEqual([]);
    // A flipped bit of a time stamp harms nothing; but nothing comes out changed.
    const known = new Set(records);
    expect([...found].filter((record) => !known.has(record))).toEqual([]);
    const failures = cuts.filter((cut) => cut.status === 'failed');
    expect(failures.length).toBeGreaterThanOrEqual(DAMAGES);
    expect(failures.length).toBeLessThanOrEqual(DAMAGES + 10);
    expect(failures.filter((cut) => !/byte \d+/.test(`${cut.place} ${cut.message}`))).toEqual([]);
  });
});

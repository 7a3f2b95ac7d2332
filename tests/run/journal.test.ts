import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheKey } from '../../pipeline/run/cache-key.ts';
import { openJournal } from '../../pipeline/run/journal.ts';
import { folderOf } from './folder.ts';

const [A, B] = [cacheKey('f', 'a'), cacheKey('f', 'b')];

async function twoLines(): Promise<string> {
  const path = join(folderOf(), 'cache/stage.jsonl');
  const journal = await openJournal(path);
  journal.close([journal.append(A, '{"a":"ä"}'), journal.append(B, '{"b":1}')]);
  return path;
}

async function found(path: string, key: string): Promise<string | null | undefined> {
  const journal = await openJournal(path);
  const stored = journal.find(key);
  return stored && journal.lineAt(stored);
}

describe('a journal', () => {
  it('gives back what was appended, in this run and the next', async () => {
    const path = await twoLines();
    expect(await found(path, A)).toBe('{"a":"ä"}');
    expect(await found(path, B)).toBe('{"b":1}');
    expect(await found(path, cacheKey('g', 'a'))).toBeUndefined();
  });

  it('cuts off a line that was half written, wherever it was torn', async () => {
    const path = await twoLines();
    const whole = readFileSync(path);
    const firstEnd = whole.indexOf('\n') + 1;
    for (let length = firstEnd; length < whole.length; length++) {
      writeFileSync(path, whole);
      truncateSync(path, length);
      expect(await found(path, A)).toBe('{"a":"ä"}');
      expect(await found(path, B)).toBeUndefined();
      expect(readFileSync(path)).toHaveLength(firstEnd);
    }
  });

  it('does not trust a place that somebody else has written to', async () => {
    const path = await twoLines();
    const journal = await openJournal(path);
    const stored = journal.find(B);
    writeFileSync(path, `${'x'.repeat(40)}\n${'y'.repeat(100)}\n`);
    expect(stored && journal.lineAt(stored)).toBeNull();
    appendFileSync(path, 'rubbish\n');
    expect(await found(path, A)).toBeUndefined();
  });

  it('keeps only what was used once that is less than half', async () => {
    const path = await twoLines();
    const journal = await openJournal(path);
    const stored = journal.find(B);
    const long = journal.append(cacheKey('f', 'c'), JSON.stringify('x'.repeat(500)));
    expect(journal.lineAt(long)).toHaveLength(502);
    journal.close(stored ? [stored] : []);
    expect(await found(path, A)).toBeUndefined();
    expect(await found(path, B)).toBe('{"b":1}');
  });
});

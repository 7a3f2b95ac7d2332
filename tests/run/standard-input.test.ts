import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { withInput } from '../../pipeline/run/standard-input.ts';

async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}

const LINE = '{"id": "a", "text": "Ein Satz."}\n';

test.each([
  ['stdin.jsonl', Buffer.from(LINE)],
  ['stdin.jsonl', Buffer.from(`\ufeff${LINE}`)],
  ['stdin.jsonl.gz', gzipSync(LINE)],
  ['stdin.html', Buffer.from(' <!doctype html><p>Ein Satz.')],
  ['stdin.warc', Buffer.from('WARC/1.0\r\n')],
  ['stdin.txt', Buffer.from('Ein Satz.')],
  ['stdin.txt', Buffer.alloc(0)],
])('spools standard input as %s and removes it afterwards', async (name, bytes) => {
  const path = await withInput('-', chunks(bytes), async (file) => {
    expect(basename(file)).toBe(name);
    expect(readFileSync(file)).toEqual(bytes);
    return file;
  });
  expect(existsSync(path)).toBe(false);
});

test('leaves any other input alone', async () => {
  expect(await withInput('seeds', chunks(Buffer.alloc(0)), async (path) => path)).toBe('seeds');
});

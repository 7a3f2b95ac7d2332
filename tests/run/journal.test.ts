import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../pipeline/run/journal.ts';
import type { Made } from '../../pipeline/run/made.ts';
import { folderOf } from './folder.ts';

const made = (sourceId: string, ...lengths: number[]): Made => ({
  sourceId,
  articleId: `art_${sourceId}`,
  sourceFile: 'a.txt',
  lengths,
  refused: null,
  lasting: true,
});

/** Three documents: of two lines, of one, and one that is not to be found again. */
function threeDocuments(): string {
  const path = join(folderOf(), 'cache/journal');
  const journal = openJournal(path);
  journal.append([{ key: 'A', made: made('a', 3, 2) }], Buffer.from('äbcd'));
  journal.append(
    [
      { key: 'B', made: made('b', 2) },
      { key: null, made: made('c', 1) },
    ],
    Buffer.from('\n{x'),
  );
  journal.close();
  return path;
}

function found(path: string, key: string): string | undefined {
  const journal = openJournal(path);
  const journaled = journal.find(key);
  const lines = journaled && journal.linesAt(journaled).toString('utf8');
  journal.close();
  return lines;
}

describe('a journal', () => {
  it('gives back what was appended, in this run and the next', () => {
    const path = threeDocuments();
    expect(found(path, 'A')).toBe('äbcd');
    expect(found(path, 'B')).toBe('\n{');
    expect(found(path, 'C')).toBeUndefined();
    const journal = openJournal(path);
    const [added] = journal.append([{ key: 'D', made: made('d', 2) }], Buffer.from('de'));
    expect(added && journal.linesAt(added).toString()).toBe('de');
    journal.close();
    expect(found(path, 'D')).toBe('de');
    expect(found(path, 'A')).toBe('äbcd');
  });

  it('cuts off what was half written, wherever it was torn', () => {
    const path = threeDocuments();
    const whole = readFileSync(path);
    const secondStart = whole.indexOf('{"key":"B"');
    for (let length = secondStart; length < whole.indexOf('{"key":null') - 1; length++) {
      writeFileSync(path, whole);
      truncateSync(path, length);
      expect(found(path, 'B')).toBeUndefined();
      expect(found(path, 'A')).toBe('äbcd');
      expect(readFileSync(path)).toHaveLength(secondStart);
    }
  });

  it('does not trust bytes that changed, nor anything behind them', () => {
    const path = threeDocuments();
    const whole = readFileSync(path);
    whole[whole.indexOf('bcd')] = 0x78;
    writeFileSync(path, whole);
    expect(found(path, 'A')).toBeUndefined();
    appendFileSync(path, 'rubbish');
    expect(found(path, 'B')).toBeUndefined();
  });

  it('is begun anew where other code made it', () => {
    const path = join(folderOf(), 'cache/journal');
    const first = openJournal(path, 'this code');
    first.append([{ key: 'A', made: made('a', 1) }], Buffer.from('a'));
    first.close();
    for (const [code, isFound] of [
      ['this code', true],
      ['that code', false],
      ['this code', false],
    ] as const) {
      const journal = openJournal(path, code);
      expect(journal.find('A') !== undefined).toBe(isFound);
      journal.close();
    }
  });

  it('takes a file that is none for an empty one', () => {
    const path = join(folderOf({ journal: 'x'.repeat(3_000_000) }), 'journal');
    expect(found(path, 'A')).toBeUndefined();
    expect(readFileSync(path)).toHaveLength(0);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { computeAll, type Job } from '../../pipeline/run/computing.ts';
import type { Crew } from '../../pipeline/run/crew.ts';
import { openJournal } from '../../pipeline/run/journal.ts';
import type { Kept } from '../../pipeline/run/kept.ts';
import { DEFAULT_SETTINGS } from '../../pipeline/settings.ts';

const root = mkdtempSync(join(tmpdir(), 'wortlaut-computing-'));
afterAll(() => rmSync(root, { recursive: true }));

const NOTHING_FOUND: Kept = {
  find: () => undefined,
  sources: new Map(),
  files: [],
  blocks: [],
  documents: [],
};

/** A crew of four that makes documents without lines, and how many batches it had at a time. */
function crewOfFour(): { crew: Crew; most: () => number } {
  let [now, most] = [0, 0];
  const crew: Crew = {
    size: 4,
    async compute({ documents }) {
      most = Math.max(most, ++now);
      await turn();
      now--;
      const made = documents.map((_, i) => ({
        sourceId: `${i}`,
        articleId: null,
        sourceFile: 'a.jsonl',
        lengths: [],
        refused: null,
        lasting: true,
      }));
      return { status: 'made', made, bytes: new Uint8Array(), spent: [] };
    },
    write: () => Promise.reject(new Error('no tables')),
    close: () => Promise.resolve(),
  };
  return { crew, most: () => most };
}

async function* jobs(count: number): AsyncGenerator<Job> {
  for (let i = 0; i < count; i++) {
    const head = { reader: 'jsonl', sourceFile: 'a.jsonl', key: `${i}`, place: null, bytes: 0 };
    yield { kind: 'record', where: `${i}`, bytes: 0, key: `${i}`, head, record: new Uint8Array() };
  }
}

async function mostAtATime(documents: number, kept: Kept | null): Promise<number> {
  const { crew, most } = crewOfFour();
  const journal = openJournal(join(root, `${documents}-${kept === null}`));
  const { entries } = await computeAll(jobs(documents), {
    orders: { chain: '', settings: DEFAULT_SETTINGS, stages: [], before: null },
    crew,
    journal,
    kept,
    progress: { begin() {}, advance() {}, end() {} },
    misfit(where, field, message) {
      throw new Error(`${where} ${field} ${message}`);
    },
  });
  journal.close();
  expect(entries).toHaveLength(documents);
  return most();
}

describe('computeAll', () => {
  it('gives all workers something to do, and one batch more', async () => {
    expect(await mostAtATime(500, null)).toBe(5);
  });

  it('is content with one worker where the last run has all but a few', async () => {
    expect(await mostAtATime(500, NOTHING_FOUND)).toBe(1);
    expect(await mostAtATime(2000, NOTHING_FOUND)).toBe(5);
  });
});

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLines } from '../run/folder.ts';
import { dataset } from './run-seeds.ts';
import { jsonLinesOf, SEEDS } from './seed-pages.ts';

const FILES = Object.fromEntries([...SEEDS].map(([id, text]) => [`${id}.txt`, text]));
/** No speech, no name, nothing that a quote could go on from. */
const PARAGRAPH =
  'Der Platz vor dem Gebäude war am Mittag leer und die Straßen blieben den ganzen Tag trocken.';

/** Every ID in a line of a stage's file: ours are a table's prefix and 16 characters. */
function idsIn(value: unknown): Set<string> {
  return new Set(JSON.stringify(value).match(/\b[a-z]{3}_[a-z2-7]{16}\b/g));
}

/** A line without the quotes that have no frame: a paragraph put before one may cut it off from the speech it goes on. */
function withoutContinuations({ document }: ReturnType<typeof jsonLines>[number]) {
  const quotes = document.quotes
    .filter(({ type }: { type: string }) => !type.endsWith('free_indirect'))
    .map((quote: object) => ({ ...quote, parentId: null }));
  return { ...document, quotes };
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

describe('IDs stay', () => {
  it('with all else of the other pages, when a page is added', async () => {
    const ids = fc.constantFrom('000', '0', 'zz', 'm/n', '003_z');
    const before = jsonLines(join(await dataset(FILES), 'stages/annotate.jsonl.gz'));
    await fc.assert(
      fc.asyncProperty(ids, fc.constantFrom(...SEEDS.values()), async (id, text) => {
        const out = await dataset({
          ...FILES,
          'x.jsonl': jsonLinesOf([[id, `${text}\n${PARAGRAPH}`]]),
        });
        const after = jsonLines(join(out, 'stages/annotate.jsonl.gz'));
        expect(after).toHaveLength(before.length + 1);
        const others = after.filter(({ document }) => document.sourceId !== id);
        expect(hashOf(others)).toBe(hashOf(before));
      }),
      { numRuns: 3 },
    );
  });

  it('when a paragraph is inserted into a page', async () => {
    const documents = [...SEEDS];
    const before = jsonLines(
      join(await dataset({ 'dump.jsonl': jsonLinesOf(documents) }), 'stages/annotate.jsonl.gz'),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (page, line) => {
        const [id, text] = documents[page % documents.length] ?? ['', ''];
        const lines = text.split('\n');
        lines.splice(line % (lines.length + 1), 0, '', PARAGRAPH, '');
        const changed = documents.map(([each, content]): [string, string] =>
          each === id ? [id, lines.join('\n')] : [each, content],
        );
        const out = await dataset({ 'dump.jsonl': jsonLinesOf(changed) });
        const after = jsonLines(join(out, 'stages/annotate.jsonl.gz'));
        const ofOthers = (rows: typeof after) =>
          rows.filter(({ document }) => document.sourceId !== id);
        expect(hashOf(ofOthers(after))).toBe(hashOf(ofOthers(before)));
        const ids = idsIn(after);
        const missing = [...idsIn(before.map(withoutContinuations))].filter(
          (each) => !ids.has(each),
        );
        expect({ id, at: line % (lines.length + 1), missing }).toMatchObject({ missing: [] });
      }),
      { numRuns: 8 },
    );
  });
});

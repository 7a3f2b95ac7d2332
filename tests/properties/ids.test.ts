import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wayFrom } from '../../pipeline/in-memory.ts';
import { read } from '../../pipeline/read/read.ts';
import type { AnnotatedArticle } from '../../schemas/annotations.ts';
import { jsonLines } from '../run/folder.ts';
import { dataset } from './run-seeds.ts';
import { jsonLinesOf, SEEDS } from './seed-pages.ts';

const FILES = Object.fromEntries([...SEEDS].map(([id, text]) => [`${id}.txt`, text]));
/** No speech, no name, nothing that a quote could go on from. */
const PARAGRAPH =
  'Der Platz vor dem Gebäude war am Mittag leer und die Straßen blieben den ganzen Tag trocken.';

/** Every ID in a document: ours are a table's prefix and 16 characters. */
function idsIn(value: unknown): Set<string> {
  return new Set(JSON.stringify(value).match(/\b[a-z]{3}_[a-z2-7]{16}\b/g));
}

/** Rules for attributes that rest on whom a pronoun or a description means. */
const FROM_REFERENCES: ReadonlySet<string> = new Set(['pronoun', 'description', 'predicate']);

/**
 * An article without what goes on from the words before it, which a paragraph put between may cut off: quotes without a frame,
 * pronouns and descriptions, and what these alone tell of somebody.
 */
function withoutContinuations(article: AnnotatedArticle) {
  const quotes = article.quotes
    .filter(({ type }) => !type.endsWith('free_indirect'))
    .map((quote) => ({ ...quote, parentId: null }));
  const mentions = article.mentions.filter(({ form }) => form === 'name');
  const attributes = article.attributes.filter(({ rule }) => !FROM_REFERENCES.has(rule));
  return { ...article, quotes, mentions, attributes };
}

/** A JSON line's article through all stages. */
function annotated(id: string, text: string): AnnotatedArticle {
  const bytes = Buffer.from(JSON.stringify({ id, text }));
  const record = { reader: 'jsonl', sourceFile: 'dump.jsonl', key: id, place: null, bytes };
  const way = wayFrom(record.sourceFile, () => read(record));
  if (way.status !== 'written') throw new Error(way.failure.message);
  return way.stages.annotated;
}

describe('IDs stay', () => {
  it('with all else of the other pages, when pages are added', async () => {
    const before = jsonLines(join(await dataset(FILES), 'stages/annotate.jsonl.gz'));
    const added = ['000', 'zz', 'm/n', '003_z'].map((id, i): [string, string] => [
      id,
      `${[...SEEDS.values()][i]}\n${PARAGRAPH}`,
    ]);
    const out = await dataset({ ...FILES, 'x.jsonl': jsonLinesOf(added) });
    const after = jsonLines(join(out, 'stages/annotate.jsonl.gz'));
    expect(after).toHaveLength(before.length + added.length);
    const ids = new Set(added.map(([id]) => id));
    expect(after.filter(({ document }) => !ids.has(document.sourceId))).toEqual(before);
  });

  it('when a paragraph is inserted into a page', () => {
    const pages = [...SEEDS].map(([id, text]) => ({ id, text, before: annotated(id, text) }));
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.nat(), ({ id, text, before }, line) => {
        const lines = text.split('\n');
        lines.splice(line % (lines.length + 1), 0, '', PARAGRAPH, '');
        const ids = idsIn(annotated(id, lines.join('\n')));
        const missing = [...idsIn(withoutContinuations(before))].filter((each) => !ids.has(each));
        expect(missing).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

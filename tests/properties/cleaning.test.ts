import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOfFile, stagesOf } from '../../pipeline/in-memory.ts';
import type { Article } from '../../schemas/article.ts';
import { slice } from '../../schemas/span.ts';
import { anyParagraphs, anyText } from '../clean/any-page.ts';
import { cleaned, contractPageOf, pageOf, prose } from '../clean/pages.ts';

const SEEDS = readdirSync('seeds')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace('.txt', ''))
  .map((key) => stagesOf(pageOfFile(key, readFileSync(`seeds/${key}.txt`))).article);
function paragraphsOf(article: Article): string[] {
  return article.paragraphs.map((paragraph) => slice(article.text, paragraph));
}

describe('an article that is clean already', () => {
  it('loses nothing but the marks of its lists, by contract', () => {
    fc.assert(
      fc.property(
        anyText.filter((text) => /[\p{L}\p{N}]/u.test(text)),
        (text) => {
          const { dropped } = cleaned(contractPageOf(text));
          expect(dropped.filter(({ rule }) => rule !== 'list-bullet')).toEqual([]);
        },
      ),
    );
  });

  it('keeps its paragraphs as they are, by contract', () => {
    fc.assert(
      fc.property(anyParagraphs, (paragraphs) => {
        expect(paragraphsOf(cleaned(contractPageOf(paragraphs.join('\n'))))).toEqual(paragraphs);
      }),
    );
  });

  it('is cleaned to the same article when cleaned again', () => {
    for (const seed of SEEDS) {
      const text = paragraphsOf(seed).join('\n');
      const once = cleaned(contractPageOf(text));
      const twice = cleaned(contractPageOf(paragraphsOf(once).join('\n')));
      expect(paragraphsOf(twice)).toEqual(paragraphsOf(once));
      expect(twice.dropped).toEqual([]);
    }
  });
});

describe('a paragraph that is inserted', () => {
  const ids = ({ paragraphs }: Article) => paragraphs.map(({ id }) => id);

  it('changes no other paragraph’s ID, wherever it stands, even if it repeats one', () => {
    fc.assert(
      fc.property(anyParagraphs, fc.nat(), fc.option(fc.nat()), (paragraphs, at, twin) => {
        const added = twin === null ? prose('die Brücke') : paragraphs[twin % paragraphs.length];
        const more = paragraphs.toSpliced(at % (paragraphs.length + 1), 0, added ?? '');
        const before = ids(cleaned(contractPageOf(paragraphs.join('\n'))));
        const after = ids(cleaned(contractPageOf(more.join('\n'))));
        expect(after).toHaveLength(before.length + 1);
        expect(before.filter((id) => !after.includes(id))).toEqual([]);
      }),
    );
  });

  it.each(SEEDS)(
    'between two of $sourceId leaves the IDs of all that stay what they are',
    (seed) => {
      const bodies = seed.paragraphs.filter(
        ({ role }, i) => role === 'body' && seed.paragraphs[i - 1]?.role === 'body',
      );
      expect(bodies.length).toBeGreaterThan(1);
      for (const { start } of bodies) {
        const text = `${seed.text.slice(0, start)}${prose('die Brücke')}\n\n${seed.text.slice(start)}`;
        const more = cleaned({ ...pageOf(text), articleId: seed.articleId });
        for (const part of ['paragraphs', 'dropped'] as const) {
          const before = idsByText(seed.text, seed[part]);
          const after = idsByText(more.text, more[part]);
          for (const [content, ids] of before) {
            if (after.get(content)?.length === ids.length) expect(after.get(content)).toEqual(ids);
          }
        }
      }
    },
  );
});

function idsByText(
  text: string,
  parts: readonly { id: string; start: number; end: number }[],
): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const part of parts) {
    const content = slice(text, part);
    ids.set(content, [...(ids.get(content) ?? []), part.id]);
  }
  return ids;
}

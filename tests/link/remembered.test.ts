import { expect, it } from 'vitest';
import type { AnnotatedArticle } from '../../schemas/annotations.ts';
import { article } from './articles.ts';
import { linked } from './linked.ts';

const DAYS = 12;
const SAID =
  '„Wir werden die Brücke über den Rotbach noch in diesem Jahr sanieren“, sagte die Ministerin in Altdorf.';

/** A story told day after day in other words around one sentence; each day's article also copies one of its own. */
const STORY = Array.from({ length: DAYS }, (_, day) => toldOn(day));

function toldOn(day: number, more = ''): AnnotatedArticle {
  const own = `Am Tag ${day} sprach im Rathaus von Altdorf der Ausschuss ${'abcdefghijkl'[day]} über Brücke, Rotbach und Sanierung${more}.`;
  return article({
    id: `tag-${day}`,
    datePublished: `2024-03-${String(1 + day).padStart(2, '0')}`,
    paragraphs: [SAID, own],
    entities: [{ name: 'Erika Beispiel' }],
    speakers: [0],
  });
}

type Notes = unknown[];

async function again(articles: readonly AnnotatedArticle[], before: Notes, others: Set<string>) {
  const notes: Notes = [];
  const rows = await linked(articles, {
    before: (async function* () {
      yield* before;
    })(),
    isSame: (articleId: string) => !others.has(articleId),
    note: (note: unknown) => void notes.push(note),
  });
  return { rows, notes };
}

it('links as from nothing where articles are new, changed and gone, and notes the same', async () => {
  const [changed, added] = [toldOn(5, ', aber nicht heute'), toldOn(3, ', zum zweiten Mal')];
  const old = STORY.filter((_, day) => day !== 3);
  const first = await again(old, [], new Set(old.map(({ articleId }) => articleId)));
  expect(first.notes.length).toBeGreaterThan(5);
  const next = [...old.filter((_, i) => i !== 0 && i !== 4), changed, added];
  const others = new Set([changed.articleId, added.articleId]);
  const update = await again(next, first.notes, others);
  const whole = await again(next, [], new Set(next.map(({ articleId }) => articleId)));
  expect(update.rows).toEqual(whole.rows);
  expect(update.notes).toEqual(whole.notes);
  expect(update.rows).toEqual(await linked(next));
});

it('does not compare again what it has noted', async () => {
  const { notes } = await again(STORY, [], new Set(STORY.map(({ articleId }) => articleId)));
  const marked = (notes as [string, [string, number, number[], number[]][]][]).map(
    ([id, earlier]) => [id, earlier.map((mate) => mate.with(1, 2))],
  );
  const update = await again(STORY, marked, new Set());
  expect(update.notes).toEqual(marked);
});

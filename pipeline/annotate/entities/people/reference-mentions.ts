import type { ArticleEntity, Mention } from '../../../../schemas/annotations.ts';
import { ordinalIds } from '../../../../schemas/id.ts';
import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import { overlaps, slice } from '../../../../schemas/span.ts';
import { flatMapped } from '../../../text/flat-mapped.ts';
import { sentencesOf } from '../sentence.ts';
import { saidOf } from './anaphoric-mentions.ts';
import type { People } from './references.ts';

/** The mentions by name with those by description and pronoun ("der Norweger", "er"), in the order of the text. */
export function withReferences(
  article: SegmentedArticle,
  { entities, mentions }: { entities: readonly ArticleEntity[]; mentions: readonly Mention[] },
  people: People,
): Mention[] {
  const names = new Map(mentions.map(({ start, entity }) => [start, entity]));
  const said = saidOf(sentencesOf(article), people, (start) => names.get(start));
  let next = 0;
  let nextName = 0;
  return flatMapped(article.paragraphs, (paragraph) => {
    const firstName = nextName;
    while (mentions[nextName]?.paragraphId === paragraph.id) nextName++;
    const own = mentions.slice(firstName, nextName);
    const idFor = ordinalIds('mention', paragraph.id);
    for (const name of own) idFor(slice(article.text, name));
    const references: Mention[] = [];
    for (; (said[next]?.end ?? Number.POSITIVE_INFINITY) <= paragraph.end; next++) {
      const span = said[next];
      if (span === undefined || own.some((name) => overlaps(name, span))) continue;
      const { start, end, form, entity } = span;
      const type = entities[entity]?.type ?? 'PER';
      const id = idFor(slice(article.text, span));
      references.push({ start, end, id, paragraphId: paragraph.id, type, form, entity });
    }
    return [...own, ...references].sort((a, b) => a.start - b.start);
  });
}

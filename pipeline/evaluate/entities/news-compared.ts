import type { AnnotatedArticle } from '../../../schemas/annotations.ts';
import { codePoints } from '../../../schemas/span.ts';
import { annotated } from '../../annotate/annotate.ts';
import { segment } from '../../segment/segment.ts';
import { grouped } from '../../text/group-by.ts';
import { articleOf } from './found.ts';
import type { NewsGold } from './news-gold.ts';

type Span = readonly [number, number];

interface Named {
  type: string;
  form: string;
  span: Span;
}

/** An article as the gold and as the stages have it; offsets in code points. */
export interface ComparedNews {
  gold: NewsGold;
  mentions: (Named & { entity: number })[];
  attributes: { kind: string; value: string; entity: number; span: Span }[];
  names: readonly string[];
  /** The gold's entities by those of the stages' entities that have a name of theirs in the same place. */
  twins: ReadonlyMap<number, ReadonlySet<string>>;
}

export function comparedNews(gold: NewsGold): ComparedNews {
  const segmented = segment.run(articleOf(gold));
  if (segmented.status !== 'written') throw new Error(`${gold.id}: ${segmented.failure.message}`);
  const { text, mentions, attributes, entities }: AnnotatedArticle = annotated(segmented.document);
  if (text !== gold.text) throw new Error(`${gold.id}: the text was changed on the way`);
  const at = codePoints(text);
  const spanOf = ({ start, end }: { start: number; end: number }): Span => [at(start), at(end)];
  const own = mentions.map((mention) => ({ ...mention, span: spanOf(mention) }));
  return {
    gold,
    mentions: own,
    attributes: attributes.map((each) => ({ ...each, span: spanOf(each) })),
    names: entities.map(({ name }) => name),
    twins: twinsOf(gold, own),
  };
}

function twinsOf(
  { mentions }: NewsGold,
  own: readonly { form: string; span: Span; entity: number }[],
): Map<number, Set<string>> {
  const names = mentions.filter(({ form }) => form === 'name');
  const pairs = own.flatMap(({ form, span, entity }) => {
    const twin = names.find((name) => same(name.span, span));
    return form === 'name' && twin ? [{ entity, gold: twin.entity }] : [];
  });
  return new Map(
    [...grouped(pairs, ({ entity }) => entity)].map(([entity, all]) => [
      entity,
      new Set(all.map((pair) => pair.gold)),
    ]),
  );
}

export function same(a: Span, b: Span): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

export function touch(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

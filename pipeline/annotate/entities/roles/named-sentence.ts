import type { ArticleEntity, EntityType, Mention } from '../../../../schemas/annotations.ts';
import { beginningsIn } from '../people/mention-anchors.ts';
import type { Sentence } from '../sentence.ts';

/** A name by its words in a sentence, `from` up to but without `to`. */
export interface PlacedName {
  from: number;
  to: number;
  type: EntityType;
  /** Index into the article's entities. */
  entity: number;
  /** The entity's name. */
  name: string;
  /** ISO 3166-1 code of a country. */
  iso: string | null;
}

/** A sentence with the names in it. */
export interface NamedSentence {
  words: Sentence;
  /** Its index in the article. */
  index: number;
  names: readonly PlacedName[];
  /** By the index of their first word. */
  beginningAt: ReadonlyMap<number, PlacedName>;
  /** By the index of the word behind them. */
  endingAt: ReadonlyMap<number, PlacedName>;
  /** The names of the article's organisations by each way it spells them. */
  bodies: ReadonlyMap<string, string>;
}

const NAMELESS: Pick<NamedSentence, 'names' | 'beginningAt' | 'endingAt'> = {
  names: [],
  beginningAt: new Map(),
  endingAt: new Map(),
};

/** Every sentence with those of the mentions that begin with a word of it; all in the order of the text. */
export function namedSentences(
  sentences: readonly Sentence[],
  entities: readonly ArticleEntity[],
  mentions: readonly Mention[],
): NamedSentence[] {
  const names = new Map<number, PlacedName[]>();
  for (const { mention, words, sentence, at } of beginningsIn(sentences, mentions)) {
    let to = at + 1;
    while (to < words.length && (words[to - 1]?.end ?? mention.end) < mention.end) to++;
    const { type, entity } = mention;
    const name = entities[entity]?.name ?? '';
    const placed = { from: at, to, type, entity, name, iso: isoOf(entities[entity]) };
    const known = names.get(sentence);
    if (known === undefined) names.set(sentence, [placed]);
    else known.push(placed);
  }
  const bodies = bodiesOf(entities);
  return sentences.map((words, index) => {
    const own = names.get(index);
    if (own === undefined) return { bodies, words, index, ...NAMELESS };
    return {
      bodies,
      words,
      index,
      names: own,
      beginningAt: new Map(own.map((name) => [name.from, name])),
      endingAt: new Map(own.map((name) => [name.to, name])),
    };
  });
}

const ISO = 'iso3166-1:';

function isoOf(entity: ArticleEntity | undefined): string | null {
  const identifier = entity?.identifiers.find((each) => each.startsWith(ISO));
  return identifier?.slice(ISO.length) ?? null;
}

function bodiesOf(entities: readonly ArticleEntity[]): Map<string, string> {
  return new Map(
    entities
      .filter(({ type }) => type === 'ORG')
      .flatMap(({ name, aliases }) => [name, ...aliases].map((spelt) => [spelt, name] as const)),
  );
}

import type { EntityType } from '../../../../schemas/annotations.ts';
import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import { overlaps, slice } from '../../../../schemas/span.ts';
import { beginsWithCapital } from '../../../text/words.ts';
import { isCommon } from '../../lexicon/common-nouns.ts';
import { sentencesOf, type Word } from '../sentence.ts';
import type { TaggedName } from './tagged-names.ts';

const FEWEST = 2;

/**
 * The names and, besides, the words that are spelt like names of one word elsewhere in the article, if more of the
 * article's words of this spelling are names than not: a text calls its places and bodies by the same name throughout.
 */
export function withRepeatedNames(
  article: SegmentedArticle,
  names: readonly TaggedName[],
): TaggedName[] {
  const tagged = new Map<string, { type: EntityType; times: number }>();
  for (const name of names) {
    const text = slice(article.text, name);
    const known = tagged.get(text) ?? { type: name.type, times: 0 };
    tagged.set(text, { ...known, times: known.times + 1 });
  }
  const untagged = new Map<string, TaggedName[]>();
  let at = 0;
  for (const { text, start, end } of wordsNamed(article, tagged)) {
    const known = tagged.get(text);
    if (!known || isCommon(text)) continue;
    while ((names[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    const name = names[at];
    if (name && overlaps(name, { start, end })) continue;
    const spans = untagged.get(text) ?? [];
    spans.push({ start, end, type: known.type });
    untagged.set(text, spans);
  }
  const missed = [...untagged].flatMap(([text, spans]) =>
    spans.length < (tagged.get(text)?.times ?? 0) ? spans : [],
  );
  return [...names, ...missed].sort((a, b) => a.start - b.start);
}

/** The words of the article that are spelt like a name that comes often enough. */
function wordsNamed(
  article: SegmentedArticle,
  tagged: ReadonlyMap<string, { times: number }>,
): Word[] {
  const often = new Set<string>();
  for (const [text, { times }] of tagged) if (times >= FEWEST) often.add(text);
  if (often.size === 0) return [];
  const capitals = [...often].every(beginsWithCapital);
  return sentencesOf(article).flatMap((words) =>
    words.filter(({ text, capital }) => (capital || !capitals) && often.has(text)),
  );
}

import type { ArticleEntity } from '../../../../schemas/annotations.ts';
import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import { slice } from '../../../../schemas/span.ts';
import { grouped } from '../../../text/group-by.ts';
import { memoize } from '../../../text/memoize.ts';
import { countries } from '../../lexicon/name-lists.ts';
import { lastWord, nominative, spellingKey } from '../../lexicon/spelling.ts';
import type { TaggedName } from '../mentions/tagged-names.ts';
import { isSmallPrint } from '../paragraph-kinds.ts';
import { acronymKeys } from './acronym-keys.ts';
import { canonical } from './canonical-name.ts';
import { clusterPersons } from './person-keys.ts';

/** A tagged name with its nominative form and the weight its spelling has for the entity's name. */
interface NamedMention extends TaggedName {
  name: string;
  weight: number;
}

export interface ResolvedMention extends NamedMention {
  /** Index into the entities. */
  entity: number;
}

/** What a spelling in captions and credits counts beside one in the body. */
const SMALL_PRINT_WEIGHT = 0.1;

/** The entities the names stand for within one article, in the order of their first mention. */
export function resolve(
  article: SegmentedArticle,
  names: readonly TaggedName[],
): { entities: ArticleEntity[]; mentions: ResolvedMention[] } {
  const named = namedMentions(article, names);
  const keys = keysOf(article.text, named);
  const clusters = grouped(named.keys(), (i) => keys[i] ?? '');
  const mentions: ResolvedMention[] = named.map((mention) => ({ ...mention, entity: 0 }));
  const entities = [...clusters.values()].map((cluster, entity) => {
    const own = cluster.flatMap((i) => mentions[i] ?? []);
    for (const mention of own) mention.entity = entity;
    return entityOf(own);
  });
  return { entities, mentions };
}

function namedMentions(article: SegmentedArticle, names: readonly TaggedName[]): NamedMention[] {
  const known = new Set(names.flatMap((name) => spellings(slice(article.text, name))));
  let at = 0;
  return names.map((name) => {
    while ((article.paragraphs[at]?.end ?? Number.POSITIVE_INFINITY) < name.end) at++;
    const weight = isSmallPrint(article.paragraphs[at]) ? SMALL_PRINT_WEIGHT : 1;
    const spelt = nominative(oneLine(slice(article.text, name)), known);
    return { ...name, name: countries.get(spelt)?.nominative || spelt, weight };
  });
}

function spellings(name: string): string[] {
  return [name, lastWord(name)];
}

const oneLine = memoize((name) => name.replace(/\s+/gu, ' ').replaceAll('\u00AD', ''));

/** A key for each mention, equal for mentions of one entity. */
function keysOf(text: string, named: readonly NamedMention[]): string[] {
  const persons = clusterPersons(named);
  const longForms = acronymKeys(text, named);
  return named.map((mention, i) => {
    const person = persons.get(i);
    if (person !== undefined) return `PER ${person}`;
    const country = mention.type === 'LOC' ? countries.get(mention.name)?.iso : undefined;
    if (country) return `LOC iso3166-1:${country}`;
    const key = spellingKey(mention.name);
    return `${mention.type} ${longForms.get(key) ?? key}`;
  });
}

function entityOf(mentions: readonly NamedMention[]): ArticleEntity {
  const name = canonical(mentions);
  const type = mentions[0]?.type ?? 'MISC';
  const aliases = [...new Set(mentions.map((mention) => mention.name))].filter((a) => a !== name);
  const isos = type === 'LOC' ? mentions.map((mention) => countries.get(mention.name)?.iso) : [];
  const identifiers = [...new Set(isos.flatMap((iso) => (iso ? [`iso3166-1:${iso}`] : [])))];
  return { type, name, aliases: aliases.sort(), identifiers };
}

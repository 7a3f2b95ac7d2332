import type { ArticleEntity } from '../../../../schemas/annotations.ts';
import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import { slice } from '../../../../schemas/span.ts';
import { flatMapped } from '../../../text/flat-mapped.ts';
import { grouped } from '../../../text/group-by.ts';
import { memoize } from '../../../text/memoize.ts';
import { bodyShortNames } from '../../lexicon/body-lists.ts';
import { citationForm } from '../../lexicon/citation-form.ts';
import { countries, largePlaces } from '../../lexicon/name-lists.ts';
import { lastWord, nominative, spellingKey } from '../../lexicon/spelling.ts';
import type { TaggedName } from '../mentions/tagged-names.ts';
import { isSmallPrint } from '../paragraph-kinds.ts';
import { acronymKeys } from './acronym-keys.ts';
import { canonical } from './canonical-name.ts';
import { clusterPersons } from './person-keys.ts';
import { shortForms } from './short-forms.ts';
import { wholeWords } from './whole-words.ts';

/** A tagged name with its nominative form and the weight its spelling has for the entity's name. */
interface NamedMention extends TaggedName {
  name: string;
  weight: number;
}

export interface ResolvedMention extends NamedMention {
  /** Index into the entities. */
  entity: number;
}

const YEAR = /\s\d{4}$/u;

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
  const mentions: ResolvedMention[] = named.map(({ start, end, type, name, weight }) => ({
    start,
    end,
    type,
    name,
    weight,
    entity: 0,
  }));
  const entities = [...clusters.values()].map((cluster, entity) => {
    const own = cluster.flatMap((i) => mentions[i] ?? []);
    for (const mention of own) mention.entity = entity;
    return entityOf(own);
  });
  return { entities, mentions };
}

function namedMentions(article: SegmentedArticle, names: readonly TaggedName[]): NamedMention[] {
  const known = new Set(flatMapped(names, (name) => spellings(slice(article.text, name))));
  const whole = wholeWords(article.text, names);
  let at = 0;
  return names.map((name) => {
    while ((article.paragraphs[at]?.end ?? Number.POSITIVE_INFINITY) < name.end) at++;
    const weight = isSmallPrint(article.paragraphs[at]) ? SMALL_PRINT_WEIGHT : 1;
    const spelt = oneLine(slice(article.text, name));
    const { start, end, type } = name;
    return { start, end, type, name: nameIn(spelt, type, known, whole), weight };
  });
}

/** The name in the nominative; `whole` holds last words whose s is no genitive's. */
function nameIn(
  spelt: string,
  type: TaggedName['type'],
  known: ReadonlySet<string>,
  whole: ReadonlySet<string>,
): string {
  if (type === 'PER') return whole.has(lastWord(spelt)) ? spelt : nominative(spelt, known);
  const plain = nominative(spelt, known);
  return countries.get(plain)?.nominative || citationForm(plain);
}

function spellings(name: string): string[] {
  return [name, lastWord(name)];
}

/** Without line breaks and soft hyphens, and "1.FC" as "1. FC". */
const oneLine = memoize((name) =>
  name
    .replace(/\s+/gu, ' ')
    .replaceAll('\u00AD', '')
    .replace(/^(\d\.)(?=\p{L})/u, '$1 '),
);

/** A key for each mention, equal for mentions of one entity. */
function keysOf(text: string, named: readonly NamedMention[]): string[] {
  const persons = clusterPersons(named);
  const longForms = acronymKeys(text, named);
  const shorter = shortForms(named);
  const shortKeys = new Map(
    flatMapped(named, ({ name, type }) => {
      const short = type === 'ORG' ? bodyShortNames.get(name) : undefined;
      return short === undefined ? [] : [[spellingKey(name), `ORG short:${short}`] as const];
    }),
  );
  // "Bundesverband der Köche e.V. (BdK)": the long form is the body whose acronym is listed.
  for (const [acronym, long] of longForms) {
    const short = shortKeys.get(acronym);
    if (short !== undefined) shortKeys.set(long, short);
  }
  return named.map((mention, i) => {
    const person = persons.get(i);
    if (person !== undefined) return `PER ${person}`;
    const place = placeIdentifier(mention);
    if (place !== undefined) return `LOC ${place}`;
    const short = mention.type === 'ORG' ? bodyShortNames.get(mention.name) : undefined;
    if (short !== undefined) return `ORG short:${short}`;
    const key = spellingKey(mention.name.replace(mention.type === 'MISC' ? YEAR : '', ''));
    const long = longForms.get(key) ?? shorter.get(`${mention.type} ${key}`) ?? key;
    return shortKeys.get(long) ?? `${mention.type} ${long}`;
  });
}

function entityOf(mentions: readonly NamedMention[]): ArticleEntity {
  const name = canonical(mentions);
  const type = mentions[0]?.type ?? 'MISC';
  const aliases = [...new Set(mentions.map((mention) => mention.name))].filter((a) => a !== name);
  const identifiers = flatMapped(mentions, (mention) => identifierOf(mention));
  return { type, name, aliases: aliases.sort(), identifiers: [...new Set(identifiers)] };
}

/** A country's ISO code or a large city's number in GeoNames: "Krakau" and "Kraków" are one place. */
function placeIdentifier({ name, type }: NamedMention): string | undefined {
  if (type !== 'LOC') return undefined;
  const iso = countries.get(name)?.iso;
  if (iso) return `iso3166-1:${iso}`;
  const number = largePlaces.get(name);
  return number === undefined ? undefined : `geonames:${number}`;
}

/** A place's identifier, a body's short name. */
function identifierOf(mention: NamedMention): string[] {
  const place = placeIdentifier(mention);
  if (place !== undefined) return [place];
  const short = mention.type === 'ORG' ? bodyShortNames.get(mention.name) : undefined;
  return short === undefined ? [] : [`short:${short}`];
}

import type { ArticleEntity, Mention, Speaker } from '../../../../schemas/annotations.ts';
import { contains, type Span, slice } from '../../../../schemas/span.ts';
import { MARKS } from '../../../text/marks.ts';
import { firstEndingAfter, firstIndex, within } from '../../../text/ordered-spans.ts';
import {
  determinerOf,
  genderOfReferent,
  isDefinite,
  isPossessive,
  isRelativePronoun,
} from '../../lexicon/declension.ts';
import { speechNoun } from '../../lexicon/speech-words.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';
import { authorOf } from './author.ts';
import { citationForm } from './nominative.ts';
import { possessorOf } from './possessor.ts';

interface Resolved {
  /** Index into the article's entities. */
  entity: number;
}

/** What is known of an article's names and people, as far as naming speakers needs it. Positions are UTF-16 offsets. */
export interface NamedArticle {
  entities: readonly ArticleEntity[];
  mentions: readonly Mention[];
  /** Words that stand for a named person: "der Norweger", "er". */
  references: readonly Mention[];
  people: {
    /** Whom "der US-Außenminister" at `position` means; null if nobody named before fits. */
    resolveNominal(description: string, position: number): Resolved | null;
    /** Whom "er" or "sie" at `position` means; null if nobody near before it fits. */
    resolvePronoun(pronoun: string, position: number): Resolved | null;
  };
}

type Named = Pick<Speaker, 'name' | 'entity'>;

const OPENING_MARK = new RegExp(`\\s*[${MARKS.opening}]$`, 'u');
const CLOSING_MARK = new RegExp(`^[${MARKS.closing}]`, 'u');
const NOBODY: Named = { name: null, entity: null };
const PERSONAL = /^(?:er|sie|ihm|ihr|ihn|dieser|diese|letzterer|letztere)$/iu;
const NOBODY_NAMED =
  /^(?:man|ich|wir|uns|mir|ihnen|ihm|ihn|niemand|jemand|keiner|dies|das|demnach|danach|demzufolge|wonach|darauf|darin)$/iu;
const JOINED = /\s(?:und|sowie)\s/u;
const OWNER_LINK = /\b(?:von|vom|des|der|aus|für|bei|beim)\s*$/u;
/** "von Brandt": the phrase begins with a particle of the surname. */
const PARTICLE = /^(?:von|van|de|zu)\s$/u;
const ANTECEDENT_REACH = 60;

function entityNamed(named: NamedArticle, entity: number): Named {
  return { name: named.entities[entity]?.name ?? null, entity };
}

/** "der Minister, der …": whom the mention just before the comma names. */
function antecedent(text: string, span: Span, named: NamedArticle): Named {
  const before = named.mentions[firstIndex(named.mentions, ({ end }) => end > span.start) - 1];
  if (before === undefined || before.type === 'LOC' || before.type === 'MISC') return NOBODY;
  const between = text.slice(before.end, span.start);
  const close = span.start - before.end < ANTECEDENT_REACH && !/[.!?:]/u.test(between);
  return close ? entityNamed(named, before.entity) : NOBODY;
}

const NEUTER_REACH = 300;
/** What may stand before a name that "es" takes up: "das Amt", "beim BKA", or nothing before a country. */
const BEFORE_NEUTER = /(?:^|\s)(?:das|dem|des|im|vom|beim|zum|am)(?:\s\p{L}+e[nms]?)?\s$/iu;

/** "Dabei betonte es": the last body of neuter gender, or country, named before. */
function neuterNamed(text: string, { start }: Span, named: NamedArticle): Named {
  const first = firstIndex(named.mentions, ({ end }) => end > start - NEUTER_REACH);
  const behind = firstIndex(named.mentions, (mention) => mention.start >= start);
  const last = named.mentions
    .slice(first, behind)
    .findLast(
      (mention) =>
        (mention.type === 'ORG' && BEFORE_NEUTER.test(text.slice(0, mention.start).slice(-30))) ||
        (mention.type === 'LOC' && isUndetermined(text, mention)),
    );
  return last === undefined ? NOBODY : entityNamed(named, last.entity);
}

/** "Israel gab an", not "in Israel": a place that acts stands behind no preposition. */
function isUndetermined(text: string, { start }: Mention): boolean {
  const before = /(\p{L}+)\s$/u
    .exec(text.slice(Math.max(0, start - 30), start))?.[1]
    ?.toLowerCase();
  return before === undefined || !isOfClass(before, 'preposition');
}

/** "Lees Trainer", "Nordbank-Sprecher": a name that tells whose somebody is, not who. */
function isOwner(text: string, mention: Mention, end: number): boolean {
  const behind = text.slice(mention.end, end);
  return /^-\p{L}/u.test(behind) || (/s$/u.test(slice(text, mention)) && /^\s\p{Lu}/u.test(behind));
}

/** The name that is the phrase's own, "Außenminister Lee", not one that only belongs to it, "Sprecher von Lee". */
function ownName(text: string, span: Span, named: NamedArticle): Mention | undefined {
  const inside = within(named.mentions, span).filter(
    (mention) => !isOwner(text, mention, span.end),
  );
  const person = inside.find(
    ({ type, start }) =>
      type === 'PER' &&
      (start === span.start ||
        PARTICLE.test(text.slice(span.start, start)) ||
        !OWNER_LINK.test(text.slice(span.start, start))),
  );
  if (person !== undefined) return person;
  return inside.find(({ type, start, end }) => {
    const lead = text.slice(span.start, start).trim().toLowerCase();
    const tail = text.slice(end, span.end).replace(CLOSING_MARK, '').trim();
    return (
      type !== 'PER' &&
      (lead === '' ||
        isOfClass(lead.replace(OPENING_MARK, ''), 'determiner') ||
        lead.replace(OPENING_MARK, '') === '') &&
      !/^\p{Lu}/u.test(tail)
    );
  });
}

function nameIn(mention: Mention | undefined, phrase: string, named: NamedArticle): string | null {
  return mention === undefined
    ? citationForm(phrase)
    : (named.entities[mention.entity]?.name ?? null);
}

/** "Lee und die Stadt" → "Lee und Stadt"; null unless each part has a name or is somebody's description. */
function joinedNames(text: string, span: Span, at: number, named: NamedArticle): Named {
  const phrase = slice(text, span);
  const gap = JOINED.exec(phrase)?.[0].length ?? 0;
  const first = ownName(text, { start: span.start, end: span.start + at }, named);
  const second = ownName(text, { start: span.start + at + gap, end: span.end }, named);
  const names = [
    nameIn(first, phrase.slice(0, at), named),
    nameIn(second, phrase.slice(at + gap), named),
  ];
  const apart = first !== undefined && second !== undefined;
  const [article] = phrase.slice(at + gap).split(/\s/u);
  const isPair = apart || isOfClass(article ?? '', 'determiner');
  if (!isPair || names.includes(null)) return { name: citationForm(phrase), entity: null };
  return { name: names.join(' und '), entity: null };
}

/** "der Arzt und Autor Ken Lee", "Ken Lee, der Arzt und Autor": "und" joins what one person is. */
function isOnePerson(text: string, span: Span, at: number, named: NamedArticle): boolean {
  const persons = within(named.mentions, span).filter(({ type }) => type === 'PER');
  const before = persons.find(({ end }) => end <= at);
  if (before !== undefined) return text.slice(before.end, at).includes(',');
  const [first] = text.slice(span.start, span.end).split(/\s/u);
  const [, behind] = text.slice(at).trim().split(/\s/u);
  const single = determinerOf((first ?? '').toLowerCase())?.kind === 'article';
  return persons.length > 0 && single && !isOfClass(behind?.toLowerCase() ?? '', 'determiner');
}

/** Where "und" joins two speakers in the phrase; -1 where it only lies in a name or in what belongs to one. */
function joinIn(text: string, span: Span, named: NamedArticle): number {
  const phrase = slice(text, span);
  const at = phrase.search(JOINED);
  if (at < 0) return -1;
  const place = { start: span.start + at, end: span.start + at + 1 };
  const across = firstEndingAfter(named.mentions, place.start);
  const inName = across !== undefined && contains(across, place);
  const person = within(named.mentions, { ...span, end: place.start }).find(
    ({ type }) => type === 'PER',
  );
  const behind = person === undefined ? '' : text.slice(person.end, place.start);
  if (isOnePerson(text, span, place.start, named)) return -1;
  const isBody = /^\s(?:von|vom|der|des|aus|beim?)\s/u.test(behind);
  const isLone = /^\s(?:und|sowie)\s\p{Lu}\p{Ll}+$/u.test(phrase.slice(at));
  return inName || (isBody && isLone) ? -1 : at;
}

/** "dem Bericht": its author where the article names one; a text that is told apart from others is a source itself. */
function writtenBy(text: string, span: Span, named: NamedArticle): Named {
  const phrase = slice(text, span);
  const noun = /\p{Lu}[\p{L}-]*$/u.exec(phrase);
  if (noun === null || !isDefinite((phrase.split(/\s/u)[0] ?? '').toLowerCase())) return NOBODY;
  const at = { start: span.start + noun.index, text: noun[0] };
  const author = authorOf(text, at, named.mentions);
  if (author !== undefined) return entityNamed(named, author.entity);
  const isOne = !/^den\s/iu.test(phrase) && speechNoun(noun[0])?.written === true;
  return isOne ? { name: citationForm(phrase), entity: null } : NOBODY;
}

/** How many mentions back a body is looked for that a noun alone takes up. */
const NEAR_MENTIONS = 10;
/** "das Ministerium", "die Behörde": an article and a noun alone. */
const LONE_NOUN = /^(?:der|die|das|dem|des)\s(\p{Lu}\p{Ll}{3,})$/iu;

/** "das Gericht" behind "das Verwaltungsgericht Kiel": the last body named before, if its name holds the noun. */
function bodyDescribed(text: string, span: Span, named: NamedArticle): Named | undefined {
  const noun = LONE_NOUN.exec(slice(text, span))?.[1]?.toLowerCase();
  if (noun === undefined) return undefined;
  const behind = firstIndex(named.mentions, ({ start }) => start >= span.start);
  const last = named.mentions
    .slice(Math.max(0, behind - NEAR_MENTIONS), behind)
    .findLast(({ type }) => type === 'ORG');
  const words = named.entities[last?.entity ?? -1]?.name.split(/[\s-]/u) ?? [];
  const fits = words.some((word) => /^\p{Lu}/u.test(word) && word.toLowerCase().endsWith(noun));
  return last === undefined || !fits ? undefined : entityNamed(named, last.entity);
}

/** "er", or "er" for "seiner Ansicht"; null where the phrase is neither. */
function pronounIn(phrase: string): string | null {
  if (PERSONAL.test(phrase)) return phrase;
  const words = phrase.split(/\s/u);
  const owner = (words[0] ?? '').toLowerCase();
  const isAlone = words.length === 1;
  if (!isPossessive(owner) || !(isAlone || speechNoun(words.at(-1) ?? '')?.source)) return null;
  const gender = genderOfReferent(owner);
  if (gender === undefined) return null;
  return gender === 'm' ? 'er' : 'sie';
}

/**
 * The name a speaker has within the article: of the person or body the phrase names, describes or takes up by a
 * pronoun; else the phrase in its plain form. Null where it could be anybody.
 */
export function nameOf(text: string, speaker: Span, named: NamedArticle): Named {
  const pronoun = pronounIn(slice(text, speaker));
  if (pronoun !== null) {
    const reference = named.people.resolvePronoun(pronoun, speaker.start);
    return reference === null ? NOBODY : entityNamed(named, reference.entity);
  }
  if (/^es$/iu.test(slice(text, speaker))) return neuterNamed(text, speaker, named);
  const span = possessorOf(text, speaker);
  if (span === null) return writtenBy(text, speaker, named);
  const phrase = slice(text, span);
  if (NOBODY_NAMED.test(phrase) || isOfClass(phrase.toLowerCase(), 'pronoun')) return NOBODY;
  if (isRelativePronoun(phrase.toLowerCase())) return antecedent(text, span, named);
  const join = joinIn(text, span, named);
  if (join >= 0) return joinedNames(text, span, join, named);
  const own = ownName(text, span, named);
  if (own !== undefined) return entityNamed(named, own.entity);
  // "Schweizer Politiker" may be many, a headline's "Politikerin" is one.
  const [first = '', ...others] = phrase.split(/\s/u);
  const isOne = others.length === 0 || isDefinite(first.toLowerCase());
  const described = isOne ? named.people.resolveNominal(phrase, span.start) : null;
  if (described !== null) return entityNamed(named, described.entity);
  const referred = within(named.references, span).find(({ start }) => start === span.start);
  if (referred !== undefined) return entityNamed(named, referred.entity);
  const body = bodyDescribed(text, span, named);
  return body ?? { name: citationForm(phrase), entity: null };
}

import type { ArticleEntity, Mention, Speaker } from '../../../schemas/annotations.ts';
import { contains, type Span, slice } from '../../../schemas/span.ts';
import { firstEndingAfter, firstIndex, within } from '../../text/ordered-spans.ts';
import type { People } from '../entities/people/references.ts';
import { plainName } from './plain-name.ts';
import { speechNoun } from './speech-lexicon.ts';
import { isA } from './word-classes.ts';

/** What `annotateEntities` and `describeEntities` know of the article, as far as naming speakers needs it. */
export interface NamedArticle {
  entities: readonly ArticleEntity[];
  mentions: readonly Mention[];
  people: Pick<People, 'resolveNominal' | 'resolvePronoun'>;
}

type Named = Pick<Speaker, 'name' | 'entity'>;

const NOBODY: Named = { name: null, entity: null };
const PERSONAL = /^(?:er|sie|ihm|ihr|ihn|dieser|diese|letzterer|letztere)$/iu;
const RELATIVE = /^(?:der|die|das|dem|den|denen|welche[rsmn]?)$/iu;
const NOBODY_NAMED =
  /^(?:man|ich|wir|es|uns|mir|niemand|jemand|keiner|dies|das|demnach|danach|demzufolge|wonach|darauf|darin)$/iu;
const POSSESSIVE = /^(?:sein|ihr|mein|unser|dein|euer)e?[rsmn]?$/iu;
const JOINED = /\s(?:und|sowie)\s/u;
const OWNER_LINK = /\b(?:von|vom|des|der|aus|für|bei|beim)\s*$/u;
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

/** The name that is the phrase's own, "Außenminister Lee", not one that only belongs to it, "Sprecher von Lee". */
function ownName(text: string, span: Span, named: NamedArticle): Mention | undefined {
  const inside = within(named.mentions, span);
  const person = inside.find(
    ({ type, start }) => type === 'PER' && !OWNER_LINK.test(text.slice(span.start, start)),
  );
  if (person !== undefined) return person;
  return inside.find(({ type, start, end }) => {
    const lead = text.slice(span.start, start).trim().toLowerCase();
    const tail = text.slice(end, span.end).trim();
    return (
      type !== 'PER' &&
      (lead === '' || isA(lead, 'determiner') || /^["„»«]$/u.test(lead)) &&
      !/^\p{Lu}/u.test(tail)
    );
  });
}

/** "Lee und Kim" → both names; undefined unless each part is named. */
function joinedNames(text: string, span: Span, named: NamedArticle): Named | undefined {
  const phrase = slice(text, span);
  const at = joinIn(text, span, named);
  if (at < 0) return undefined;
  const gap = JOINED.exec(phrase)?.[0].length ?? 0;
  const first = ownName(text, { start: span.start, end: span.start + at }, named);
  const second = ownName(text, { start: span.start + at + gap, end: span.end }, named);
  if (first === undefined || second === undefined) return undefined;
  const names = [first, second].map(({ entity }) => named.entities[entity]?.name ?? '');
  return { name: names.join(' und '), entity: null };
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
  const isBody = /^\s(?:von|vom|der|des|aus|beim?)\s/u.test(behind);
  const isLone = /^\s(?:und|sowie)\s\p{Lu}\p{Ll}+$/u.test(phrase.slice(at));
  return inName || (isBody && isLone) ? -1 : at;
}

/** "Angaben der Polizei" → "der Polizei"; the phrase itself where its noun names no words. */
function withoutSpeechNoun(text: string, span: Span): Span {
  const match =
    /^(?:\p{Ll}+\s+)*(\p{Lu}[\p{L}-]*)\s+(?:von\s+|vom\s+)?(?=(?:der|des|einer|eines|seiner|ihrer|dem|den|\p{Lu}))/u.exec(
      slice(text, span),
    );
  const noun = match?.[1];
  if (match === null || noun === undefined || speechNoun(noun)?.source !== true) return span;
  return { start: span.start + match[0].length, end: span.end };
}

/**
 * The name a speaker has within the article: of the person or body the phrase names, describes or takes up by a
 * pronoun; else the phrase in its plain form. Null where it could be anybody.
 */
export function nameOf(text: string, speaker: Span, named: NamedArticle): Named {
  const span = withoutSpeechNoun(text, speaker);
  const phrase = slice(text, span);
  if (NOBODY_NAMED.test(phrase)) return NOBODY;
  if (RELATIVE.test(phrase)) return antecedent(text, span, named);
  if (PERSONAL.test(phrase)) {
    const reference = named.people.resolvePronoun(phrase, span.start);
    return reference === null ? NOBODY : entityNamed(named, reference.entity);
  }
  const owner = POSSESSIVE.exec(phrase.split(/\s/u)[0] ?? '');
  if (owner !== null && speechNoun(phrase.split(/\s/u).at(-1) ?? '')?.source === true) {
    const pronoun = owner[0].toLowerCase().startsWith('sein') ? 'er' : 'sie';
    const reference = named.people.resolvePronoun(pronoun, span.start);
    return reference === null ? NOBODY : entityNamed(named, reference.entity);
  }
  if (joinIn(text, span, named) >= 0)
    return joinedNames(text, span, named) ?? { name: plainName(phrase), entity: null };
  const own = ownName(text, span, named);
  if (own !== undefined) return entityNamed(named, own.entity);
  const described = named.people.resolveNominal(phrase, span.start);
  if (described !== null) return entityNamed(named, described.entity);
  return { name: plainName(phrase), entity: null };
}

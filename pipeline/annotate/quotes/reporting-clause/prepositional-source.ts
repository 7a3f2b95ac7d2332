import type { Span } from '../../../../schemas/span.ts';
import { sign } from '../../../text/forms.ts';
import { withApposition } from '../../grammar/apposition.ts';
import type { Clause } from '../../grammar/clauses.ts';
import { nounPhraseAt, nounPhraseWithPlaceAt } from '../../grammar/noun-phrase.ts';
import type { NounPhrase } from '../../grammar/noun-phrase-core.ts';
import { grammaticalSubject } from '../../grammar/subject.ts';
import { spanOf, type Word } from '../../grammar/word.ts';
import { speaks as canSpeak, isSaying, sayingOf } from '../../grammar/word-facts.ts';
import { determinerOf } from '../../lexicon/declension.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';
import { MAX_WORDS_OF_SOURCE } from '../reach.ts';

/** An attribution by a preposition: words[from, to), with its cue word and the words of its source. */
export interface Attribution {
  from: number;
  to: number;
  cue: number;
  source: { from: number; to: number } | null;
}

function headNoun(words: readonly Word[], from: number, to: number): Word | undefined {
  return words.slice(from, to).find((word) => word.capital);
}

/** "laut Polizei", "gemäß einem Bericht". */
function lautAt(words: readonly Word[], i: number): Attribution | undefined {
  const lower = words[i]?.lower;
  const agrees = lower === 'gemäß' || lower === 'gemäss';
  if (lower !== 'laut' && !agrees) return undefined;
  const phrase = nounPhraseAt(words, i + 1, words.length);
  if (phrase === undefined || phrase.pronoun) return undefined;
  const head = headNoun(words, phrase.from, phrase.to);
  const speaks = head !== undefined && (sayingOf(head)?.source === true || canSpeak(head));
  if (agrees && !speaks) return undefined;
  const source = withApposition(words, phrase, words.length);
  return { from: i, to: source.to, cue: i, source };
}

/** "nach Angaben der Polizei", "nach Ansicht von Lee", "aus Sicht der Partei": the noun tells that words follow. */
function nachAt(words: readonly Word[], i: number): Attribution | undefined {
  const lower = words[i]?.lower;
  const aus = lower === 'aus' && /^(?:sicht|kreisen)$/u.test(words[i + 1]?.lower ?? '');
  if (lower !== 'nach' && !aus) return undefined;
  const after =
    isOfClass(words[i - 1]?.lower ?? '', 'time_noun') &&
    /^\d|^(?:ein|zwei|drei|vier|wenige|einige)/u.test(words[i - 2]?.lower ?? '');
  if (after) return undefined;
  const before = words[i - 1];
  const wanted =
    before?.capital === true && sayingOf(before)?.complements.has('infinitive') === true;
  // "die Forderung nach einem Vertrag"
  if (wanted && /^eine[mr]$/u.test(words[i + 1]?.lower ?? '')) return undefined;
  const phrase = nounPhraseAt(words, i + 1, words.length);
  if (phrase === undefined || phrase.pronoun) return undefined;
  const nouns = [words[phrase.head], words[phrase.head + 1]];
  const tells = nouns.some((word) => word?.capital === true && isSource(words, phrase, word));
  if (!aus && (!tells || isSought(words, i, nouns))) return undefined;
  const source = withApposition(words, withoutAgent(words, phrase), words.length);
  return { from: i, to: source.to, cue: i, source };
}

/** Whether the noun of a phrase names a source of words: "nach Angaben", not "ein Vergehen nach dem Gesetz". */
function isSource(words: readonly Word[], phrase: NounPhrase, word: Word): boolean {
  const before = words[phrase.from - 2];
  const noun = sayingOf(word);
  if (noun?.source !== true) return false;
  if (!noun.needsOwner || hasOwner(words, phrase)) return true;
  // "nach bitteren Erfahrungen", "nach Plan": what nobody is said to have had in mind.
  const isThought = !noun.written && !noun.complements.has('konjunktiv');
  return !isThought && (before?.capital !== true || before.person);
}

/** "Plänen der Stadt", "ihren Plänen", "Lees Plänen", "israelischen Plänen". */
function hasOwner(words: readonly Word[], { from, to, head }: NounPhrase): boolean {
  const behind = [...words.slice(head + 1, to), ...words.slice(to, to + 1)];
  if (behind.some(({ lower }) => /^(?:de[rs]|eine[rs]|vo[nm])$/u.test(lower))) return true;
  if (determinerOf(words[from]?.lower ?? '')?.kind === 'possessive') return true;
  return words
    .slice(from, head + 1)
    .some(
      ({ lower, text, name }) =>
        /^(?:dessen|deren)$|ischen?$/u.test(lower) || (name !== null && /['’s]$/u.test(text)),
    );
}

/** "nach Angaben des Amtes von den Städten gezahlt": behind an owner "von" tells who acts. */
function withoutAgent(words: readonly Word[], phrase: NounPhrase): NounPhrase {
  const owned = words.findIndex(
    ({ lower }, i) => i > phrase.head && i < phrase.to && /^(?:des|eines)$/u.test(lower),
  );
  const agent = words.findIndex(
    ({ lower }, i) =>
      i > owned &&
      i < phrase.to &&
      (lower === 'vom' || (lower === 'von' && isOfClass(words[i + 1]?.lower ?? '', 'determiner'))),
  );
  return owned < 0 || agent < 0 ? phrase : { ...phrase, to: agent };
}

/** "Sie sucht nach den Quellen der Gewalt", not "Die Polizei sucht nach eigenen Angaben …". */
const SEEKS = /^(?:such|forsch|fahnd|frag|streb|grab|greif|ruf)(?:e|t|en|te|ten)$/u;
const ALWAYS_SOURCE = /^(?:Angaben?|Aussagen?|Ansicht|Auskunft|Meinung|Einschätzung)$/u;

function isSought(
  words: readonly Word[],
  i: number,
  nouns: readonly (Word | undefined)[],
): boolean {
  if (!SEEKS.test(words[i - 1]?.lower ?? '')) return false;
  return !nouns.some((noun) => ALWAYS_SOURCE.test(noun?.text ?? ''));
}

/** "Das haben Medienberichten zufolge …": the verb before the source is no adjective. */
function isVerb(word: Word | undefined): boolean {
  if (word === undefined || word.capital || isOfClass(word.lower, 'determiner')) return false;
  return word.verb?.finite === true && !word.participial;
}

/** "Berichten der Zeitung zufolge": at the head of a sentence the noun looks like a verb. */
function opensWithNoun(words: readonly Word[], from: number): boolean {
  const before = words[from - 1];
  return from === 1 && before?.capital === true && isSaying(before);
}

/** "der Polizei zufolge": the source stands in front. */
function zufolgeAt(words: readonly Word[], i: number): Attribution | undefined {
  const word = words[i];
  const split = word?.lower === 'zu' && words[i + 1]?.text === 'Folge';
  if (word?.lower !== 'zufolge' && !split) return undefined;
  if (/^(?:ihm|ihr|ihnen)$/u.test(words[i - 1]?.lower ?? ''))
    return { from: i - 1, to: i + 1, cue: i, source: { from: i - 1, to: i } };
  for (let from = Math.max(0, i - MAX_WORDS_OF_SOURCE); from < i; from++) {
    const phrase = nounPhraseWithPlaceAt(words, from, i);
    const before = words[from - 1];
    if (isVerb(words[from])) continue;
    if (phrase?.to !== i || (before !== undefined && isOfClass(before.lower, 'determiner')))
      continue;
    const start = opensWithNoun(words, from) ? from - 1 : from;
    return { from: start, to: split ? i + 2 : i + 1, cue: i, source: { from: start, to: i } };
  }
  return undefined;
}

/** "seiner Ansicht nach", "ihrer Meinung nach": the noun stands in front. */
function ansichtNachAt(words: readonly Word[], i: number): Attribution | undefined {
  const noun = words[i - 1];
  const owner = words[i - 2];
  if (words[i]?.lower !== 'nach' || noun?.capital !== true || sayingOf(noun)?.source !== true)
    return undefined;
  const kind = determinerOf(owner?.lower ?? '')?.kind;
  if (
    owner === undefined ||
    (kind !== 'possessive' && kind !== 'genitive' && owner.lower !== 'dem')
  )
    return undefined;
  return { from: i - 2, to: i + 1, cue: i, source: { from: i - 2, to: i } };
}

/** "aus Lees Sicht", "aus ihrer Sicht": the owner stands before the noun. */
function ausSichtAt(words: readonly Word[], i: number): Attribution | undefined {
  const [owner, noun] = [words[i + 1], words[i + 2]];
  if (words[i]?.lower !== 'aus' || noun?.lower !== 'sicht' || owner === undefined) return undefined;
  const isName = owner.name !== null && /s$/u.test(owner.text);
  if (!isName && determinerOf(owner.lower)?.kind !== 'possessive') return undefined;
  return { from: i, to: i + 3, cue: i, source: { from: i + 1, to: i + 3 } };
}

/** "demnach", "danach" at the head of a sentence. */
function demnachAt(words: readonly Word[], i: number): Attribution | undefined {
  const lower = words[i]?.lower;
  const here =
    lower === 'demnach' ||
    lower === 'demzufolge' ||
    (lower === 'danach' && i === 0 && words[1]?.verb?.konjunktiv);
  return here ? { from: i, to: i + 1, cue: i, source: { from: i, to: i + 1 } } : undefined;
}

/** Whether one of the rules above asks for the word: a quick no for most words. */
const canAttribute = sign(({ lower }) =>
  /^(?:laut|gemä(?:ß|ss)|nach|aus|zu|zufolge|demnach|demzufolge|danach)$/u.test(lower),
);

/** The attribution whose preposition is word `i`; undefined where it is none. */
export function attributionAt(words: readonly Word[], i: number): Attribution | undefined {
  const word = words[i];
  if (word === undefined || !canAttribute(word.form)) return undefined;
  return (
    lautAt(words, i) ??
    ansichtNachAt(words, i) ??
    ausSichtAt(words, i) ??
    nachAt(words, i) ??
    zufolgeAt(words, i) ??
    demnachAt(words, i)
  );
}

/** "Nach eigenen Angaben plant der Verein …": the subject of its clause has said it; null for other sources. */
export function ownAntecedentOf(
  words: readonly Word[],
  clause: Clause | undefined,
  source: Attribution['source'],
): Span | null {
  if (clause === undefined || source === null) return null;
  const isOwn = words
    .slice(source.from, source.to)
    .some(({ lower }) => /^eigene[mnr]?$/u.test(lower));
  const subject = isOwn ? grammaticalSubject(words, clause) : undefined;
  return subject === undefined ? null : spanOf(words, subject.from, subject.to);
}

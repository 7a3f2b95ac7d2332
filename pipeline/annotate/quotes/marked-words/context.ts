import { isPerson } from '../../grammar/animacy.ts';
import type { Clause } from '../../grammar/clauses.ts';
import { isAdjective } from '../../grammar/noun.ts';
import { nounPhraseAt } from '../../grammar/noun-phrase.ts';
import type { NounPhrase } from '../../grammar/noun-phrase-core.ts';
import { grammaticalSubject } from '../../grammar/subject.ts';
import type { Word } from '../../grammar/word.ts';
import { isCommon } from '../../grammar/word-facts.ts';
import { isNamedThing } from '../../lexicon/speech-words.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';
import type { MarkedWords, Passage } from '../passages/passage.ts';
import type { QuoteDraft } from '../quote-draft.ts';
import { cueIn } from '../reporting-clause/cue.ts';
import { type CueAround, cueAround } from '../reporting-clause/governing-cue.ts';
import { subjectOf } from '../reporting-clause/who-says.ts';

/** A marked stretch with what stands inside and around it. */
export interface MarkedContext {
  passage: Passage;
  marked: MarkedWords;
  /** The words between the marks that are no punctuation. */
  inside: Word[];
  before: Word | undefined;
  beforeThat: Word | undefined;
  after: Word | undefined;
  /** The speech verb that governs it, if any. */
  around: CueAround | undefined;
  /** The reported speech it lies in, if any. */
  within: QuoteDraft | undefined;
  /** "und", "oder" or a comma joins it to marked words that are no quote. */
  listed: boolean;
}

/** Everything the signs may look at. */
export function contextOf(
  passage: Passage,
  marked: MarkedWords,
  within: QuoteDraft | undefined,
  listed = false,
): MarkedContext {
  const { words } = passage;
  const inside = words
    .slice(marked.from + 1, marked.to - 1)
    .filter(({ punctuation }) => !punctuation);
  const before = words[marked.from - 1];
  return {
    passage,
    marked,
    inside,
    before,
    beforeThat: words[marked.from - 2],
    after: words[marked.to],
    around: cueAround(passage, marked),
    within,
    listed,
  };
}

/** How many of the words begin with a capital. */
export const capitals = (words: readonly Word[]): number =>
  words.filter(({ capital }) => capital).length;

/** Nothing but nouns of the lexicon among the capitalised words: no name of anything. */
export function isCommonSpeech(words: readonly Word[]): boolean {
  const nouns = words.filter(({ capital }) => capital);
  return nouns.length > 0 && nouns.every(isCommon);
}

/** A short run in marks that begins and ends with a capital, as names do: „Bund für Naturschutz“. */
export function isNameLike(words: readonly Word[]): boolean {
  return (
    words.length > 1 &&
    words.length < 8 &&
    words[0]?.capital === true &&
    words.at(-1)?.capital === true &&
    !words.some(({ verb }) => verb?.surelyFinite)
  );
}

/** Behind the verb of a main clause, or anywhere in a clause that ends in its verb: where what is said of something stands. */
function isPredicate({ around, marked }: MarkedContext): boolean {
  if (around === undefined) return false;
  const { kind } = around.clause;
  const isFinal = kind !== 'main' && kind !== 'verb_first';
  return marked.from > around.cue.finite || (isFinal && !around.cue.passive);
}

/** "nannte den Plan im Gespräch mit dem „Hafenfunk“ gut": where or with whom it is said, not what. */
function isInPlace({ before, beforeThat }: MarkedContext): boolean {
  if (/^(?:im|beim|am)$/u.test(before?.lower ?? '')) return true;
  return (
    /^(?:de[mnr]|die|das)$/u.test(before?.lower ?? '') &&
    /^(?:in|mit|bei|gegenüber|an|auf)$/u.test(beforeThat?.lower ?? '')
  );
}

/** "In Kiel nennt man das „Spielfest“": what everybody calls it. */
function isByAnybody({ passage, around }: MarkedContext): boolean {
  const { from, to } = around?.clause ?? { from: 0, to: 0 };
  return passage.words.slice(from, to).some(({ lower }) => lower === 'man');
}

/** "nannte das Angebot eine „Frechheit“": a verb of calling stands before the marks. */
export function isLabelled(context: MarkedContext): boolean {
  const { inside, around } = context;
  const name = inside.every((word) => word.capital && !isCommon(word));
  const cue = around?.cue;
  if (cue?.verb.complements.has('label') !== true || name) return false;
  if (isByAnybody(context)) return false;
  return isPredicate(context) && !isInPlace(context);
}

/** "Die „Neue Zeitung“ berichtet": the marked words name who speaks. */
export function namesSpeaker({ passage, marked, around }: MarkedContext): boolean {
  if (around === undefined) return false;
  const subject = subjectOf(passage.words, around.clause, around.cue, around.clause.from);
  return (
    subject !== undefined && subject.phrase.from <= marked.from && marked.from < subject.phrase.to
  );
}

/** "eine wachsende „Kluft“", "kein „Wunder“": something is called so, it does not bear the name. */
export function isIndefinite({ inside, before, beforeThat }: MarkedContext): boolean {
  if (inside.length < 2 || inside[0]?.capital !== true) return false;
  const article =
    before?.capital === false && /e[mnrs]?$/u.test(before.lower) ? beforeThat : before;
  return [before, article].some((word) => /^k?ein(?:e[mnrs]?)?$/u.test(word?.lower ?? ''));
}

/** "sieht den Hafen als „Hort der Ruhe“": the verb calls something so, and the words are no plain name. */
export function isNamedAs(context: MarkedContext): boolean {
  const { before, around, marked } = context;
  if (before?.lower !== 'als' || around?.cue.verb.complements.has('label') !== true) return false;
  return !marked.name && isPredicate(context);
}

/** "Für die Ministerin ist die Lage „ernst“": in whose eyes something is what the marked words say. */
export function perspectiveHolderOf(passage: Passage, marked: MarkedWords): NounPhrase | undefined {
  const { words, clauses } = passage;
  const own = clauses.find(({ from, to }) => from <= marked.from && marked.from < to);
  const finite = words[own?.finite ?? -1]?.verb;
  if (own === undefined || own.finite > marked.from) return undefined;
  if (finite?.readings.some(({ verb }) => verb === 'sein' || verb === 'bleiben') !== true)
    return undefined;
  for (let i = own.from; i < marked.from; i++) {
    const phrase = words[i]?.lower === 'für' ? nounPhraseAt(words, i + 1, own.to) : undefined;
    const name = words[phrase?.head ?? -1]?.name?.type;
    if (phrase !== undefined && (name === 'ORG' || isPerson(words, phrase))) return phrase;
  }
  return undefined;
}

/** "Die Trainerin war „sehr zufrieden“": several words that start small, said of a person behind the verb. */
export function isSaidOfPerson({ passage, marked, inside, before }: MarkedContext): boolean {
  const { words, clauses } = passage;
  if (inside.length < 2 || inside[0]?.capital !== false) return false;
  const lower = before?.lower ?? '';
  if (isOfClass(lower, 'determiner') || isOfClass(lower, 'preposition')) return false;
  const own = clauses.find(({ from, to }) => from <= marked.from && marked.from < to);
  if (own === undefined || own.kind !== 'main' || own.finite > marked.from) return false;
  const subject = grammaticalSubject(words, own);
  return subject !== undefined && subject.to <= marked.from && isPerson(words, subject);
}

/** "skandierten „Weg mit dem Gesetz“": a verb that takes nothing but the words themselves. */
export function isCried({ around, marked }: MarkedContext): boolean {
  const complements = around?.cue.verb.complements;
  if (around === undefined || complements?.has('words') !== true || marked.name) return false;
  return marked.from > around.cue.finite && complements.size === 1;
}

const INDEFINITE = /^k?ein(?:e[mnrs]?)?$/u;

/** "erwartet ein „Zitterspiel“", "geht von einem „Zitterspiel“ aus": what somebody thinks will be. */
export function isExpected({ before, around, marked }: MarkedContext): boolean {
  if (around?.cue.verb.medium !== 'thought' || marked.name) return false;
  return marked.from > around.cue.finite && INDEFINITE.test(before?.lower ?? '');
}

/** "das Schiff sei eine „Geisterwaffe“": a word for something inside what somebody says. */
export function isCalledInReport({ before, within, marked }: MarkedContext): boolean {
  if (within?.mood !== 'konjunktiv_1' || marked.name) return false;
  return INDEFINITE.test(before?.lower ?? '');
}

/** "die „Täter“", "ihre großen „Erfolge“": a noun that belongs to the phrase before the marks. */
export function isHeadOfPhrase(context: MarkedContext): boolean {
  const { inside, before, beforeThat } = context;
  if (before === undefined || capitals(inside) < inside.length || isLabelled(context)) return false;
  const article = isAdjective(before) ? beforeThat : before;
  return isOfClass(article?.lower ?? '', 'determiner');
}

/** "Film", "Zeitung", but not "Antwort", which ends in "Wort" and tells what is said. */
function namesIt({ lower }: Word): boolean {
  return isNamedThing(lower) && !/antwort(?:en)?$/u.test(lower);
}

/** "im Film „Der lange Weg“": a noun that names things stands right before the marks; not "Kim von der Initiative: „Wir …“". */
export function followsNamedThing(context: MarkedContext): boolean {
  const { inside, before, beforeThat, marked } = context;
  if (inside.length > 1 && inside[0]?.capital === false) return false;
  const isSentence = /[.!?…]$/u.test(context.passage.words[marked.to - 2]?.text ?? '');
  if (before?.text === ':' && marked.utterance && isSentence) return false;
  const joined = before?.capital === true || before?.punctuation === true;
  return [before, joined ? beforeThat : undefined].some(
    (word) => word?.capital === true && word.name === null && namesIt(word),
  );
}

/** "Lee sagte dazu: „Geduld und Mut“": behind a colon that a verb of saying announces. */
export function isAnnounced({ passage, marked, before }: MarkedContext): boolean {
  if (before?.text !== ':') return false;
  const clause = passage.clauses.findLast(({ to }) => to < marked.from);
  return clause !== undefined && cueIn(passage.words, clause) !== undefined;
}

/** "Parolen wie „…“", "Parolen wie zum Beispiel „…“", "mit den Worten „…“". */
export function followsWording({ passage, marked }: MarkedContext): boolean {
  let at = marked.from - 1;
  while (/^(?:wie|zum|beispiel|etwa)$/u.test(passage.words[at]?.lower ?? '')) at--;
  return isOfClass(passage.words[at]?.lower ?? '', 'wording');
}

/** "die sogenannte „Elefantenrunde“", "ein „Runder Tisch“ genanntes Treffen". */
export function isCalledSo({ before, beforeThat, after }: MarkedContext): boolean {
  return (
    /^(?:sogenannt|genannt|namens)/u.test(before?.lower ?? '') ||
    /^sogenannt/u.test(beforeThat?.lower ?? '') ||
    after?.lower.startsWith('genannt') === true
  );
}

/** The clause "wie es die Werft nennt" behind marked words, which tells who calls something so. */
export function asClauseBehind(
  { clauses, words }: Passage,
  marked: MarkedWords,
): Clause | undefined {
  const clause = clauses.find(({ from }) => from === marked.to + 1);
  if (clause?.kind !== 'as' || clause.opener !== ',' || clause.finite < 0) return undefined;
  return words[clause.from + 1]?.lower === 'es' ? clause : undefined;
}

/** Marked words that are all of a heading, or of a paragraph without a stop, which heads what follows. */
export function isHeading({ passage, marked, inside }: MarkedContext): boolean {
  if (marked.to - marked.from !== passage.words.length) return false;
  const last = passage.words[marked.to - 2]?.text ?? '';
  return passage.headline || (inside.length > 1 && !marked.name && !/[.!?…]$/u.test(last));
}

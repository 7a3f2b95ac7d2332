import type { Span } from '../../../../schemas/span.ts';
import { canBeSomebody, natureOf } from '../../grammar/animacy.ts';
import type { Clause } from '../../grammar/clauses.ts';
import { isVerbCandidate } from '../../grammar/finite-verb.ts';
import { isTime } from '../../grammar/noun-modifiers.ts';
import { nounPhraseAt, nounPhraseWithPlaceAt } from '../../grammar/noun-phrase.ts';
import type { NounPhrase } from '../../grammar/noun-phrase-core.ts';
import { subjectAfter } from '../../grammar/subject-position.ts';
import { spanOf, type Word } from '../../grammar/word.ts';
import { speaks } from '../../grammar/word-facts.ts';
import { canBeIn, isOnlyIn, isRelativeIn, showsDative } from '../../lexicon/declension.ts';
import { speechNoun } from '../../lexicon/speech-words.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';
import { MAX_WORDS_OF_APPOSITION } from '../reach.ts';
import type { VerbCue } from './cue.ts';

const LEADS = /^(?:gegenüber|mit|vor|zu[mr]?)$/u;
const TALK = /(?:interview|gespräch)$/u;

/** A noun phrase that can be spoken to: a person, a body or a name, not "den Vorfall". */
function canListen(words: readonly Word[], phrase: NounPhrase): boolean {
  if (phrase.pronoun)
    return /^(?:ihn|ihm|ihnen|ihr|sie|er|diese[rmn]?)$/u.test(words[phrase.from]?.lower ?? '');
  if (natureOf(words, phrase) === 'words') return false;
  return canBeSomebody(words, phrase) && !/^\d/u.test(words[phrase.from]?.text ?? '');
}

/** A bare noun in the place of an object, "erklärte Reportern": a name or a noun for people, for others are things. */
function canListenBare(words: readonly Word[], phrase: NounPhrase): boolean {
  const head = words[phrase.head];
  return head !== undefined && (head.name !== null || speaks(head));
}

function meets(span: Span, speaker: Span | null): boolean {
  return speaker !== null && span.start < speaker.end && speaker.start < span.end;
}

/** "die Haltung gegenüber der Gruppe", "die Zahl von Helfern": behind a noun that is not the speaker's. */
function belongsToNoun(words: readonly Word[], i: number, speaker: Span | null): boolean {
  const before = words[i - 1];
  return before?.capital === true && !meets(before, speaker);
}

/** "in einem langen Gespräch mit Lee", not "nach dem Gespräch mit Lee". */
function isInTalk(words: readonly Word[], noun: number): boolean {
  if (!TALK.test(words[noun]?.lower ?? '')) return false;
  return words.slice(Math.max(0, noun - 3), noun).some(({ lower }) => /^i[nm]$/u.test(lower));
}

/** What stands behind "gegenüber", the verb's own preposition, "vor" or "zu" and the public, "im Gespräch mit". */
function behindPreposition(
  words: readonly Word[],
  i: number,
  cue: VerbCue,
  end: number,
  speaker: Span | null,
): NounPhrase | undefined {
  const lower = words[i]?.lower ?? '';
  if (isWrittenTo(words, i)) return nounPhraseAt(words, i + 1, end);
  if (!LEADS.test(lower) && (lower === '' || lower !== cue.verb.addressee)) return undefined;
  const phrase = nounPhraseAt(words, i + 1, end);
  if (phrase === undefined) return undefined;
  if (lower === 'gegenüber' || (lower === 'mit' && isInTalk(words, i - 1)))
    return i < cue.finite && lower === 'gegenüber' && belongsToNoun(words, i, speaker)
      ? undefined
      : phrase;
  if (cue.verb.addressee !== '' && lower === cue.verb.addressee)
    return lower === 'von' && belongsToNoun(words, i, speaker) ? undefined : phrase;
  const head = words[phrase.head];
  const isPublic = isOfClass(head?.lower ?? '', 'public');
  if (isPublic && (lower === 'vor' || lower === 'zu')) return phrase;
  const isTold = cue.verb.lemma === 'sagen' && /^zu[mr]?$/u.test(lower);
  return isTold && canListenBare(words, phrase) ? phrase : undefined;
}

/** The object in the verb's case: an article or pronoun that shows it, behind no preposition. */
function objectAt(
  words: readonly Word[],
  i: number,
  cue: VerbCue,
  { from, to: end }: Clause,
  speaker: Span | null,
): NounPhrase | undefined {
  const word = words[i];
  const before = words[i - 1];
  if (word === undefined || isOfClass(before?.lower ?? '', 'preposition')) return undefined;
  if (/^(?:und|oder|sowie)$/u.test(before?.lower ?? '')) return undefined;
  const isBare = word.capital && !word.initial && opensObject(words, i - 1, cue);
  const isFree =
    before?.capital !== true || before.person || (cue.verb.needsDative && meets(before, speaker));
  // "der Stadt" may be a genitive behind a noun, "dem Rat" not.
  const dative = showsDative(word.lower) && (!canBeIn(word.lower, 'genitive') || isFree);
  const fits =
    (cue.verb.addressee === 'dat' && dative) ||
    (cue.verb.addressee === 'acc' && canBeIn(word.lower, 'accusative'));
  if (!isBare && !fits) return undefined;
  if (/^(?:ihn|ihm|ihnen)$/u.test(word.lower))
    return { from: i, to: i + 1, head: i, pronoun: true, oblique: true };
  const phrase = nounPhraseAt(words, i, end);
  if (phrase === undefined || isTime(words, phrase)) return undefined;
  const inFront = i < cue.finite && i === from && word.lower !== 'den';
  const isThing = natureOf(words, phrase) === 'thing';
  if (fits && (inFront || (isOnlyIn(word.lower, 'dative') && !isThing))) return phrase;
  return (isBare && !fits ? canListenBare : canListen)(words, phrase) ? phrase : undefined;
}

/** "sagte Reportern", "sagte er Reportern", "sagte gestern Reportern": where an object without article may begin. */
function opensObject(words: readonly Word[], i: number, cue: VerbCue): boolean {
  const lower = words[i]?.lower ?? '';
  return i === cue.finite || isOfClass(lower, 'adverb') || /^(?:er|sie|man)$/u.test(lower);
}

/** "zwei Männer, die beschuldigt werden", "die Stadt, der vorgeworfen wird", "denen er vorwirft": the relative pronoun. */
function relativeListener(
  words: readonly Word[],
  { from }: Clause,
  cue: VerbCue,
): NounPhrase | undefined {
  const lower = words[from]?.lower ?? '';
  const isTold =
    cue.verb.addressee === 'dat'
      ? isRelativeIn(lower, 'dative')
      : cue.passive && isRelativeIn(lower, 'nominative');
  return isTold ? { from, to: from + 1, head: from, pronoun: true, oblique: true } : undefined;
}

/** "in einem Brief an den Rat": to whom a text is written. */
function isWrittenTo(words: readonly Word[], i: number): boolean {
  return words[i]?.lower === 'an' && speechNoun(words[i - 1]?.text ?? '')?.written === true;
}

/** "Der Mann wird beschuldigt", "wurde die Stadt gebeten", "Ihm wurde vorgeworfen": whom a passive is about. */
function patientOf(words: readonly Word[], clause: Clause, cue: VerbCue): NounPhrase | undefined {
  const first = words[clause.from]?.lower ?? '';
  if (/^(?:ihm|ihr|ihnen)$/u.test(first) && cue.finite === clause.from + 1)
    return { from: clause.from, to: cue.finite, head: clause.from, pronoun: true, oblique: true };
  const isMain = clause.kind === 'main';
  const before = isMain ? nounPhraseWithPlaceAt(words, clause.from, cue.finite) : undefined;
  const after = subjectAfter(words, isMain ? cue.finite : clause.from, clause.to);
  const fits = cue.verb.addressee === 'acc' && after !== undefined && canListen(words, after);
  const found = before ?? (fits ? after : undefined);
  return found?.pronoun === true && words[found.from]?.lower === 'es' ? undefined : found;
}

/** ", Ken Lee, gegenüber der Zeitung, …": what is cut off from the verb by an apposition of the subject. */
function behindApposition(words: readonly Word[], { to }: Clause): NounPhrase | undefined {
  if (words[to]?.text !== ',') return undefined;
  for (let i = to; i < Math.min(words.length, to + MAX_WORDS_OF_APPOSITION); i++) {
    if (words[i]?.opaque === true || isVerbCandidate(words, i)) return undefined;
    if (words[i]?.lower === 'gegenüber') return nounPhraseAt(words, i + 1, words.length);
  }
  return undefined;
}

/** The one spoken to, as a span; null where the clause names nobody. */
export function addresseeOf(
  words: readonly Word[],
  clause: Clause,
  cue: VerbCue,
  speaker: Span | null,
): Span | null {
  const takes = cue.verb.addressee === 'dat' || cue.verb.addressee === 'acc';
  if (clause.kind === 'relative' && takes) {
    const told = relativeListener(words, clause, cue);
    if (told !== undefined) return spanOf(words, told.from, told.to);
  }
  if (cue.passive && takes) {
    const patient = patientOf(words, clause, cue);
    if (patient !== undefined) return spanOf(words, patient.from, patient.to);
  }
  for (let i = clause.from; i < clause.to; i++) {
    const word = words[i];
    if (word !== undefined && meets(word, speaker)) continue;
    const named = behindPreposition(words, i, cue, clause.to, speaker);
    const phrase = named ?? (takes ? objectAt(words, i, cue, clause, speaker) : undefined);
    if (phrase === undefined) continue;
    const span = spanOf(words, phrase.from, phrase.to);
    if (!meets(span, speaker)) return span;
    i = phrase.to - 1;
  }
  const behind = behindApposition(words, clause);
  return behind === undefined ? null : spanOf(words, behind.from, behind.to);
}

import { overlaps, type Span } from '../../../schemas/span.ts';
import { introducer } from './clause-kind.ts';
import type { Clause } from './clauses.ts';
import type { VerbCue } from './cue.ts';
import { isVerbCandidate } from './finite-verb.ts';
import type { NounPhrase } from './noun-core.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import { isCommonNoun } from './nouns.ts';
import { isSpeakingNoun } from './speech-lexicon.ts';
import { grammaticalSubject } from './subject.ts';
import { subjectBefore } from './subject-place.ts';
import { isA } from './word-classes.ts';
import { spanOf, type Word } from './words.ts';

const DATIVE =
  /^(?:dem|der|den|einem|einer|seinem|seiner|seinen|ihrem|ihrer|ihren|allen|mehreren|vielen)$/u;
/** Datives that are no genitives, and so no part of the noun phrase before them. */
const ONLY_DATIVE = /^(?:dem|den|einem|seinem|seinen|ihrem|ihren|allen|mehreren|vielen)$/u;
const ACCUSATIVE = /^(?:den|die|das|einen|eine|seine|seinen|ihre|ihren|alle|mehrere|viele)$/u;
const DATIVE_PRONOUN = /^(?:ihm|ihnen)$/u;
const ACCUSATIVE_PRONOUN = /^(?:ihn)$/u;
/** A person or body: a noun that speaks, a medium, or a name. */
function canListen(words: readonly Word[], phrase: NounPhrase): boolean {
  if (phrase.pronoun)
    return /^(?:ihn|ihm|ihnen|ihr|sie|er|diese[rmn]?)$/u.test(words[phrase.from]?.lower ?? '');
  for (let i = phrase.head; i < phrase.to; i++) {
    const word = words[i];
    if (word === undefined || (!word.capital && !word.punctuation)) return false;
    if (isSpeakingNoun(word.lower) || isA(word.lower, 'listener')) return true;
    if (word.named && !isCommonNoun(word.text)) return true;
  }
  return false;
}

/** "die Haltung gegenüber der Partei", "das Ende von …": the preposition goes with the noun before it. */
function hangsOnNoun(words: readonly Word[], i: number, speaker: Span | null): boolean {
  const before = words[i - 1];
  return before?.capital === true && !before.named && before.end !== speaker?.end;
}

/** "gegenüber Reportern", "vor der Presse", "zu Lee", and the preposition the verb has for the one spoken to. */
function behindPreposition(
  words: readonly Word[],
  i: number,
  cue: VerbCue,
  end: number,
  speaker: Span | null,
): NounPhrase | undefined {
  const lower = words[i]?.lower ?? '';
  const { addressee } = cue.verb;
  if (lower === 'gegenüber')
    return hangsOnNoun(words, i, speaker) ? undefined : nounPhraseAt(words, i + 1, end);
  const governed = addressee !== '' && lower === addressee;
  const listens = governed || (addressee === 'dat' && /^(?:zu|zum|zur)$/u.test(lower));
  const isPublic = lower === 'vor' || lower === 'zu';
  if (!listens && !isPublic) return undefined;
  if (governed && hangsOnNoun(words, i, speaker)) return undefined;
  const phrase = nounPhraseAt(words, i + 1, end);
  if (phrase === undefined) return undefined;
  if (isPublic && isA(words[phrase.head]?.lower ?? '', 'listener')) return phrase;
  const whoever = governed && lower !== 'von';
  return listens && (whoever || canListen(words, phrase)) ? phrase : undefined;
}

/** "in einem Interview mit der Zeitung": the one who asked. */
function askedBy(words: readonly Word[], i: number, end: number): NounPhrase | undefined {
  const talk = /(?:interview|gespräch|telefonat|unterredung)s?$/u.test(words[i]?.lower ?? '');
  if (!talk || words[i + 1]?.lower !== 'mit') return undefined;
  const within = words.slice(Math.max(0, i - 3), i);
  if (!within.some(({ lower }) => /^(?:in|im|bei|beim|während)$/u.test(lower))) return undefined;
  const phrase = nounPhraseAt(words, i + 2, end);
  return phrase !== undefined && canListen(words, phrase) ? phrase : undefined;
}

function pronounIn(words: readonly Word[], i: number, cue: VerbCue): NounPhrase | undefined {
  const form = cue.verb.addressee === 'dat' ? DATIVE_PRONOUN : ACCUSATIVE_PRONOUN;
  if (!form.test(words[i]?.lower ?? '')) return undefined;
  return { from: i, to: i + 1, head: i, pronoun: true, oblique: true };
}

/** The object in the verb's case: an article or pronoun that shows it, or a bare noun behind verb or subject. */
function objectAt(
  words: readonly Word[],
  i: number,
  clause: Clause,
  cue: VerbCue,
  speaker: Span | null,
): NounPhrase | undefined {
  const word = words[i];
  const before = words[i - 1];
  if (word === undefined || /^(?:und|oder|sowie)$/u.test(before?.lower ?? '')) return undefined;
  if (before !== undefined && isA(before.lower, 'preposition')) return undefined;
  const pronoun = pronounIn(words, i, cue);
  if (pronoun !== undefined) return pronoun;
  const opens = i === clause.from;
  const fronted = opens && speaker !== null && speaker.start > (words[cue.finite]?.start ?? 0);
  if (opens && !fronted) return undefined;
  const behindSubject = speaker !== null && before?.end === speaker.end;
  const bare =
    word.capital &&
    !word.initial &&
    (i - 1 === cue.finite || behindSubject || isA(before?.lower ?? '', 'adverb'));
  const free = opens || before?.capital !== true || before.named || behindSubject;
  const dative =
    cue.verb.addressee === 'dat' &&
    (ONLY_DATIVE.test(word.lower) || (free && speaker !== null && DATIVE.test(word.lower)));
  const accusative = cue.verb.addressee === 'acc' && free && ACCUSATIVE.test(word.lower);
  return bare || dative || accusative ? nounPhraseAt(words, i, clause.to) : undefined;
}

/** "Der Mann wird beschuldigt", "Darin wird die Stadt aufgefordert": the subject of a passive that governs the accusative. */
function patientOf(words: readonly Word[], clause: Clause, cue: VerbCue): NounPhrase | undefined {
  const from = introducer(words, clause.from, clause.to);
  const opens = clause.kind === 'main' || clause.kind === 'verb_first';
  if (!opens) return subjectBefore(words, from + 1, cue.at);
  const fronted = nounPhraseAt(words, clause.from, cue.finite, true);
  const first = words[clause.from]?.lower ?? '';
  if (fronted !== undefined && !/^(?:es|darin|dabei|das|dies)$/u.test(first)) return fronted;
  if (cue.verb.addressee === 'acc') return grammaticalSubject(words, clause);
  if (cue.finite !== clause.from + 1 || !/^(?:ihm|ihr|ihnen)$/u.test(first)) return undefined;
  return {
    from: clause.from,
    to: clause.from + 1,
    head: clause.from,
    pronoun: true,
    oblique: true,
  };
}

const REACH = 20;

/** ", Ken Lee, gegenüber der Zeitung, …": what is cut off from the verb by an apposition of the subject. */
function behindApposition(words: readonly Word[], clause: Clause): NounPhrase | undefined {
  if (words[clause.to]?.text !== ',') return undefined;
  for (let i = clause.to; i < Math.min(words.length, clause.to + REACH); i++) {
    if (words[i]?.opaque === true || isVerbCandidate(words, i)) return undefined;
    if (words[i]?.lower === 'gegenüber') return nounPhraseAt(words, i + 1, words.length);
  }
  return undefined;
}

function listenerIn(
  words: readonly Word[],
  clause: Clause,
  cue: VerbCue,
  speaker: Span | null,
): NounPhrase | undefined {
  const takes = cue.verb.addressee === 'dat' || cue.verb.addressee === 'acc';
  if (cue.passive && takes) {
    const patient = patientOf(words, clause, cue);
    if (patient !== undefined && canListen(words, patient)) return patient;
  }
  for (let i = clause.from; i < clause.to; i++) {
    if (words[i]?.opaque === true) break;
    const named =
      behindPreposition(words, i, cue, clause.to, speaker) ?? askedBy(words, i, clause.to);
    const phrase = named ?? (takes ? objectAt(words, i, clause, cue, speaker) : undefined);
    if (phrase === undefined) continue;
    const isSpeaker = speaker !== null && overlaps(spanOf(words, phrase.from, phrase.to), speaker);
    if (!isSpeaker && (named !== undefined || canListen(words, phrase))) return phrase;
    const speakerEnd = isSpeaker ? words.findLastIndex(({ end }) => end <= speaker.end) : -1;
    i = Math.max(i, isSpeaker ? Math.min(speakerEnd, phrase.to - 1) : phrase.to - 1);
  }
  return behindApposition(words, clause);
}

/** "forderte die Gäste zum Gehen auf": what somebody is called on to do is no part of his name ("Ida zur Mühlen"). */
function endOf(words: readonly Word[], { head, to }: NounPhrase): number {
  for (let i = head + 1; i < to; i++)
    if (/^(?:zum|zur)$/u.test(words[i]?.lower ?? '') && words[i]?.named === false) return i;
  return to;
}

/** The one spoken to, as a span; null where the clause names nobody. */
export function addresseeOf(
  words: readonly Word[],
  clause: Clause,
  cue: VerbCue,
  speaker: Span | null,
): Span | null {
  const phrase = listenerIn(words, clause, cue, speaker);
  return phrase === undefined ? null : spanOf(words, phrase.from, endOf(words, phrase));
}

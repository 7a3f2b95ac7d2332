import type { Span } from '../../../schemas/span.ts';
import type { Clause } from './clauses.ts';
import type { VerbCue } from './cue.ts';
import type { NounPhrase } from './noun-core.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import { isCommonNoun } from './nouns.ts';
import { isSpeakingNoun } from './speech-lexicon.ts';
import { isA } from './word-classes.ts';
import { spanOf, type Word } from './words.ts';

const DATIVE =
  /^(?:dem|der|den|einem|einer|seinem|seiner|seinen|ihrem|ihrer|ihren|ihm|ihr|ihnen|allen)$/u;
const ACCUSATIVE = /^(?:den|die|das|ihn|sie|einen|eine|seine|seinen|alle)$/u;
const PUBLIC =
  /^(?:journalisten|reportern|pressevertretern|medienvertretern|presse|medien|abgeordneten|anhängern)$/u;

/** A person or body: a noun that speaks, or a name. */
function canListen(words: readonly Word[], phrase: NounPhrase): boolean {
  if (phrase.pronoun)
    return /^(?:ihn|ihm|ihnen|ihr|sie|er)$/u.test(words[phrase.from]?.lower ?? '');
  const nouns = words.slice(phrase.from, phrase.to).filter(({ capital }) => capital);
  return nouns.some(({ lower, text }) => isSpeakingNoun(lower) || !isCommonNoun(text));
}

function meets(span: Span, speaker: Span | null): boolean {
  return speaker !== null && span.start < speaker.end && speaker.start < span.end;
}

/** "gegenüber Reportern", "vor Journalisten", and the preposition the verb has for the one spoken to ("bei", "an"). */
function behindPreposition(
  words: readonly Word[],
  i: number,
  cue: VerbCue,
  end: number,
): NounPhrase | undefined {
  const lower = words[i]?.lower ?? '';
  if (lower === 'gegenüber' || (cue.verb.addressee !== '' && lower === cue.verb.addressee))
    return nounPhraseAt(words, i + 1, end);
  const isPublic = (lower === 'vor' || lower === 'zu') && PUBLIC.test(words[i + 1]?.lower ?? '');
  return isPublic ? nounPhraseAt(words, i + 1, end) : undefined;
}

/** The object in the verb's case: an article or pronoun that shows it, behind no noun and no preposition. */
function objectAt(
  words: readonly Word[],
  i: number,
  cue: VerbCue,
  end: number,
): NounPhrase | undefined {
  const word = words[i];
  const before = words[i - 1];
  if (word === undefined || before === undefined || isA(before.lower, 'preposition'))
    return undefined;
  const bare =
    word.capital && !word.initial && (before.verb?.finite === true || isA(before.lower, 'adverb'));
  const dative = cue.verb.addressee === 'dat' && DATIVE.test(word.lower) && !before.capital;
  const accusative = cue.verb.addressee === 'acc' && ACCUSATIVE.test(word.lower);
  if (!bare && !dative && !accusative) return undefined;
  if (/^(?:ihn|ihm|ihnen)$/u.test(word.lower))
    return { from: i, to: i + 1, head: i, pronoun: true, oblique: true };
  return nounPhraseAt(words, i, end);
}

/** "Der Mann wird beschuldigt", "Ihm wurde vorgeworfen": whom a passive puts in front. */
function patientOf(words: readonly Word[], clause: Clause, cue: VerbCue): NounPhrase | undefined {
  const at = nounPhraseAt(words, clause.from, cue.finite, true);
  if (at !== undefined || cue.finite !== clause.from + 1) return at;
  return /^(?:ihm|ihr|ihnen)$/u.test(words[clause.from]?.lower ?? '')
    ? { from: clause.from, to: clause.from + 1, head: clause.from, pronoun: true, oblique: true }
    : undefined;
}

/** The one spoken to, as a span; null where the clause names nobody. */
export function addresseeOf(
  words: readonly Word[],
  clause: Clause,
  cue: VerbCue,
  speaker: Span | null,
): Span | null {
  const takes = cue.verb.addressee === 'dat' || cue.verb.addressee === 'acc';
  if (cue.passive && takes) {
    const patient = patientOf(words, clause, cue);
    if (patient !== undefined) return spanOf(words, patient.from, patient.to);
  }
  for (let i = clause.from; i < clause.to; i++) {
    const named = behindPreposition(words, i, cue, clause.to);
    const phrase = named ?? (takes ? objectAt(words, i, cue, clause.to) : undefined);
    if (phrase === undefined) continue;
    const span = spanOf(words, phrase.from, phrase.to);
    if (!meets(span, speaker) && (named !== undefined || canListen(words, phrase))) return span;
    i = phrase.to - 1;
  }
  return null;
}

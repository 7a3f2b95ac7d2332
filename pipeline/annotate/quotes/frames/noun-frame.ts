import type { Span } from '../../../../schemas/span.ts';
import { canSpeak } from '../../grammar/animacy.ts';
import type { Clause } from '../../grammar/clauses.ts';
import { nounPhraseAt, nounPhraseWithPlaceAt } from '../../grammar/noun-phrase.ts';
import type { NounPhrase } from '../../grammar/noun-phrase-core.ts';
import { grammaticalSubject } from '../../grammar/subject.ts';
import { spanOf, type Word } from '../../grammar/word.ts';
import { isSaying, sayingOf } from '../../grammar/word-facts.ts';
import type { SpeechNoun } from '../../lexicon/speech-words.ts';
import { isPrefix } from '../../lexicon/verb-forms.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';
import type { Heuristic } from '../heuristic.ts';
import type { Passage } from '../passages/passage.ts';
import { EMPTY_DRAFT, type QuoteDraft } from '../quote-draft.ts';
import { MAX_WORDS_OF_NOUN_CUE } from '../reach.ts';
import { cueIn } from '../reporting-clause/cue.ts';
import { beforeStop, moodOf } from '../reporting-clause/reporting-clause.ts';

/** A noun of saying with its phrase. */
export interface NounCue {
  phrase: NounPhrase;
  noun: SpeechNoun;
}

/** "stehen Vorwürfe im Raum", "wurden Forderungen gegen die Vereine erhoben": behind phrases with a preposition. */
export function afterAdverbials(words: readonly Word[], from: number, end: number): number {
  let i = from;
  while (i < end && isOfClass(words[i]?.lower ?? '', 'preposition')) {
    const phrase = nounPhraseAt(words, i + 1, end);
    if (phrase === undefined) break;
    i = phrase.to;
  }
  return i;
}

function isNounOfSaying(word: Word): boolean {
  return word.capital && isSaying(word);
}

/** The noun of saying in the noun phrase that closes the clause: "wegen der Ankündigung des Trainers". */
function nounCueAtEnd(passage: Passage, clause: Clause): NounCue | undefined {
  const { words } = passage;
  const first = Math.max(clause.from, clause.to - MAX_WORDS_OF_NOUN_CUE);
  if (!words.slice(first, clause.to).some(isNounOfSaying)) return undefined;
  for (let from = first; from < clause.to; from++) {
    const phrase = nounPhraseWithPlaceAt(words, from, clause.to);
    if (phrase === undefined || phrase.pronoun) continue;
    const head = words[phrase.head];
    const noun = head?.capital ? sayingOf(head) : undefined;
    const behind = words.slice(afterAdverbials(words, phrase.to, clause.to), clause.to);
    const rest = behind.every(
      ({ lower, verb }, at) =>
        /^(?:daran|darauf|dazu|davon|darüber|auf|an)$/u.test(lower) ||
        (at === behind.length - 1 && (verb?.participle === true || isPrefix(lower))),
    );
    if (noun !== undefined && rest) return { phrase, noun };
  }
  return undefined;
}

/** Whether a clause can be what a noun of saying tells. */
function canBeContent({ opener, kind, konjunktiv }: Clause): boolean {
  if (opener !== ',') return false;
  return /^(?:dass|infinitive|ob)$/u.test(kind) || (kind === 'main' && konjunktiv !== null);
}

function takes(noun: SpeechNoun, clause: Clause): boolean {
  if (clause.kind === 'dass') return noun.complements.has('dass');
  if (clause.kind === 'infinitive') return noun.complements.has('infinitive');
  if (clause.kind === 'ob') return noun.complements.has('ob') || noun.complements.has('question');
  return noun.complements.has('konjunktiv');
}

/** "Von der Polizei kam die Warnung, …": from whom the noun comes; undefined if the clause does not begin so. */
function originOf(words: readonly Word[], clause: Clause, { phrase }: NounCue): Span | undefined {
  const isFrom = /^vo[nm]$/u.test(words[clause.from]?.lower ?? '');
  if (!isFrom || clause.kind !== 'main' || phrase.from < clause.finite) return undefined;
  const origin = nounPhraseWithPlaceAt(words, clause.from + 1, clause.finite);
  if (origin?.to !== clause.finite) return undefined;
  const span = spanOf(words, origin.from, origin.to);
  return canSpeak(words, span) ? span : undefined;
}

/** Whose words they are: a genitive behind the noun, else the subject of the clause if it is no noun of saying itself. */
function speakerOf(passage: Passage, clause: Clause, cue: NounCue): Span | null {
  const { words } = passage;
  const { phrase } = cue;
  const owner = words[phrase.head + 1]?.lower ?? '';
  const listener = listenerAt(words, cue);
  const to = listener < 0 ? phrase.to : Math.min(listener, phrase.to);
  if (to > phrase.head + 1 && /^(?:des|der|von|vom|eines|einer|seiner|ihrer)$/u.test(owner))
    return spanOf(words, /^vo[nm]$/u.test(owner) ? phrase.head + 2 : phrase.head + 1, to);
  const origin = originOf(words, clause, cue);
  if (origin !== undefined) return origin;
  const subject = grammaticalSubject(words, clause);
  if (subject === undefined) return null;
  if (subject.from === phrase.from && cueIn(words, clause) === undefined) return null;
  return spanOf(words, subject.from, subject.to);
}

/** "…, die Bühne zu räumen, auch aus der Politik", "…, die Akten zu prüfen, ab": what is left of the frame's sentence. */
function takesUpFrame({ words }: Passage, clause: Clause, before: Clause | undefined): boolean {
  if (clause.kind !== 'fragment' || before?.kind !== 'infinitive') return false;
  const first = words[clause.from]?.lower ?? '';
  return isOfClass(first, 'adverb') || isOfClass(first, 'preposition') || isPrefix(first);
}

/** Index of "an" in "die Bitte an den Anbieter, …"; -1 if the words are meant for nobody named. */
function listenerAt(words: readonly Word[], { phrase }: NounCue): number {
  for (let i = phrase.head + 1; i <= phrase.to; i++)
    if (/^(?:an|gegenüber)$/u.test(words[i]?.lower ?? '')) return i;
  return -1;
}

function addresseeOf(words: readonly Word[], cue: NounCue): Span | null {
  const at = listenerAt(words, cue);
  const to = at < 0 ? undefined : nounPhraseAt(words, at + 1, words.length);
  return to === undefined ? null : spanOf(words, to.from, to.to);
}

/** Clauses that hang on the content go with it; the sentence that the frame began ends it. */
function contentEnd(passage: Passage, i: number): number {
  const { clauses } = passage;
  for (let k = i + 1; k < clauses.length; k++) {
    const clause = clauses[k];
    if (clause !== undefined && takesUpFrame(passage, clause, clauses[k - 1])) return k;
    if (clause?.kind === 'verb_first' || (clause?.kind === 'main' && clause.konjunktiv === null))
      return k;
  }
  return clauses.length;
}

function draftOf(passage: Passage, i: number, cue: NounCue): QuoteDraft | undefined {
  const { clauses, words } = passage;
  const clause = clauses[i];
  const content = clauses[i + 1];
  if (clause === undefined || content === undefined) return undefined;
  const after = contentEnd(passage, i + 1);
  const last = clauses[after - 1] ?? content;
  const rest = clauses[after];
  const frame = [spanOf(words, 0, content.from)];
  if (rest !== undefined)
    frame.push(spanOf(words, rest.from, beforeStop(words, rest.from, words.length)));
  return {
    ...EMPTY_DRAFT,
    type: 'indirect',
    spans: [spanOf(words, content.from, beforeStop(words, content.from, last.to))],
    frame,
    cue: {
      spans: [spanOf(words, cue.phrase.from, cue.phrase.head + 1)],
      lemma: words[cue.phrase.head]?.text ?? '',
    },
    speaker: speakerOf(passage, clause, cue),
    speakerMethod: 'owner-of-words',
    addressee: addresseeOf(words, cue),
    mood: moodOf(clauses.slice(i + 1, after)),
    rule: nounFrame.name,
  };
}

/** Whether the noun that closes clause `i` tells what the next clause says. */
export function isToldByNoun(passage: Passage, i: number): boolean {
  const clause = passage.clauses[i];
  const content = passage.clauses[i + 1];
  if (clause === undefined || content === undefined || !canBeContent(content)) return false;
  const cue = nounCueAtEnd(passage, clause);
  return cue !== undefined && takes(cue.noun, content);
}

/** "Er habe Angst gehabt, dass …": the main clause is itself what somebody says, and no frame of ours; -1 if it is not. */
function reportedMain(clauses: readonly Clause[]): number {
  const main = clauses.findIndex(({ kind }) => kind === 'main' || kind === 'verb_first');
  return clauses[main]?.konjunktiv === 'konjunktiv_1' ? main : -1;
}

/** "war die Forderung nach Brot, nach Arbeit zu lesen": the infinitive belongs to the verb before the comma. */
function isReadThere({ words }: Passage, clause: Clause, { kind, to }: Clause): boolean {
  const isPresent = words[clause.finite]?.verb?.readings.some(({ verb }) => verb === 'sein');
  if (kind !== 'infinitive' || isPresent !== true) return false;
  return /^(?:lesen|sehen|hören|finden)$/u.test(words[beforeStop(words, 0, to) - 1]?.lower ?? '');
}

/** A noun of saying with its content clause: "die Ankündigung, …". */
export const nounFrame: Heuristic = {
  name: 'noun-frame',
  example: 'Die Halle leerte sich nach der Drohung des Anrufers, eine Bombe zu zünden.',
  nearMiss: 'Die Halle leerte sich nach der Pause des Orchesters, ohne dass es auffiel.',
  find(passage) {
    const { clauses } = passage;
    const reported = reportedMain(clauses);
    for (let i = 0; i + 1 < clauses.length; i++) {
      const clause = clauses[i];
      const content = clauses[i + 1];
      if (clause === undefined || content === undefined || clause.kind === 'utterance') continue;
      if (!canBeContent(content) || (reported >= 0 && reported <= i)) continue;
      const cue = nounCueAtEnd(passage, clause);
      if (cue === undefined || !takes(cue.noun, content)) continue;
      if (isReadThere(passage, clause, content)) continue;
      const draft = draftOf(passage, i, cue);
      return draft === undefined ? [] : [draft];
    }
    return [];
  },
};

import type { Cue, Medium, Mood, SpeakerMethod } from '../../../../schemas/annotations.ts';
import type { Span } from '../../../../schemas/span.ts';
import { isAbstract } from '../../grammar/animacy.ts';
import type { Clause } from '../../grammar/clauses.ts';
import type { NounPhrase } from '../../grammar/noun-phrase-core.ts';
import { spanOf, type Word } from '../../grammar/word.ts';
import type { Passage } from '../passages/passage.ts';
import { addresseeOf } from './addressee.ts';
import type { VerbCue } from './cue.ts';
import { cueOf } from './cue-span.ts';
import { subjectOf } from './who-says.ts';

/** What a cue's clause tells of a quote, wherever the quote stands. */
export interface ReportingClause {
  cue: Cue;
  speaker: Span | null;
  speakerMethod: SpeakerMethod | null;
  addressee: Span | null;
  medium: Medium | null;
}

/** "hat Ken Lee Moskau gewarnt": behind a person's name the name of something else is the object. */
function nameEnd(words: readonly Word[], { head, to }: NounPhrase): number {
  for (let i = head + 1; i < to; i++) {
    const word = words[i];
    const joins = words[i - 1]?.person === true && word?.capital === true;
    if (joins && word.name !== null && !word.person) return i;
  }
  return to;
}

/** Reads speaker, addressee and cue off the clause. */
export function reportingClauseOf(
  passage: Passage,
  clause: Clause,
  cue: VerbCue,
  frameFrom: number,
): ReportingClause {
  const { words } = passage;
  const subject = subjectOf(words, clause, cue, frameFrom);
  const found =
    subject === undefined
      ? null
      : spanOf(words, subject.phrase.from, nameEnd(words, subject.phrase));
  const speaker = found === null || isAbstract(words, found) ? null : found;
  return {
    cue: cueOf(words, cue, clause.to),
    speaker,
    speakerMethod: subject?.method ?? null,
    addressee: addresseeOf(words, clause, cue, speaker),
    medium: cue.verb.medium,
  };
}

/** Index after the last word that is no full stop, so that a quote ends before the stop of its sentence. */
export function beforeStop(words: readonly Word[], from: number, to: number): number {
  let end = to;
  while (end > from && /^[.,;:!?…–-]$/u.test(words[end - 1]?.text ?? '')) end--;
  return end;
}

/** The mood of the clauses' verbs: a Konjunktiv where one of them shows it. */
export function moodOf(clauses: readonly Clause[]): Mood {
  const moods = clauses.map(({ konjunktiv }) => konjunktiv);
  if (moods.includes('konjunktiv_1')) return 'konjunktiv_1';
  return moods.includes('konjunktiv_2') ? 'konjunktiv_2' : 'indicative';
}

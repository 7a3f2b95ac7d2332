import type { Cue, Medium, Mood } from '../../../schemas/annotations.ts';
import type { Span } from '../../../schemas/span.ts';
import type { Clause } from './clauses.ts';
import { cueOf, type VerbCue } from './cue.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import type { Passage } from './passage.ts';
import { subjectOf } from './subject.ts';
import { spanOf, type Word } from './words.ts';

/** What a cue's clause tells of a quote, wherever the quote stands. */
export interface Telling {
  cue: Cue;
  speaker: Span | null;
  speakerMethod: string;
  addressee: Span | null;
  medium: Medium | null;
}

function inside(phrase: Span, speaker: Span | null): boolean {
  return speaker !== null && phrase.start < speaker.end && speaker.start < phrase.end;
}

/** "gegenüber Reportern", "vor Journalisten", or the dative of a verb that has one ("sagte der Zeitung"). */
function addresseeOf(
  words: readonly Word[],
  clause: Clause,
  cue: VerbCue,
  speaker: Span | null,
): Span | null {
  for (let i = clause.from; i < clause.to; i++) {
    const lower = words[i]?.lower ?? '';
    const named =
      lower === 'gegenüber' || (cue.verb.addressee !== '' && lower === cue.verb.addressee);
    const dative =
      cue.verb.addressee === 'dat' && /^(?:dem|der|den|einem|einer|ihm|ihr|ihnen)$/u.test(lower);
    const accusative =
      cue.verb.addressee === 'acc' && /^(?:den|die|das|ihn|sie|einen)$/u.test(lower);
    if (!named && !dative && !accusative) continue;
    const phrase = nounPhraseAt(words, named ? i + 1 : i, clause.to);
    if (phrase === undefined) continue;
    const span = spanOf(words, phrase.from, phrase.to);
    const before = words[i - 1]?.lower ?? '';
    if (
      inside(span, speaker) ||
      (!named && /^(?:in|an|auf|mit|von|bei|nach|zu|aus|vor|über|für)$/u.test(before))
    )
      continue;
    return span;
  }
  return null;
}

/** Reads speaker, addressee and cue off the clause. */
export function tellingOf(
  passage: Passage,
  clause: Clause,
  cue: VerbCue,
  frameFrom: number,
): Telling {
  const { words } = passage;
  const subject = subjectOf(words, clause, cue, frameFrom);
  const speaker =
    subject === undefined ? null : spanOf(words, subject.phrase.from, subject.phrase.to);
  return {
    cue: cueOf(words, cue),
    speaker,
    speakerMethod: subject?.method ?? 'none',
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

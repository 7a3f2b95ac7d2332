import { overlaps, type Span } from '../../../../schemas/span.ts';
import type { Clause } from '../../grammar/clauses.ts';
import { isTime } from '../../grammar/noun-modifiers.ts';
import { nounPhraseAt } from '../../grammar/noun-phrase.ts';
import { spanOf, type Word } from '../../grammar/word.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';
import type { VerbCue } from '../reporting-clause/cue.ts';

/** "als haltlos", "als Erfolg": no comparison ("mehr als"), no "sowohl … als auch", no clause ("…, als es regnete"). */
function isPredicative(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  if (before?.text === ',' || words[i + 1]?.lower === 'auch') return false;
  return (
    before?.capital === true || !/^(?:mehr|weniger|anders|\p{L}{3,}er)$/u.test(before?.lower ?? '')
  );
}

const CONTRACTED = new Map([
  ['vom', 'von'],
  ['zum', 'zu'],
  ['zur', 'zu'],
  ['ans', 'an'],
  ['aufs', 'auf'],
  ['fürs', 'für'],
]);

/** "einen Kompromiss" behind "den Beschluss": what somebody calls somebody or something. */
function isCalled(words: readonly Word[], i: number, found: number): boolean {
  return found > 0 && /^eine?n?$/u.test(words[i]?.lower ?? '');
}

/** Whether the words hold an object the verb reports with: a preposition of its own, or a noun phrase besides the subject. */
export function hasReportedObject(
  words: readonly Word[],
  { from, to }: { from: number; to: number },
  cue: VerbCue,
  speaker: Span | null,
): boolean {
  const { summaryObjects } = cue.verb;
  const takesNoun = summaryObjects.some((object) => /^(?:obj|dat|gen)$/u.test(object));
  const takesPhrase = takesNoun || summaryObjects.includes('pred');
  let objects = 0;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word === undefined) return false;
    const link = CONTRACTED.get(word.lower) ?? word.lower;
    if (summaryObjects.includes(link) && (link !== 'als' || isPredicative(words, i))) return true;
    if (!takesPhrase || isOfClass(word.lower, 'preposition') || word.punctuation) continue;
    const phrase = nounPhraseAt(words, i, to);
    if (
      phrase === undefined ||
      phrase.pronoun ||
      isOfClass(words[i - 1]?.lower ?? '', 'preposition')
    )
      continue;
    const isSpeaker = speaker !== null && overlaps(spanOf(words, i, phrase.to), speaker);
    if (!isSpeaker && !isTime(words, phrase)) {
      if (takesNoun || (summaryObjects.includes('pred') && isCalled(words, i, objects)))
        return true;
      objects++;
    }
    i = phrase.to - 1;
  }
  return false;
}

/** "Als Grund wurde ein Defekt genannt": told by nobody in particular. */
export function isLabelled(words: readonly Word[], clause: Clause, cue: VerbCue): boolean {
  const first = words[clause.from];
  return cue.passive && first?.lower === 'als' && words[clause.from + 1]?.capital === true;
}

/** Whether the agent of a passive stands where it can be one: at the head or behind the verb, not "Gesten von Lee werden". */
export function isAgent(words: readonly Word[], clause: Clause, speaker: Span): boolean {
  const at = words.findIndex(({ start }) => start === speaker.start);
  return at > clause.finite || at <= clause.from + 1;
}

import { firstFiniteIn } from '../../grammar/finite-verb.ts';
import type { NounPhrase } from '../../grammar/noun-phrase-core.ts';
import { precedesAsObject } from '../../grammar/object-first.ts';
import { subjectAfter, subjectBefore } from '../../grammar/subject-position.ts';
import type { Word } from '../../grammar/word.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';
import { MAX_WORDS_TO_MAIN } from '../reach.ts';
import type { Subject } from './who-says.ts';

/** "…, während die Stadt den Plan ablehnt und fordert, …": the subject of the subordinate clause that "und" carries on. */
function subclauseBefore(
  words: readonly Word[],
  frameFrom: number,
  to: number,
): Subject | undefined {
  const comma = words.slice(frameFrom, to).findLastIndex(({ text }) => text === ',');
  const first = frameFrom + comma + 1;
  const verb = words[to - 2];
  if (
    comma < 0 ||
    verb?.verb?.finite !== true ||
    !isOfClass(words[first]?.lower ?? '', 'subordinator')
  )
    return undefined;
  const phrase = subjectAfter(words, first, to - 2);
  return phrase === undefined ? undefined : { phrase, method: 'subject-of-earlier-clause' };
}

/** "Lee war dabei und sagte, …": the subject of the clause that the verb joins by "und". */
export function subjectOfEarlier(
  words: readonly Word[],
  frameFrom: number,
  to: number,
): Subject | undefined {
  if (frameFrom >= to) return undefined;
  const inside = subclauseBefore(words, frameFrom, to);
  if (inside !== undefined) return inside;
  const finite = firstFiniteIn(words, frameFrom, to);
  const before = subjectBefore(words, frameFrom, finite < 0 ? to : finite);
  const after = finite >= 0 ? subjectAfter(words, finite, to) : undefined;
  const fronted =
    before !== undefined && after !== undefined && precedesAsObject(words, before, after, finite);
  const phrase = fronted ? after : (before ?? after);
  return phrase === undefined ? undefined : { phrase, method: 'subject-of-earlier-clause' };
}

/** A verb whose participle may stand behind an insertion: "hatte Lee, der Sprecher, erklärt". */
function isAuxiliary(verb: string): boolean {
  return verb === 'haben' || verb === 'sein' || verb === 'werden';
}

/** "Lee wies das zurück, die Sprecherin, Ida Kim, erklärte": behind a whole main clause another one begins. */
export function newSubject(
  words: readonly Word[],
  first: number,
  to: number,
): NounPhrase | undefined {
  const from = Math.max(first, to - MAX_WORDS_TO_MAIN);
  const finite = firstFiniteIn(words, from, to);
  if (finite < 0 || words[finite]?.verb?.readings.some(({ verb }) => isAuxiliary(verb)))
    return undefined;
  const opened = words.slice(from, finite).findLastIndex(({ text }) => text === ',');
  const comma = words.findIndex(({ text }, i) => i > finite && i < to && text === ',');
  if (opened >= 0 || comma < 0 || comma >= to - 1) return undefined;
  return subjectBefore(words, comma + 1, to);
}

import { isOfClass } from '../lexicon/word-classes.ts';
import { firstFiniteIn, isVerbCandidate, isVerbFinal, lastFiniteIn } from './finite-verb.ts';
import type { Word } from './word.ts';

/**
 * What a stretch between commas, colons, dashes or brackets is, told by its first word and the place of its verb:
 * `main` has its verb second, `verb_first` first ("sagte er"), `fragment` has none; `utterance` stands in marks.
 */
export type ClauseKind =
  | 'main'
  | 'verb_first'
  | 'dass'
  | 'ob'
  | 'question'
  | 'relative'
  | 'adverbial'
  | 'as'
  | 'infinitive'
  | 'fragment'
  | 'utterance';

/** Whether words[from, to) hold an infinitive with zu: "zu kommen", "anzukommen". */
export function zuInfinitive(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const verb = words[i]?.verb;
    if (verb?.zuInfinitive) return true;
    if (verb?.infinitive && words[i - 1]?.lower === 'zu' && i > from) return true;
  }
  return false;
}

/** "…, die Firmen zu prüfen": ends in an infinitive with zu, and no finite verb is certain. */
export function endsInZuInfinitive(words: readonly Word[], from: number, to: number): boolean {
  let last = to - 1;
  while (last > from && words[last]?.punctuation === true) last--;
  const verb = words[last]?.verb;
  const isZu = verb?.zuInfinitive || (verb?.infinitive && words[last - 1]?.lower === 'zu');
  if (!isZu) return false;
  for (let i = from; i < last; i++) {
    const word = words[i];
    if (word?.verb?.surelyFinite !== true || !isVerbCandidate(words, i)) continue;
    if (!word.participial || words[i + 1]?.capital !== true) return false;
  }
  return true;
}

/** The first word that tells the clause's kind: behind marks and "und", "aber", and behind the "auch" of "auch wenn". */
export function introducer(words: readonly Word[], from: number, to: number): number {
  let i = from;
  while (i < to - 1) {
    const word = words[i];
    if (word === undefined || !(word.punctuation || isOfClass(word.lower, 'conjunction'))) break;
    i++;
  }
  return stressesSubordinator(words, i) && i < to - 1 ? i + 1 : i;
}

/** "auch wenn", "selbst als", "nur weil". */
function stressesSubordinator(words: readonly Word[], i: number): boolean {
  const next = words[i + 1]?.lower ?? '';
  return isOfClass(words[i]?.lower ?? '', 'focus') && isOfClass(next, 'subordinator');
}

function finalKind(words: readonly Word[], i: number, opener: string): ClauseKind | undefined {
  const word = words[i];
  const next = words[i + 1];
  const lower = word?.lower ?? '';
  if (lower === 'dass' || lower === 'daß') return 'dass';
  if (lower === 'so' && next?.lower === 'dass') return 'adverbial';
  if (lower === 'ob') return 'ob';
  if (lower === 'wie') return 'as';
  if (isOfClass(lower, 'subordinator')) return 'adverbial';
  if (isOfClass(lower, 'question') && !isOfClass(lower, 'relative')) return 'question';
  if (opener !== ',' && opener !== '(' && opener !== '–') return undefined;
  if (isOfClass(lower, 'relative')) return 'relative';
  if (isOfClass(lower, 'preposition') && next !== undefined && isOfClass(next.lower, 'relative'))
    return 'relative';
  return undefined;
}

/** "Bis in den Mai war …", "Während der Sitzung sagte …": prepositions that look like subordinators. */
function hasVerbSecond(words: readonly Word[], first: number, finite: number, to: number): boolean {
  if (finite === first + 1 && to - first > 2) return true;
  // "ohne dass Pässe kontrolliert werden"
  if (words[first + 1]?.lower === 'dass') return false;
  const lower = words[first]?.lower ?? '';
  const isPreposition = isOfClass(lower, 'preposition') || lower === 'als';
  const early = firstFiniteIn(words, first, to);
  if (isPreposition && early > first && early < finite && !isVerbFinal(words, early, to))
    return true;
  return isPreposition && finite > first && !isVerbFinal(words, finite, to);
}

export function kindOf(
  words: readonly Word[],
  from: number,
  to: number,
  opener: string,
): ClauseKind {
  if (words[from]?.opaque === true) return 'utterance';
  const first = introducer(words, from, to);
  const purpose = isOfClass(words[first]?.lower ?? '', 'infinitive_opener');
  if (endsInZuInfinitive(words, from, to)) return purpose ? 'adverbial' : 'infinitive';
  const kind = finalKind(words, first, opener);
  const finite = (kind === undefined ? firstFiniteIn : lastFiniteIn)(words, from, to);
  if (kind === 'relative') {
    if (finite >= 0 && isVerbFinal(words, finite, to) && finite > first) return 'relative';
    if (finite < 0) return zuInfinitive(words, from, to) ? 'infinitive' : 'fragment';
  } else if (kind !== undefined) {
    return kind === 'adverbial' && hasVerbSecond(words, first, finite, to) ? 'main' : kind;
  }
  if (finite < 0) return zuInfinitive(words, from, to) ? 'infinitive' : 'fragment';
  if (!words[finite]?.verb?.surelyFinite && zuInfinitive(words, from, to)) return 'infinitive';
  return finite === first ? 'verb_first' : 'main';
}

import { markOf } from '../../../text/marks.ts';
import { canSpeak } from '../../grammar/animacy.ts';
import type { Clause } from '../../grammar/clauses.ts';
import { spanOf, type Word } from '../../grammar/word.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';
import type { Passage } from '../passages/passage.ts';
import { MAX_CLAUSES_TO_CONTENT, MAX_CLAUSES_TO_VERB } from '../reach.ts';
import { cueIn, type VerbCue } from '../reporting-clause/cue.ts';
import { hasObject } from '../reporting-clause/object-of-clause.ts';
import { subjectOf } from '../reporting-clause/who-says.ts';

/** Whether the verb takes clauses of its own, so that "weil …" behind it is not what it says. */
function governsClause(cue: VerbCue): boolean {
  return cue.verb.complements.has('verb_second');
}

/** "kritisierte die Art, wie das Gesetz entstand": how the noun before it is. */
function isOfManner({ from }: Clause, words: readonly Word[]): boolean {
  return words[from]?.lower === 'wie' && /^(?:art|weise)$/u.test(words[from - 2]?.lower ?? '');
}

/** Whether a clause can be what the verb says: the kinds the verb governs, a main clause by its mood. */
function governs(
  words: readonly Word[],
  cue: VerbCue,
  clause: Clause,
  isNext: boolean,
  afterColon: boolean,
): boolean {
  const { complements } = cue.verb;
  switch (clause.kind) {
    case 'dass':
      return complements.has('dass');
    case 'ob':
      return complements.has('ob');
    case 'as':
    case 'question':
      if (clause.kind === 'as' && clause.finite < 0) return false;
      return complements.has('question') && !isOfManner(clause, words);
    case 'infinitive':
      return complements.has('infinitive');
    case 'utterance':
      return true;
    case 'main':
    case 'verb_first':
      if (afterColon && clause.konjunktiv === null) return complements.has('verb_second');
      if (clause.kind === 'verb_first' && isNext && clause.opener === ',') return false;
      if (clause.konjunktiv !== null)
        return complements.has('konjunktiv') || complements.has('verb_second');
      return isNext && complements.has('verb_second') && clause.kind === 'main';
    case 'relative':
      return isNext && clause.konjunktiv !== null && cue.verb.complements.has('words');
    case 'adverbial':
      return (
        isNext &&
        clause.konjunktiv === 'konjunktiv_1' &&
        !governsClause(cue) &&
        !tellsHow(words, clause)
      );
    case 'fragment':
      return false;
  }
}

/** Whether an adverbial clause opens the content: "er sagte, wenn es regne, bleibe er". */
function opensContent(clauses: readonly Clause[], i: number, cue: VerbCue): boolean {
  for (let k = i + 1; k < Math.min(clauses.length, i + MAX_CLAUSES_TO_VERB); k++) {
    const clause = clauses[k];
    if (clause === undefined) return false;
    if (clause.kind === 'main' || clause.kind === 'verb_first')
      return (
        clause.konjunktiv !== null &&
        (cue.verb.complements.has('konjunktiv') || cue.verb.complements.has('verb_second'))
      );
    if (clause.kind === 'infinitive') return cue.verb.complements.has('infinitive');
    if (clause.kind === 'dass') return false;
  }
  return clauses[i]?.konjunktiv !== null && cue.verb.complements.has('verb_second');
}

/** "hat beschlossen, die Mittel für Kiel, Ulm und Trier zu kürzen": nothing but parts of a list up to clause `k`. */
function isList(clauses: readonly Clause[], from: number, k: number): boolean {
  return (
    k > from &&
    clauses.slice(from, k).every(({ kind, opener }) => kind === 'fragment' && opener === ',')
  );
}

/** "fordert, alle Beiträge, die …, zu streichen": the content begins with what a relative clause cuts off from its verb. */
function withFragmentBefore(
  clauses: readonly Clause[],
  i: number,
  k: number,
  closed: boolean,
): number {
  const isFirst = clauses[k]?.kind === 'verb_first';
  const cut = clauses[k]?.kind === 'infinitive' || isFirst;
  if (closed && clauses[k]?.kind === 'infinitive' && isList(clauses, i + 1, k)) return i + 1;
  const starts =
    clauses[i + 1]?.kind === 'fragment' && (isFirst || clauses[i + 2]?.kind === 'relative');
  return cut && starts && k > (isFirst ? i + 1 : i + 2) ? i + 1 : k;
}

/** "Lee gab den Plan bekannt, die Partei stimmte zu": the first clause is whole, the next one not its content. */
function isJustListed(passage: Passage, i: number, k: number, cue: VerbCue): boolean {
  const { clauses, words } = passage;
  const frame = clauses[i];
  const content = clauses[k];
  if (frame === undefined || content?.kind !== 'main' || content.konjunktiv !== null) return false;
  if (content.opener === ':') return cue.passive;
  if (content.opener !== ',') return false;
  if (frame.kind !== 'main' && frame.kind !== 'verb_first') return true;
  if (cue.passive || cue.finite < 0) return true;
  const subject = subjectOf(words, frame, cue, frame.from);
  const speaker =
    subject === undefined ? null : spanOf(words, subject.phrase.from, subject.phrase.to);
  return hasObject(words, frame, speaker);
}

/** Whether the clause behind a colon is somebody's words by its mood or its marks, whatever the verb before it. */
function opensWords(words: readonly Word[], { from, kind, konjunktiv }: Clause): boolean {
  return (
    kind !== 'fragment' && (konjunktiv !== null || markOf(words[from]?.text ?? '') !== undefined)
  );
}

/** "Das Gericht hat entschieden: …", in headlines also with an object: what follows the colon is said in any mood. */
function announces(passage: Passage, i: number, cue: VerbCue): boolean {
  const { clauses, words } = passage;
  const frame = clauses[i];
  if (frame === undefined || !cue.verb.complements.has('dass')) return false;
  if (passage.headline) return true;
  if (
    cue.passive ||
    (cue.verb.medium !== 'speech' && cue.verb.medium !== null) ||
    !cue.verb.complements.has('konjunktiv')
  )
    return false;
  const subject = subjectOf(words, frame, cue, frame.from);
  if (subject === undefined) return false;
  const speaker = spanOf(words, subject.phrase.from, subject.phrase.to);
  return canSpeak(words, speaker) && !hasObject(words, frame, speaker);
}

/** "Die Punkte, von denen berichtet wird, scheinen alt zu sein": behind a relative clause its main clause goes on. */
function takesUpMain({ clauses, words }: Passage, i: number, k: number): boolean {
  const first = words[clauses[k]?.from ?? -1];
  const isSide = clauses[i]?.kind === 'relative' && k === i + 1 && clauses[k]?.opener === ',';
  return (
    isSide && clauses[k]?.kind === 'infinitive' && first?.verb?.plural === true && !first.capital
  );
}

/** "widersprach, indem er sagte, …": the clause that tells how is the frame of what follows. */
function tellsHow(words: readonly Word[], clause: Clause): boolean {
  return words[clause.from]?.lower === 'indem' && cueIn(words, clause) !== undefined;
}

/** "Leute, die sich darauf konzentrieren, Brot zu backen": the infinitive belongs to the relative clause before it. */
function isOfRelative({ clauses, words }: Passage, k: number): boolean {
  const before = clauses[k - 1];
  if (before?.kind !== 'relative' || clauses[k]?.kind !== 'infinitive') return false;
  return words
    .slice(before.from, before.to)
    .some(({ lower }) => /^dar?(?:auf|zu|an|mit|um|nach|für)$/u.test(lower));
}

const SHORT_ASIDE = 4;

/** "nachdem die Polizei den Versuch, …, vereitelt hatte": what follows lies in the clause itself, unlike "falls nötig". */
function isCutOpen(words: readonly Word[], { from, to, finite }: Clause): boolean {
  const isInfinitive = /^(?:um|ohne|statt|anstatt)$/u.test(words[from]?.lower ?? '');
  return finite < 0 && to - from > SHORT_ASIDE && !isInfinitive;
}

/** Index of the clause in which the content of the cue in clause `i` begins; -1 if none follows. */
export function contentAfter(passage: Passage, i: number, cue: VerbCue): number {
  const { clauses, words } = passage;
  let afterColon = false;
  for (let k = i + 1; k < Math.min(clauses.length, i + 1 + MAX_CLAUSES_TO_CONTENT); k++) {
    const clause = clauses[k];
    if (clause === undefined) return -1;
    if (clause.opener === ';' && clause.konjunktiv === null) return -1;
    if (clause.opener === ':') afterColon = true;
    if (clause.opener === ')') continue;
    if (takesUpMain(passage, i, k) || isOfRelative(passage, k)) return -1;
    if (governs(words, cue, clause, k === i + 1, afterColon))
      return isJustListed(passage, i, k, cue)
        ? -1
        : withFragmentBefore(clauses, i, k, cue.at === (clauses[i]?.to ?? 0) - 1);
    if (clause.opener === ':') {
      const announced = clause.kind !== 'fragment' && announces(passage, i, cue);
      return announced || opensWords(words, clause) ? k : -1;
    }
    if (clause.kind === 'adverbial' && (isCutOpen(words, clause) || tellsHow(words, clause)))
      return -1;
    if (clause.kind === 'adverbial' && opensContent(clauses, k, cue)) return k;
    const skips =
      clause.kind === 'relative' ||
      clause.kind === 'fragment' ||
      clause.kind === 'adverbial' ||
      clause.opener === '(';
    const joins =
      isOfClass(words[clause.from]?.lower ?? '', 'conjunction') && clause.to - clause.from > 3;
    if (!skips || joins) return -1;
  }
  return -1;
}

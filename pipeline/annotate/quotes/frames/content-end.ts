import { canSpeak } from '../../grammar/animacy.ts';
import type { Clause } from '../../grammar/clauses.ts';
import { subjectAfter } from '../../grammar/subject-position.ts';
import { spanOf } from '../../grammar/word.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';
import type { Passage } from '../passages/passage.ts';
import { cueIn } from '../reporting-clause/cue.ts';

/** "…, sprach aber von …": a verb in front with no subject behind it, so that the frame's subject goes on. */
function sharesSubject(passage: Passage, clause: Clause): boolean {
  const next = passage.words[clause.finite + 1]?.lower ?? '';
  const links =
    /^(?:aber|jedoch|auch|gleichzeitig|zugleich|dann|zudem|au(?:ß|ss)erdem|allerdings)$/u.test(
      next,
    );
  return links || clause.opener === 'und';
}

/** "er sei müde, nahm die Wahl nicht an": right behind a Konjunktiv a verb in the indicative with nobody as its subject. */
function lacksSubject({ clauses, words }: Passage, k: number, clause: Clause): boolean {
  const before = clauses[k - 1];
  if (before?.kind !== 'main' || before.konjunktiv !== 'konjunktiv_1' || clause.opener !== ',')
    return false;
  const subject = subjectAfter(words, clause.finite, clause.to);
  if (subject === undefined) return true;
  return !subject.pronoun && !canSpeak(words, spanOf(words, subject.from, subject.to));
}

/** "…, der Hafen, den viele kennen, sei zu": the verb that the content's first words are cut off from. */
function isCut(clauses: readonly Clause[], content: number, k: number): boolean {
  if (clauses[content]?.kind !== 'fragment') return false;
  return clauses
    .slice(content + 1, k)
    .every(({ kind }) => kind === 'fragment' || kind === 'relative');
}

/** "Wenn sie sagt, es sei zu spät, so irrt sie": the sentence that the frame's clause depends on. */
function answersFrame({ words }: Passage, clause: Clause, frame: Clause): boolean {
  const { from, finite, kind, opener, konjunktiv } = clause;
  if (frame.kind !== 'adverbial' || kind !== 'main' || opener !== ',') return false;
  const isTold = konjunktiv === null && words[finite]?.verb?.surelyFinite === true;
  return isTold && finite === from + 1 && /^(?:so|dann)$/u.test(words[from]?.lower ?? '');
}

/** Whether a clause behind the content takes up the sentence that the frame began, or begins another frame. */
function resumesFrame(passage: Passage, content: number, k: number, frame: Clause): boolean {
  const { clauses, words } = passage;
  const clause = clauses[k];
  if (clause !== undefined && answersFrame(passage, clause, frame)) return true;
  if (clause?.kind !== 'verb_first' || isCut(clauses, content, k)) return false;
  const indicative =
    clause.konjunktiv === null && words[clause.finite]?.verb?.surelyFinite === true;
  const isSide =
    frame.kind === 'relative' ||
    frame.kind === 'adverbial' ||
    frame.kind === 'dass' ||
    (frame.kind === 'question' && frame.from === 0);
  if (isSide && clause.opener === ',') return indicative || clause.konjunktiv === 'konjunktiv_2';
  const opens = frame.kind === 'verb_first' && frame.opener === '' && frame.from === 0;
  if (opens && clause.opener === ',') return indicative;
  if (clauses[0]?.kind === 'adverbial' && frame.kind !== 'main' && clause.opener === ',')
    return indicative;
  if (indicative && lacksSubject(passage, k, clause)) return true;
  if (!indicative || !sharesSubject(passage, clause)) return false;
  return (
    cueIn(words, clause) !== undefined || passage.clauses[content]?.konjunktiv === 'konjunktiv_1'
  );
}

const SUBORDINATE = new Set(['dass', 'ob', 'question', 'infinitive']);

/** Whether clause `k` is a main clause of its own behind the content: ", doch das Parlament lehnte ab". */
function leaves(passage: Passage, content: number, k: number): boolean {
  const { clauses, words } = passage;
  const clause = clauses[k];
  const before = clauses[k - 1];
  if (clause?.kind !== 'main' || clause.konjunktiv !== null || clause.opener !== ',') return false;
  const first = words[clause.from]?.lower ?? '';
  if (words[clause.finite]?.verb?.surelyFinite !== true) return false;
  const tells = first === 'doch' && cueIn(words, clause) !== undefined;
  if (clause.finite >= clause.to - 2 && !tells) return false;
  if (/^(?:doch|aber|jedoch|allerdings|denn)$/u.test(first)) return true;
  const loose =
    (before?.kind === 'dass' && before.finite >= 0) ||
    before?.kind === 'infinitive' ||
    before?.kind === 'main';
  return SUBORDINATE.has(clauses[content]?.kind ?? '') && loose && !isOfClass(first, 'conjunction');
}

/** "…, die Stadt zu verlassen, wobei niemand verletzt wurde": a remark on what is said, told in the indicative. */
function comments({ clauses, words }: Passage, content: number, clause: Clause): boolean {
  if (clauses[content]?.kind !== 'infinitive' || clause.konjunktiv !== null) return false;
  return /^(?:was|wobei|womit|wodurch|wogegen|woraufhin)$/u.test(words[clause.from]?.lower ?? '');
}

/** "… erinnert daran, dass sie hier war: Zwei Boote lagen am Kai": behind a colon a sentence of the author's own. */
function explains({ clauses }: Passage, content: number, clause: Clause): boolean {
  const isWhole = clause.kind === 'main' && clause.konjunktiv === null;
  return clause.opener === ':' && isWhole && clauses[content]?.kind === 'dass';
}

/** Whether the next clause with a verb, from clause `k` on, is in the Konjunktiv. */
function isStillReported(clauses: readonly Clause[], k: number): boolean {
  const next = clauses.slice(k).find(({ finite }) => finite >= 0);
  return next !== undefined && next.konjunktiv !== null;
}

/** Index of the clause after the content's last. */
export function contentEnd(passage: Passage, content: number, frame: Clause): number {
  const { clauses } = passage;
  for (let k = content + 1; k < clauses.length; k++) {
    const clause = clauses[k];
    if (clause === undefined) break;
    const isSource = clause.kind === 'fragment' && passage.words[clause.from]?.lower === 'so';
    if (isSource && clause.opener === ',') return k;
    if (comments(passage, content, clause) || explains(passage, content, clause)) return k;
    if (resumesFrame(passage, content, k, frame) || leaves(passage, content, k)) return k;
    const joins = clause.opener === '' && clauses[k - 1]?.konjunktiv !== null;
    if (clause.kind === 'utterance' && clauses[content]?.kind !== 'utterance' && !joins) return k;
    if (clause.opener === ';' && !isStillReported(clauses, k)) return k;
  }
  return clauses.length;
}

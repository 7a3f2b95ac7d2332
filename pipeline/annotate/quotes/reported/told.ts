import type { Clause } from '../../grammar/clauses.ts';
import type { Word } from '../../grammar/word.ts';
import type { Passage } from '../passages/passage.ts';
import type { SummaryCue } from './summary-cue.ts';

const NEGATED = /^(?:nicht|kein.{0,2}|nie|niemals|niemand|nichts|weder|kaum)$/u;
const HYPOTHETICAL = /^(?:würden?|könnten?|sollten?|müssten?|dürften?)$/u;
const UNTOLD = new Set(['konjunktiv', 'modal', 'future', 'hypothetical']);

/** "will fordern" is still to come, "hatte gefordert" long ago, "hat gefordert" and "forderte" are told. */
export function tenseOf({ words }: Passage, clause: Clause, cue: SummaryCue): string {
  const { auxiliary, passive } = cue.predicate;
  const finite = words[clause.finite];
  const lower = finite?.lower ?? '';
  if (HYPOTHETICAL.test(lower)) return 'hypothetical';
  if (clause.konjunktiv !== null) return 'konjunktiv';
  if (auxiliary !== '' && !/^(?:haben|sein|werden)$/u.test(auxiliary)) return 'modal';
  if (passive) return auxiliary === 'sein' ? 'state' : 'passive';
  if (auxiliary === 'werden') return 'future';
  if (/^(?:hatten?|waren?)$/u.test(lower)) return 'pluperfect';
  if (auxiliary !== '') return 'perfect';
  return finite?.verb?.readings.some(({ tense }) => tense === 'preterite')
    ? 'preterite'
    : 'present';
}

/** "wird berichtet", "ist genehmigt": kinds of verbs whose passives tell of deeds and states. */
const IMPERSONAL = new Set(['tell', 'ruling']);

function isNegated(words: readonly Word[], own: readonly number[]): boolean {
  return own.some((i) => {
    const isOnly = /^(?:nur|blo(?:ß|ss))$/u.test(words[i + 1]?.lower ?? '');
    return NEGATED.test(words[i]?.lower ?? '') && !isOnly;
  });
}

/** "Wir begrüßen den Plan", "Machen Sie sie darauf aufmerksam": the author's own words to the reader. */
function isOwnVoice(words: readonly Word[], { finite }: Clause, own: readonly number[]): boolean {
  const isRequest = words[finite + 1]?.text === 'Sie' || words[finite + 1]?.text === 'Ihr';
  return isRequest || own.some((i) => /^(?:ich|wir|mich|uns)$/u.test(words[i]?.lower ?? ''));
}

/** "Angenommen, die Stadt lehnt den Plan ab": nothing but a case that is thought of. */
function isSupposed(words: readonly Word[]): boolean {
  return words[0]?.lower === 'angenommen' && words[1]?.text === ',';
}

/** Whether a verb tells of what was said: it is not negated, asked, intended or supposed, nor the author's own. */
export function isTold(
  passage: Passage,
  clause: Clause,
  cue: SummaryCue,
  own: readonly number[],
): boolean {
  const { words } = passage;
  const tense = tenseOf(passage, clause, cue);
  if (words.at(-1)?.text === '?' || UNTOLD.has(tense)) return false;
  if (isSupposed(words) || isOwnVoice(words, clause, own)) return false;
  const isPassive = tense === 'passive' || tense === 'state';
  if (isPassive && IMPERSONAL.has(cue.verb.kind)) return false;
  return !isNegated(words, own);
}

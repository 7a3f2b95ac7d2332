import { zuInfinitive } from '../../grammar/clause-kind.ts';
import type { Clause } from '../../grammar/clauses.ts';
import { summarySign } from '../../lexicon/summary-signs.ts';
import { isSpoken } from '../marked-words/marked-words.ts';
import type { Passage } from '../passages/passage.ts';
import { wordsOf } from './clause-group.ts';
import type { Summary } from './summary.ts';
import { tenseOf } from './told.ts';

/** What stands around a passage, as far as it tells of speech. */
export interface Around {
  before: Passage | undefined;
  next: Passage | undefined;
}

/** "Während es regnete, lobte Lee …": what a clause fills the front of is a main clause, too. */
function placeOf({ kind, opener }: Clause): string {
  return kind === 'verb_first' && opener === ',' ? 'main' : kind;
}

/** What follows the clause group that could be its content. */
function contentSigns(passage: Passage, { group, own }: Summary): string[] {
  const { clauses, marked, words } = passage;
  const signs: string[] = [];
  const inside = clauses.slice(group.first, group.after);
  const kinds = new Set(inside.filter(({ from }) => from > (own[0] ?? 0)).map(({ kind }) => kind));
  for (const kind of ['dass', 'ob', 'question'] as const)
    if (kinds.has(kind)) signs.push('content:clause');
  if (kinds.has('infinitive')) signs.push('content:infinitive');
  const { from, to } = wordsOf(passage, group);
  if (!kinds.has('infinitive') && zuInfinitive(words, from, to)) signs.push('content:zu');
  const next = clauses[group.after];
  const last = words.at(-1)?.text;
  if (next?.opener === ':' || (next === undefined && last === ':')) signs.push('colon');
  else if (next?.kind === 'utterance' || clauses[group.first - 1]?.kind === 'utterance')
    signs.push('beside-utterance');
  else if (next?.opener === ',' && next.konjunktiv !== null) signs.push('content:konjunktiv');
  if (marked.some((pair) => pair.from < to && pair.to > from && isSpoken(passage, pair)))
    signs.push('marks-inside');
  return signs;
}

function reports(passage: Passage | undefined): boolean {
  if (passage === undefined) return false;
  const [first] = passage.clauses;
  return (
    first?.kind === 'utterance' ||
    first?.konjunktiv === 'konjunktiv_1' ||
    passage.marked.some(({ utterance }) => utterance)
  );
}

function wordSigns({ words }: Passage, { own, cue }: Summary): string[] {
  const signs = new Set<string>();
  for (const i of own) {
    const lower = words[i]?.lower ?? '';
    const sign = cue.fixedWords.includes(i) ? undefined : summarySign(lower);
    if (sign !== undefined) signs.add(sign);
  }
  return [...signs];
}

/** Signs that what can be done in deeds as well was done in words: "lehnte den Plan entschieden ab". */
const IN_WORDS = new Set(['setting', 'manner', 'headline', 'object-saying', 'next-reports']);

/** Whether the signs tell of a deed or of the frame of other words: no summary whatever else speaks for it. */
export function isUnsaid(signs: readonly string[]): boolean {
  if (signs.includes('frame-only')) return true;
  return signs.includes('kind:either') && !signs.some((sign) => IN_WORDS.has(sign));
}

/** "erklärte er: …", "antwortete mit den Worten: …": what follows the colon is all that is told. */
function framesOnly({ words }: Passage, { object, own }: Summary): boolean {
  if (object.form === 'missing' || object.form === 'none') return true;
  return own.some((i) =>
    /^(?:worten?|begründung|folgenderma(?:ß|ss)en|folgendes|folgt|so)$/u.test(
      words[i]?.lower ?? '',
    ),
  );
}

/** "nannte den Plan „Unsinn“", "war „sehr zufrieden“": marked words are what is said, and there is no summary. */
function marksTell({ marked, words }: Passage, { own, object, cue }: Summary): boolean {
  const isLabel = object.form === 'als' || cue.verb.objects.has('pred');
  const [first = 0] = own;
  const last = own.at(-1) ?? 0;
  return marked.some(({ from, to }) => {
    if (cue.fixedWords.some((i) => i > from && i < to)) return true;
    const isOwn = from > first && from <= last;
    if (isOwn && words[from - 1]?.lower === 'als') return true;
    return isLabel && isOwn && /^(?:eine?[nm]?|\P{Lu}.*)$/u.test(words[from - 1]?.lower ?? '');
  });
}

/** "brüstet sich damit, …", "wies darauf hin, dass …": the clause behind is what is told. */
function isCorrelate(signs: readonly string[]): boolean {
  return signs.includes('object:pronoun') && signs.some((sign) => sign.startsWith('content:'));
}

/** The names of the signs that hold for a summary. */
export function signsOf(passage: Passage, summary: Summary, { before, next }: Around): string[] {
  const { clause, cue, object, speakerKind } = summary;
  const { kind, fixedWords } = cue.verb;
  const tense = tenseOf(passage, clause, cue);
  const signs = [
    `kind:${kind}`,
    `object:${object.form}`,
    `speaker:${speakerKind}`,
    `clause:${placeOf(clause)}`,
    `tense:${tense}`,
    ...(fixedWords.some(([word]) => word !== 'sich') ? ['phrase'] : []),
    ...(object.person ? ['object-person'] : []),
    ...(object.saying ? ['object-saying'] : []),
    ...contentSigns(passage, summary),
    ...wordSigns(passage, summary),
    ...(passage.headline ? ['headline'] : []),
  ];
  if (signs.includes('colon') && framesOnly(passage, summary)) signs.push('frame-only');
  if (marksTell(passage, summary) || isCorrelate(signs)) signs.push('frame-only');
  const isSame = (other: Passage | undefined): boolean => other?.paragraph === passage.paragraph;
  if (reports(next)) signs.push(isSame(next) ? 'next-reports' : 'next-paragraph-reports');
  if (reports(before) && isSame(before)) signs.push('before-reports');
  return [...new Set(signs)];
}

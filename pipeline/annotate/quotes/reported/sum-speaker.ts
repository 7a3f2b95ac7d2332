import type { Span } from '../../../../schemas/span.ts';
import type { Clause } from '../../grammar/clauses.ts';
import { nounPhraseAt } from '../../grammar/noun-phrase.ts';
import { spanOf, type Word } from '../../grammar/word.ts';
import { holdsWords, isCommon, isListed, isSaying, speaks } from '../../grammar/word-facts.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';
import { antecedentOf } from '../reporting-clause/antecedent.ts';

/** What the one who would speak is, as far as the words tell. */
export type SpeakerKind =
  | 'person'
  | 'body'
  | 'place'
  | 'noun'
  | 'text'
  | 'pronoun'
  | 'impersonal'
  | 'thing'
  | 'nobody';

/** The nouns and names at the head of the phrase: "Sprecherin Ida Kim" of "die Sprecherin Ida Kim der Firma". */
function headRun(words: readonly Word[], { start, end }: Span): Word[] {
  const from = words.findIndex((word) => word.start >= start);
  const to = words.findIndex((word) => word.start >= end);
  const limit = to < 0 ? words.length : to;
  const phrase = nounPhraseAt(words, from, limit);
  const first = phrase === undefined || phrase.pronoun ? from : phrase.head;
  let last = first;
  while (last < limit && words[last]?.capital === true) last++;
  return words.slice(first, Math.max(last, first + 1));
}

function nounKind(word: Word): SpeakerKind | undefined {
  if (speaks(word) || word.lower.endsWith('innen')) return 'noun';
  if (isSaying(word) || holdsWords(word)) return 'text';
  return undefined;
}

/** The kind of the phrase at `speaker`; `nobody` for a clause that names none. */
export function speakerKind(words: readonly Word[], speaker: Span | null): SpeakerKind {
  if (speaker === null) return 'nobody';
  const run = headRun(words, speaker);
  const [head] = run;
  if (head === undefined) return 'nobody';
  if (/^(?:ich|wir|man|du|ihr|es)$/u.test(head.lower)) return 'impersonal';
  if (isOfClass(head.lower, 'pronoun')) return 'pronoun';
  if (run.some(({ person }) => person)) return 'person';
  const noun = run.map(nounKind).find((kind) => kind !== undefined);
  if (noun === 'noun') return 'noun';
  if (run.some(({ name }) => name !== null && name.type !== 'LOC')) return 'body';
  if (noun === 'text') return 'text';
  if (run.some(({ name }) => name?.type === 'LOC')) return 'place';
  if (!head.capital) return 'pronoun';
  return isCommon(head) ? 'thing' : 'noun';
}

function antecedentSpan(words: readonly Word[], clause: Clause): Span | null {
  const phrase = antecedentOf(words, clause);
  return phrase === undefined ? null : spanOf(words, phrase.from, phrase.to);
}

/** Who acts in a relative clause: a noun behind the pronoun ("die Lee verfasste"), else whom the pronoun stands for. */
export function relativeSpeaker(words: readonly Word[], clause: Clause): Span | null {
  const pronoun = words.findIndex(
    ({ lower }, i) => i >= clause.from && isOfClass(lower, 'relative'),
  );
  const behind = nounPhraseAt(words, pronoun + 1, clause.finite);
  const isDative = behind?.oblique === true || words[pronoun + 1]?.lower === 'sich';
  if (
    behind === undefined ||
    isDative ||
    !/^(?:die|das|den|welche[ns]?)$/u.test(words[pronoun]?.lower ?? '')
  )
    return antecedentSpan(words, clause);
  const kind = speakerKind(words, spanOf(words, behind.from, behind.to));
  return /^(?:thing|text|nobody|place)$/u.test(kind)
    ? antecedentSpan(words, clause)
    : spanOf(words, behind.from, behind.to);
}

/** "dem Paar Betrug", "im Westen Hetze": a listed noun behind another noun that is no name opens the next phrase. */
export function isNextNoun(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  const word = words[i];
  if (before === undefined || word === undefined || !before.capital || !word.capital) return false;
  if (before.initial || before.name !== null || word.name !== null) return false;
  return isListed(word) && isListed(before);
}

/** The phrase up to the first word that is not its own: one of `barred`, or the name of something else. */
export function withoutNext(
  words: readonly Word[],
  phrase: Span,
  barred: ReadonlySet<number>,
): Span {
  const from = words.findIndex(({ start }) => start >= phrase.start);
  for (let i = from + 1; i < words.length; i++) {
    const word = words[i];
    const before = words[i - 1];
    if (word === undefined || before === undefined || word.end > phrase.end) break;
    const isOther = word.name !== null && before.name !== null && word.name !== before.name;
    if (barred.has(i) || isOther) return spanOf(words, from, i);
  }
  return phrase;
}

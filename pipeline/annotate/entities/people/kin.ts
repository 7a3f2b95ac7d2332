import { flatMapped } from '../../../text/flat-mapped.ts';
import { memoize } from '../../../text/memoize.ts';
import { determinerOf, isDefinite, isPossessive } from '../../lexicon/declension.ts';
import { titleOf } from '../../lexicon/titles.ts';
import { nounForms } from '../../lexicon/word-forms.ts';
import type { NamedSentence } from '../roles/named-sentence.ts';
import type { Sentence } from '../sentence.ts';

/** Also said to strangers: "Frau Ahl" is nobody's wife. */
const ADDRESS = /^(?:Frau|Herrn?|Mann|Familie)$/u;
const MOST_MODIFIERS = 2;
const MODIFIER = /^(?:\p{Ll}+e[nrs]?|\d{1,3}-jährige[nrs]?)$/u;

/** "ihr Sohn" by the indices of its first and its last word. */
export interface KinPhrase {
  from: number;
  to: number;
  noun: string;
}

/** "Sohn" for "Sohnes"; null for words that tell of no relative. */
const kinshipOf = memoize(
  (word) => nounForms(word).find((form) => titleOf(form)?.kind === 'relation') ?? null,
);

/** Where the determiner of the noun at `head` stands, over adjectives; -1 where it has none. */
function determinerBefore(words: Sentence, head: number): number {
  let at = head - 1;
  while (head - at <= MOST_MODIFIERS && MODIFIER.test(words[at]?.text ?? '')) {
    if (determinerOf(words[at]?.lower ?? '') !== undefined) break;
    at--;
  }
  return determinerOf(words[at]?.lower ?? '') === undefined ? -1 : at;
}

/** By noun the one relative whom the article names behind it: "ihr Sohn Ole" → Sohn; none where it names two. */
export function relativesIn(sentences: readonly NamedSentence[]): ReadonlyMap<string, number> {
  const named = new Map<string, Set<number>>();
  for (const { words, names } of sentences) {
    for (const { from, type, entity } of names) {
      const noun = type === 'PER' ? kinshipOf(words[from - 1]?.text ?? '') : null;
      if (noun === null) continue;
      const determiner = words[determinerBefore(words, from - 1)]?.lower ?? '';
      if (ADDRESS.test(noun) && !isPossessive(determiner)) continue;
      named.set(noun, (named.get(noun) ?? new Set()).add(entity));
    }
  }
  return new Map(
    [...named].flatMap(([noun, [first, ...more]]) =>
      first !== undefined && more.length === 0 ? [[noun, first] as const] : [],
    ),
  );
}

/** "ihr Sohn", "der Vater" in the sentence, where no name follows. */
export function kinPhrasesIn(words: Sentence): KinPhrase[] {
  return flatMapped(words, ({ text, capital }, head): KinPhrase[] => {
    const noun = capital && !words[head + 1]?.capital ? kinshipOf(text) : null;
    if (noun === null) return [];
    const from = determinerBefore(words, head);
    const determiner = words[from]?.lower ?? '';
    if (!isPossessive(determiner) && (ADDRESS.test(noun) || !isDefinite(determiner))) return [];
    return [{ from, to: head + 1, noun }];
  });
}

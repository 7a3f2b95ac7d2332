import type { Clause } from '../../grammar/clauses.ts';
import type { NounPhrase } from '../../grammar/noun-phrase-core.ts';
import type { Word } from '../../grammar/word.ts';
import { showsDative } from '../../lexicon/declension.ts';
import type { VerbCue } from './cue.ts';

function hasDative(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some(({ lower }) => showsDative(lower));
}

/** "spricht die Polizei von Krawallen": the preposition that the verb governs opens its object, behind the subject; so does the article of a dative: "wirft die Stadt der Bahn vor". */
export function withoutObject(
  words: readonly Word[],
  phrase: NounPhrase,
  clause: Clause,
  cue: VerbCue,
): NounPhrase {
  if (cue.finite < 0 || phrase.from < cue.finite) return phrase;
  if (cue.verb.needsDative && !hasDative(words, phrase.to, clause.to)) {
    const dative = words.findIndex(
      ({ lower }, i) => i > phrase.head && i < phrase.to && /^(?:der|einer|den)$/u.test(lower),
    );
    if (dative >= 0) return { ...phrase, to: dative };
  }
  for (let i = phrase.head + 1; i < phrase.to; i++)
    if (cue.verb.summaryObjects.includes(words[i]?.lower ?? '')) return { ...phrase, to: i };
  return phrase;
}

import type { Clause } from './clauses.ts';
import type { NounPhrase } from './noun-core.ts';
import { isTime, nounPhraseAt } from './noun-phrase.ts';
import type { Word } from './words.ts';

/** The source of a passive: "von der Polizei", "durch einen Sprecher". */
export function agentIn(words: readonly Word[], clause: Clause): NounPhrase | undefined {
  for (let i = clause.from; i < clause.to; i++) {
    if (!/^(?:von|vom|durch|seitens)$/u.test(words[i]?.lower ?? '')) continue;
    const phrase = nounPhraseAt(words, i + 1, clause.to);
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}

/** Where an impersonal cue has its source: "hieß es aus Paris", "im Bericht heißt es", "bei Radio Nord". */
export function placeOfSaying(words: readonly Word[], clause: Clause): NounPhrase | undefined {
  for (let i = clause.from; i < clause.to; i++) {
    const lower = words[i]?.lower ?? '';
    if (!/^(?:aus|in|im|bei|beim|von|vom|seitens|auf|laut|nach)$/u.test(lower)) continue;
    const phrase = nounPhraseAt(words, i + 1, clause.to);
    if (phrase === undefined) continue;
    if (isTime(words, phrase)) continue;
    return lower === 'aus' && words[phrase.head]?.initial !== true
      ? { ...phrase, from: i }
      : phrase;
  }
  return undefined;
}

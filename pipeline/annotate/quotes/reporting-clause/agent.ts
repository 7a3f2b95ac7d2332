import { canBeSomebody } from '../../grammar/animacy.ts';
import type { Clause } from '../../grammar/clauses.ts';
import { isTime } from '../../grammar/noun-modifiers.ts';
import { nounPhraseAt } from '../../grammar/noun-phrase.ts';
import type { NounPhrase } from '../../grammar/noun-phrase-core.ts';
import type { Word } from '../../grammar/word.ts';
import { speechNoun } from '../../lexicon/speech-words.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';

/**
 * How well a phrase behind "von" at `i` fits as the one who acts; 0 for what belongs to a noun or number before the
 * verb, "Angehörige von Vereinen wurden", "27 von 35 Stimmen".
 */
function fitAsAgent(words: readonly Word[], clause: Clause, i: number, phrase: NounPhrase): number {
  const before = words[i - 1];
  const isOwned = i > clause.from && (before?.capital === true || /^\d/u.test(before?.text ?? ''));
  const isWords = speechNoun(before?.text ?? '') !== undefined;
  if (isOwned && clause.kind === 'main' && i < clause.finite && !isWords) return 0;
  return 1 + (canBeSomebody(words, phrase) ? 2 : 0) + (isOwned ? 0 : 1);
}

/** The source of a passive: "von der Polizei", "durch einen Sprecher", "von Seiten der Stadt". */
export function agentIn(words: readonly Word[], clause: Clause): NounPhrase | undefined {
  let found: NounPhrase | undefined;
  let best = 0;
  for (let i = clause.from; i < clause.to; i++) {
    if (!/^(?:von|vom|durch|seitens)$/u.test(words[i]?.lower ?? '')) continue;
    const bySide = words[i + 1]?.lower === 'seiten';
    const phrase = nounPhraseAt(words, bySide ? i + 2 : i + 1, clause.to);
    if (phrase === undefined) continue;
    const fit = fitAsAgent(words, clause, i, phrase);
    if (fit > best) found = phrase;
    best = Math.max(best, fit);
    i = phrase.to - 1;
  }
  return found;
}

/** Where an impersonal cue has its source: "hieß es aus Paris", "im Bericht heißt es", "bei Radio Nord". */
export function placeOfSaying(words: readonly Word[], clause: Clause): NounPhrase | undefined {
  for (let i = clause.from; i < clause.to; i++) {
    const lower = words[i]?.lower ?? '';
    if (!/^(?:aus|in|im|bei|beim|von|vom|seitens|auf|laut|nach)$/u.test(lower)) continue;
    const phrase = nounPhraseAt(words, i + 1, clause.to);
    if (phrase === undefined) continue;
    if (isTime(words, phrase)) continue;
    return lower === 'aus' && !isOfClass(words[i + 1]?.lower ?? '', 'determiner')
      ? { ...phrase, from: i }
      : phrase;
  }
  return undefined;
}

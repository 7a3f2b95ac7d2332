import type { Cue } from '../../../../schemas/annotations.ts';
import type { Span } from '../../../../schemas/span.ts';
import { isAdjective } from '../../grammar/noun.ts';
import type { Word } from '../../grammar/word.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';
import { MAX_SMALL_WORDS } from '../reach.ts';
import type { VerbCue } from './cue.ts';

/** "zu dem Schluss", "der festen Überzeugung", "zu hören": the small words before a word of the phrase. */
function wordsBefore(words: readonly Word[], i: number): number[] {
  const found: number[] = [];
  const isNoun = words[i]?.capital === true;
  for (let k = i - 1; k >= i - MAX_SMALL_WORDS; k--) {
    const word = words[k];
    if (word === undefined || word.punctuation || word.capital) break;
    const small = isOfClass(word.lower, 'determiner') || isOfClass(word.lower, 'preposition');
    if (word.lower === 'zufolge') break;
    if (isNoun ? !small && !isAdjective(word) : word.lower !== 'zu') break;
    found.push(k);
  }
  const first = words[found.at(-1) ?? i]?.lower ?? '';
  return isNoun && !isOfClass(first, 'determiner') && !isOfClass(first, 'preposition') ? [] : found;
}

/** "ist vorgeschlagen worden", "soll gesagt haben": what closes the verb behind its participle. */
function closingVerb(words: readonly Word[], { at, finite }: VerbCue): number[] {
  const next = words[at + 1]?.lower ?? '';
  return at !== finite && /^(?:worden|haben|sein)$/u.test(next) ? [at + 1] : [];
}

/** "zeigte sich besorgt", "Es wird befürchtet", "so schrieb": the pronoun or "so" that leans on the finite verb. */
function leaning(words: readonly Word[], cue: VerbCue): number[] {
  const { finite, passive } = cue;
  if (finite < 0) return [];
  const found: number[] = [];
  if (words[finite + 1]?.lower === 'sich') found.push(finite + 1);
  const before = words[finite - 1];
  const opens = finite < 2 || words[finite - 2]?.punctuation === true;
  const isExpletive = before?.lower === 'es' && passive;
  if (opens && (isExpletive || before?.text === 'so')) found.push(finite - 1);
  return found;
}

/** "nannte ihn als …", "hält es für möglich": what a verb of calling or judging takes along. */
function complement(words: readonly Word[], cue: VerbCue, end: number): number[] {
  const judged = cue.words.find((i) => words[i]?.lower === 'für' && i !== cue.at);
  if (judged !== undefined) {
    const next = words[judged + 1];
    const isPlain = next !== undefined && !next.capital && !next.punctuation;
    if (!isPlain || isOfClass(next.lower, 'determiner')) return [];
    const es = [cue.finite + 1, judged - 1].find((i) => words[i]?.lower === 'es');
    return es === undefined ? [judged + 1] : [es, judged + 1];
  }
  if (!cue.verb.complements.has('label') || cue.finite < 0) return [];
  for (let i = cue.finite + 1; i < end; i++) if (words[i]?.lower === 'als') return [i];
  return [];
}

/** The words as spans, neighbours joined. */
function spansOf(words: readonly Word[], indices: readonly number[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  let last = -2;
  for (const i of indices) {
    const word = words[i];
    if (word === undefined) continue;
    const open = spans.at(-1);
    if (open !== undefined && i === last + 1) open.end = word.end;
    else spans.push({ start: word.start, end: word.end });
    last = i;
  }
  return spans;
}

/** A cue with the small words that its phrase needs: "kam … zu dem Schluss". `end` is where its clause ends. */
export function cueOf(words: readonly Word[], cue: VerbCue, end: number): Cue {
  const all = new Set([
    ...cue.words,
    ...cue.words.filter((i) => i !== cue.finite).flatMap((i) => wordsBefore(words, i)),
    ...closingVerb(words, cue),
    ...leaning(words, cue),
    ...complement(words, cue, end),
  ]);
  const phrase = cue.verb.fixedWords.filter((fixedWord) => fixedWord !== cue.verb.prefix);
  const indices = [...all].sort((a, b) => a - b);
  return { spans: spansOf(words, indices), lemma: [...phrase, cue.verb.lemma].join(' ') };
}

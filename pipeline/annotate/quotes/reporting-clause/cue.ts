import { sign } from '../../../text/forms.ts';
import type { Clause } from '../../grammar/clauses.ts';
import { nounPhraseAt } from '../../grammar/noun-phrase.ts';
import type { Word } from '../../grammar/word.ts';
import { type SpeechVerb, speechVerbs } from '../../lexicon/speech-words.ts';
import { makesVerb, type Reading, verbForm } from '../../lexicon/verb-forms.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';
import { MAX_WORDS_TO_PREFIX } from '../reach.ts';

/** A speech verb found in a clause. */
export interface VerbCue {
  verb: SpeechVerb;
  /** Index of the word that bears the sense: "mitgeteilt", "sagte". */
  at: number;
  /** Index of the finite word, which may be an auxiliary ("hat … mitgeteilt"); -1 if the clause has none. */
  finite: number;
  /** Indices of all its words, in order. */
  words: number[];
  passive: boolean;
  /** How well its phrase was met: the number of fixed words found. */
  matchedFixedWords: number;
}

/** Verbs of moving make their perfect with "sein": "ist zu dem Schluss gekommen" is active. */
const MOVES = /(?:kommen|gehen|gelangen|fahren|platzen)$/u;

/** Verbs whose state passive tells what somebody wants: "Es ist geplant, …". */
const PLANNED = new Set(['planen', 'vorsehen', 'beabsichtigen', 'vereinbaren', 'beschließen']);

function baseOf(word: Word | undefined): string {
  return word?.verb?.readings.find(({ tense }) => tense !== 'infinitive')?.verb ?? '';
}

/** "Zur Kenntnis", "Auffassung": fixed words are met whatever their case ending or capital. */
function findFixedWord(
  words: readonly Word[],
  fixedWord: string,
  from: number,
  to: number,
  at: number,
): number {
  for (let i = to - 1; i >= from; i--) if (i !== at && words[i]?.lower === fixedWord) return i;
  return -1;
}

function fixedWordsOf(
  words: readonly Word[],
  verb: SpeechVerb,
  clause: Clause,
  at: number,
): number[] | undefined {
  const found: number[] = [];
  for (const fixedWord of verb.fixedWords) {
    const isPrefix = fixedWord === verb.prefix;
    let i = findFixedWord(words, fixedWord, isPrefix ? at + 1 : clause.from, clause.to, at);
    const isAdverb = isPrefix || fixedWord === 'laut';
    if (isAdverb && i >= 0 && i + 1 < clause.to && opensPhrase(words, i + 1, clause.to)) i = -1;
    if (i < 0) i = strayWord(words, fixedWord, clause.to, isPrefix);
    if (i < 0) return undefined;
    found.push(i);
  }
  return found;
}

/** "hielt eine Rede vor dem Rat": behind a preposition stands a noun phrase, behind a prefix it does not. */
function opensPhrase(words: readonly Word[], i: number, end: number): boolean {
  return nounPhraseAt(words, i, end)?.pronoun === false;
}

/** A word of the frame behind an insertion: "teilte der Minister, der gestern kam, mit", "gab, als er kam, zu Protokoll"; -1 if none. */
function strayWord(
  words: readonly Word[],
  fixedWord: string,
  from: number,
  isPrefix: boolean,
): number {
  for (let i = from; i < Math.min(words.length, from + MAX_WORDS_TO_PREFIX); i++) {
    const word = words[i];
    if (word?.opaque === true) return -1;
    if (word?.lower !== fixedWord) continue;
    const next = words[i + 1];
    if (fixedWord === 'zu' && next?.verb?.infinitive === true) continue;
    // "zu Protokoll,"; not "dass sich die Stadt darauf verlässt,", where it belongs to the verb behind it.
    const isLastButOne =
      !isPrefix && words[i + 2]?.punctuation === true && (next?.capital || !next?.verb);
    const ends = next === undefined || next.punctuation || isLastButOne;
    return ends && !hasFiniteSinceComma(words, i) ? i : -1;
  }
  return -1;
}

function hasFiniteSinceComma(words: readonly Word[], i: number): boolean {
  for (let j = i - 1; j >= 0 && words[j]?.text !== ','; j--)
    if (words[j]?.verb?.surelyFinite === true && words[j]?.capital === false) return true;
  return false;
}

function isAttributive(words: readonly Word[], i: number, clause: Clause): boolean {
  const next = words[i + 1];
  return (
    i + 1 < clause.to &&
    next?.capital === true &&
    !next.initial &&
    words[i]?.initial !== true &&
    clause.finite !== i
  );
}

/** "Die Halle ist bekannt": a participle with "sein" tells of a state, and of words only where it is no indicative. */
function isState(words: readonly Word[], clause: Clause, { tense, verb }: Reading): boolean {
  const finite = words[clause.finite];
  if (tense !== 'participle' || baseOf(finite) !== 'sein') return false;
  const perfect = words.slice(clause.from, clause.to).some(({ lower }) => lower === 'worden');
  return !perfect && finite?.verb?.konjunktiv === null && !PLANNED.has(verb);
}

/** "wurde erklärt", "ist erklärt", "muss erklärt werden": the participle at `i` with the auxiliary `base`. */
function isPassive(words: readonly Word[], i: number, reading: Reading, base: string): boolean {
  if (reading.tense !== 'participle') return false;
  const stative = base === 'sein' && !MOVES.test(reading.verb);
  return base === 'werden' || stative || (words[i + 1]?.lower === 'werden' && base !== 'haben');
}

/** Whether the word is a form of a verb that may be one of saying. */
const canSay = sign(
  ({ lower }) =>
    verbForm(lower)?.readings.some(({ verb }) => speechVerbs(verb).length > 0) === true,
);

function cueAt(
  words: readonly Word[],
  clause: Clause,
  i: number,
  isWanted: (verb: SpeechVerb) => boolean,
): VerbCue | undefined {
  const word = words[i];
  const form = word?.verb;
  if (word === undefined || form === undefined || !canSay(word.form)) return undefined;
  const finite = words[clause.finite];
  const auxiliary =
    finite !== undefined && clause.finite !== i && isOfClass(baseOf(finite), 'auxiliary');
  const bearsFinite = clause.finite === i;
  for (const reading of form.readings) {
    const nonFinite = reading.tense === 'participle' || reading.tense === 'infinitive';
    if (nonFinite ? bearsFinite && form.finite : !bearsFinite) continue;
    if (nonFinite && (!auxiliary || isAttributive(words, i, clause))) continue;
    if (reading.tense === 'zu_infinitive') continue;
    for (const verb of speechVerbs(reading.verb)) {
      if ((nonFinite && verb.prefix !== '') || !isWanted(verb)) continue;
      const fixedWords = fixedWordsOf(words, verb, clause, i);
      if (fixedWords === undefined) continue;
      if (!nonFinite && hasOtherPrefix(words, clause, reading.verb, verb)) continue;
      const all = new Set([...(clause.finite >= 0 ? [clause.finite] : []), i, ...fixedWords]);
      if (fixedWords.length === 0 && isState(words, clause, reading)) continue;
      const passive = isPassive(words, i, reading, baseOf(finite));
      return {
        verb,
        at: i,
        finite: clause.finite,
        words: [...all].sort((a, b) => a - b),
        passive,
        matchedFixedWords: fixedWords.length,
      };
    }
  }
  return undefined;
}

/** "fand … statt": the clause ends in a prefix of another verb than the one looked up. */
function hasOtherPrefix(
  words: readonly Word[],
  clause: Clause,
  base: string,
  verb: SpeechVerb,
): boolean {
  let last = clause.to - 1;
  while (last > clause.from && words[last]?.punctuation === true) last--;
  const lower = words[last]?.lower ?? '';
  if (verb.fixedWords.includes(lower) || last === clause.finite || lower === 'weiter') return false;
  return makesVerb(lower, base);
}

function bestCue(
  words: readonly Word[],
  clause: Clause,
  isWanted: (verb: SpeechVerb) => boolean,
): VerbCue | undefined {
  let best: VerbCue | undefined;
  for (let i = clause.from; i < clause.to; i++) {
    if (words[i]?.opaque === true) continue;
    const cue = cueAt(words, clause, i, isWanted);
    if (cue !== undefined && (best === undefined || cue.matchedFixedWords > best.matchedFixedWords))
      best = cue;
  }
  return best;
}

/** Each clause is asked by many rules. */
const KNOWN = new WeakMap<Clause, { cue: VerbCue | undefined }>();

/** The speech verb of a clause, the one with most fixed words if several; undefined if it has none. */
export function cueIn(words: readonly Word[], clause: Clause): VerbCue | undefined {
  const known = KNOWN.get(clause);
  if (known !== undefined) return known.cue;
  const cue = bestCue(words, clause, () => true);
  KNOWN.set(clause, { cue });
  return cue;
}

import { isA } from '../lexicon/word-classes.ts';
import type { Word } from './word.ts';

const SEPARATOR = /^[,;:()[\]–—]$/u;

const DASH = /^[-–—]$/u;

export function isSeparator(word: Word): boolean {
  return SEPARATOR.test(word.text) || DASH.test(word.text);
}

/** "habe", "müsse", "seien": auxiliaries and modals in the Konjunktiv I are no adjectives. */
export function isAuxiliaryKonjunktiv(word: Word | undefined): boolean {
  const verb = word?.verb;
  return (
    verb?.konjunktiv === 'konjunktiv_1' &&
    verb.readings.some((reading) => isA(reading.verb, 'auxiliary'))
  );
}

/** "in einer von der Agentur verbreiteten Erklärung": between a determiner with a preposition behind it and the noun. */
function inExtendedAttribute(words: readonly Word[], i: number): boolean {
  for (let j = i - 2; j >= Math.max(0, i - 12); j--) {
    const behind = words[j + 1];
    if (behind?.verb?.surelyFinite === true) return false;
    if (j + 1 < i && behind?.participial === true && words[j + 2]?.capital === true) return false;
    const word = words[j];
    if (word === undefined || isSeparator(word)) return false;
    const at = words[j + 1]?.capital === false && words[j + 1]?.verb === undefined ? [1, 2] : [1];
    const opens = at.some((step) => isA(words[j + step]?.lower ?? '', 'preposition'));
    if (opens && isA(word.lower, 'determiner')) return true;
  }
  return false;
}

export function isVerbCandidate(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word?.verb?.finite !== true || word.opaque) return false;
  if (word.capital && (!word.initial || word.verb.konjunktiv === 'konjunktiv_1')) return false;
  const next = words[i + 1];
  const before = words[i - 1];
  const determines =
    isA(word.lower, 'determiner') &&
    !(word.lower === 'meinen' && isA(next?.lower ?? '', 'determiner'));
  if (isA(word.lower, 'preposition') || determines) return false;
  const inflected = /e[mnrs]?$/u.test(word.lower);
  const counted = /^\d+$/u.test(before?.text ?? '') ? words[i - 2] : before;
  const determined = counted !== undefined && isA(counted.lower, 'determiner');
  if (word.participial && determined && next?.capital === true) return false;
  // "hält den Plan für verfehlt"
  if (word.verb.participle && /^(?:für|als)$/u.test(before?.lower ?? '')) return false;
  if (word.verb.surelyFinite) {
    const adjective =
      word.verb.konjunktiv === 'konjunktiv_1' && next?.capital === true && before !== undefined;
    const participle = word.participial && inflected && next?.capital === true;
    if (participle && inExtendedAttribute(words, i)) return false;
    if (adjective && !isAuxiliaryKonjunktiv(word) && inExtendedAttribute(words, i)) return false;
    return !(adjective && isA(before.lower, 'determiner') && before.lower !== 'das');
  }
  const opens = before === undefined || isSeparator(before);
  const attributive =
    next?.capital === true &&
    inflected &&
    ((word.verb.participle && !word.initial && !opens) ||
      (word.participial && inExtendedAttribute(words, i)));
  return before?.lower !== 'zu' && !attributive;
}

/** Whether nothing but a finite verb can stand here: not "Vertraute" at the head, not "gestern veröffentlichten Bericht". */
function isSure(words: readonly Word[], i: number): boolean {
  const word = words[i];
  const before = words[i - 1];
  if (word?.verb?.surelyFinite !== true || word.capital) return false;
  const opens = before === undefined || isSeparator(before);
  return (
    opens || !(word.participial && words[i + 1]?.capital === true && isA(before.lower, 'adverb'))
  );
}

/** The finite verb of words[from, to): a sure form rather than one that may be a participle or an infinitive. */
export function finiteIn(words: readonly Word[], from: number, to: number, last: boolean): number {
  let best = -1;
  for (let i = from; i < to; i++) {
    if (!isVerbCandidate(words, i)) continue;
    const sure = isSure(words, i);
    const bestIsSure = best >= 0 && isSure(words, best);
    if (best < 0 || (sure && !bestIsSure) || (last && sure === bestIsSure)) best = i;
  }
  return best;
}

/** Whether the finite verb closes the clause, as it does behind a relative pronoun ("der gestern ankam"). */
export function isVerbFinal(words: readonly Word[], finite: number, to: number): boolean {
  let rest = 0;
  for (let i = finite + 1; i < to; i++) if (words[i]?.punctuation === false) rest++;
  return rest === 0;
}

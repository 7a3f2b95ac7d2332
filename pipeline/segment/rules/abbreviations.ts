import { type AbbreviationKind, abbreviationAt } from '../../text/abbreviations.ts';
import { isLetter, kindAt } from '../characters.ts';
import type { SentenceHeuristic } from '../heuristic.ts';
import { type Stop, wordBefore } from '../stop.ts';
import { isNumbered, opensSentences, precedesPronoun } from '../words.ts';

const COUNT = /^(\d.*|[IVX]+|\p{L})$/u;

function kindBefore(stop: Stop): AbbreviationKind | null {
  if (!stop.isFullStop) return null;
  return abbreviationAt(stop.text, stop.start, stop.from)?.kind ?? null;
}

const neverFinal: SentenceHeuristic = {
  name: 'never-final',
  example: 'Dr. Die Wen kam, d. h. Das Erste berichtete bzw. Der Spiegel.',
  nearMiss: 'Es kamen Ärzte usw. ¦ Die Wen blieb.',
  decide(stop) {
    const kind = kindBefore(stop);
    return kind === 'title' || kind === 'leading' ? 'continues' : null;
  },
};

const counterBeforeNumber: SentenceHeuristic = {
  name: 'counter-before-number',
  example: 'Nach § 5 Art. 7 wohnt sie Hafenstr. 3.',
  nearMiss: 'Das ist ein Haus dieser Art. ¦ Kiel hat viele.',
  decide(stop) {
    const kind = kindBefore(stop);
    if (kind !== 'counter' && kind !== 'counter_word' && kind !== 'clipped') return null;
    return COUNT.test(stop.following) ? 'continues' : null;
  },
};

const pronoun: SentenceHeuristic = {
  name: 'pronoun',
  example: 'Ich danke Dir. ¦ Kommst Du morgen?',
  nearMiss: 'Der Preis geht an Dir. Hans Berg.',
  decide(stop) {
    return stop.word === 'Dir' && precedesPronoun(wordBefore(stop)) ? 'ends' : null;
  },
};

const clipped: SentenceHeuristic = {
  name: 'clipped',
  example: 'Das kostet 3 Mio. Euro und nützt u. a. Schulen.',
  nearMiss: 'Das kostet 3 Mio. ¦ Der Bund zahlt u. a. ¦ Danach ist Schluss.',
  decide(stop) {
    const kind = kindBefore(stop);
    if (kind !== 'counter' && kind !== 'clipped') return null;
    return opensSentences(stop.following) ? 'ends' : 'continues';
  },
};

const statuteAfterFollowing: SentenceHeuristic = {
  name: 'statute-after-following',
  example: 'Das regeln §§ 3 ff. BGB.',
  nearMiss: 'Das steht auf S. 3 ff. ¦ Berg widerspricht.',
  decide(stop) {
    if (kindBefore(stop) !== 'closing') return null;
    return /^\p{Lu}+$/u.test(stop.following) ? 'continues' : null;
  },
};

const INITIALS = /^(?:\p{Lu}\.)+\p{Lu}$/u;
/** "J", "C.Y": letters that stand for words. */
function isInitial({ isFullStop, word }: Stop): boolean {
  if (!isFullStop) return false;
  return word.length === 1 ? isLetter(kindAt(word, 0)) : INITIALS.test(word);
}

const letterAsName: SentenceHeuristic = {
  name: 'letter-as-name',
  example: 'Die Äpfel enthalten Vitamin C. ¦ Forscher raten zu.',
  nearMiss: 'Es sprach Anna C. Forscher aus Kiel.',
  decide(stop) {
    if (!isInitial(stop)) return null;
    return isNumbered(wordBefore(stop)) ? 'ends' : null;
  },
};

const initial: SentenceHeuristic = {
  name: 'initial',
  example: 'Es siegte K. Schmidt vom F.C. Hansa vor George W. Bush.',
  nearMiss: 'Angeklagt ist Thomas D. ¦ Er schweigt.',
  decide(stop) {
    if (!isInitial(stop)) return null;
    const { following } = stop;
    return opensSentences(following) || /^\d{2,}$/.test(following) ? 'ends' : 'continues';
  },
};

/** Whether a full stop belongs to an abbreviation and ends no sentence. */
export const ABBREVIATIONS = [
  neverFinal,
  counterBeforeNumber,
  letterAsName,
  pronoun,
  clipped,
  statuteAfterFollowing,
  initial,
] as const;

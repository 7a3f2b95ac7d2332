import type { Word } from '../../grammar/word.ts';
import { speechVerbs } from '../../lexicon/speech-words.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';

const FULL_STOP = /[.!?…]["“”»«’‘]?$/u;
const LEAST_UTTERANCE = 4;
/** How many words behind a verb of saying its stop may be. */
const SPEAKER_REACH = 8;

/** Stands at the head of its sentence with "sagte Lee." behind it, or a sentence with any verb and its subject: „Guten Morgen“, sagte sie. */
function isFollowedBySaying(words: readonly Word[], from: number, to: number): boolean {
  const head = words.slice(0, from).every(({ punctuation }) => punctuation);
  const verb = words[to + 1];
  if (!head || words[to]?.text !== ',' || verb?.verb?.finite !== true || verb.capital) return false;
  const someone = words[to + 2];
  const isSomeone = someone?.person === true || /^(?:er|sie)$/u.test(someone?.lower ?? '');
  const laughs = isSomeone && hasVerb(words.slice(from + 1, to - 1));
  const says = verb.verb.readings.some(
    ({ verb: lemma, tense }) =>
      (tense === 'present' || tense === 'preterite') &&
      speechVerbs(lemma).some(
        ({ complements, fixedWords }) => complements.has('words') && fixedWords.length === 0,
      ),
  );
  const next = words.slice(to + 2, to + 2 + SPEAKER_REACH).find(({ punctuation }) => punctuation);
  return (says || laughs) && (next === undefined || /^[.:,(]$/u.test(next.text));
}

/** "Kritik: „Viel zu teuer, viel zu spät“", „Frieden oder Krieg“: a quotation that ends a heading and stands for itself. */
function endsHeading(words: readonly Word[], from: number, to: number): boolean {
  const opens = from === 0 || words[from - 1]?.text === ':';
  return opens && to === words.length && to - from > 4;
}

/** Whether nothing before the marks makes what they hold part of a sentence. */
function standsApart(before: Word | undefined): boolean {
  return (
    before === undefined ||
    before.punctuation ||
    before.verb?.finite === true ||
    /^(?:und|oder|worten|satz)$/u.test(before.lower)
  );
}

function hasVerb(inside: readonly Word[]): boolean {
  return inside.some(({ verb, lower }) => verb?.finite === true || /^(?:ich|wir)$/u.test(lower));
}

/** „Menschen, die Hilfe brauchen“: a noun whose only verb is that of its relative clause. */
function isNounWithClause(inside: readonly Word[]): boolean {
  const comma = inside.findIndex(({ text }) => text === ',');
  if (comma <= 0 || !isOfClass(inside[comma + 1]?.lower ?? '', 'relative')) return false;
  const clause = inside.slice(comma + 2);
  const isOne = clause.every(({ punctuation }) => !punctuation);
  return isOne && clause.at(-1)?.verb?.finite === true && !hasVerb(inside.slice(0, comma));
}

/** Whether the words from one mark to the other are a whole utterance, a sentence or an answer, and no part of another's. */
export function isUtterance(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  headline: boolean,
): boolean {
  const inside = words.slice(from + 1, to - 1).filter((word) => !word.punctuation);
  const first = inside[0];
  if (first === undefined) return false;
  const body = text.slice(words[from]?.end, words[to - 1]?.start);
  if (/[.!?…]\s+["„“»]?\p{Lu}/u.test(body) && inside.length > 6) return true;
  const before = words[from - 1];
  const stopped = FULL_STOP.test(body.trim());
  if (first.capital && stopped && (before?.text === ':' || (from === 0 && to === words.length)))
    return true;
  if (headline && first.capital && endsHeading(words, from, to)) return true;
  if (first.capital && isFollowedBySaying(words, from, to)) return true;
  const cut = /^[[(]?(?:…|\.\.\.)/u.test(body);
  if ((!standsApart(before) && !stopped) || before?.lower === 'dass') return false;
  // With its verb right behind, the comma is missing that would end the relative clause: «Leute, die betrügen» seien schuld.
  const goesOn = words[to]?.verb?.surelyFinite === true;
  if (!stopped && !goesOn && isNounWithClause(words.slice(from + 1, to - 1))) return false;
  return (first.capital || cut) && hasVerb(inside) && (stopped || inside.length >= LEAST_UTTERANCE);
}

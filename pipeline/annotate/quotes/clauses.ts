import { isA } from './word-classes.ts';
import type { Word } from './words.ts';

/**
 * What a stretch between commas, colons, dashes or brackets is, told by its first word and the place of its verb:
 * `main` has its verb second, `verb_first` first ("sagte er"), `fragment` has none; `utterance` stands in marks.
 */
export type ClauseKind =
  | 'main'
  | 'verb_first'
  | 'dass'
  | 'ob'
  | 'question'
  | 'relative'
  | 'adverbial'
  | 'as'
  | 'infinitive'
  | 'fragment'
  | 'utterance';

/** Words from `from` up to, not including, `to`; without the separators at its ends. */
export interface Clause {
  from: number;
  to: number;
  /** The separator before it: ",", ":", ";", "–", "(", ")" or empty. */
  opener: string;
  kind: ClauseKind;
  /** Index of its finite verb, -1 if none. */
  finite: number;
  konjunktiv: 'konjunktiv_1' | 'konjunktiv_2' | null;
}

const SEPARATOR = /^[,;:()[\]–—]$/u;
const DASH = /^[-–—]$/u;

function isSeparator(word: Word): boolean {
  return SEPARATOR.test(word.text) || DASH.test(word.text);
}

/** "in einer von der Agentur verbreiteten Erklärung": between a determiner with a preposition behind it and the noun. */
function inExtendedAttribute(words: readonly Word[], i: number): boolean {
  for (let j = i - 2; j >= Math.max(0, i - 12); j--) {
    if (words[j + 1]?.verb?.surelyFinite === true) return false;
    const word = words[j];
    if (word === undefined || isSeparator(word)) return false;
    const opens = isA(words[j + 1]?.lower ?? '', 'preposition');
    if (opens && isA(word.lower, 'determiner')) return true;
  }
  return false;
}

function isVerbCandidate(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word?.verb?.finite !== true || word.opaque) return false;
  if (word.capital && (!word.initial || word.verb.konjunktiv === 'konjunktiv_1')) return false;
  if (isA(word.lower, 'preposition') || isA(word.lower, 'determiner')) return false;
  const next = words[i + 1];
  const before = words[i - 1];
  const determined = before !== undefined && isA(before.lower, 'determiner');
  if (word.participial && determined && next?.capital === true) return false;
  if (word.verb.surelyFinite) {
    const adjective =
      word.verb.konjunktiv === 'konjunktiv_1' && next?.capital === true && before !== undefined;
    const subject = /^(?:das|dies|es|er|sie|man)$/u.test(before?.lower ?? '');
    return !(adjective && isA(before.lower, 'determiner') && !subject);
  }
  const opens = before === undefined || isSeparator(before);
  const attributive =
    next?.capital === true &&
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

function zuInfinitive(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const verb = words[i]?.verb;
    if (verb?.zuInfinitive) return true;
    if (verb?.infinitive && words[i - 1]?.lower === 'zu' && i > from) return true;
  }
  return false;
}

/** "…, die Firmen zu prüfen": ends in an infinitive with zu, and no finite verb is certain. */
function endsInZuInfinitive(words: readonly Word[], from: number, to: number): boolean {
  let last = to - 1;
  while (last > from && words[last]?.punctuation === true) last--;
  const verb = words[last]?.verb;
  const isZu = verb?.zuInfinitive || (verb?.infinitive && words[last - 1]?.lower === 'zu');
  if (!isZu) return false;
  for (let i = from; i < last; i++) {
    const word = words[i];
    if (word?.verb?.surelyFinite !== true || !isVerbCandidate(words, i)) continue;
    if (!word.participial || words[i + 1]?.capital !== true) return false;
  }
  return true;
}

/** The first word that tells the clause's kind: behind marks and "und", "aber". */
export function introducer(words: readonly Word[], from: number, to: number): number {
  let i = from;
  while (i < to - 1) {
    const word = words[i];
    if (word === undefined || !(word.punctuation || isA(word.lower, 'conjunction'))) break;
    i++;
  }
  return i;
}

function finalKind(words: readonly Word[], i: number, opener: string): ClauseKind | undefined {
  const word = words[i];
  const next = words[i + 1];
  const lower = word?.lower ?? '';
  if (lower === 'dass' || lower === 'daß') return 'dass';
  if (lower === 'so' && next?.lower === 'dass') return 'adverbial';
  if (lower === 'ob') return 'ob';
  if (lower === 'wie') return 'as';
  if (isA(lower, 'subordinator')) return 'adverbial';
  if (isA(lower, 'question') && !isA(lower, 'relative')) return 'question';
  if (opener !== ',' && opener !== '(' && opener !== '–') return undefined;
  if (isA(lower, 'relative')) return 'relative';
  if (isA(lower, 'preposition') && next !== undefined && isA(next.lower, 'relative'))
    return 'relative';
  return undefined;
}

/** Whether the finite verb closes the clause, as it does behind a relative pronoun ("der gestern ankam"). */
function isVerbFinal(words: readonly Word[], finite: number, to: number): boolean {
  let rest = 0;
  for (let i = finite + 1; i < to; i++) if (words[i]?.punctuation === false) rest++;
  return rest === 0;
}

/** "Bis in den Mai war …", "Während der Sitzung sagte …": prepositions that look like subordinators. */
function hasVerbSecond(words: readonly Word[], first: number, finite: number, to: number): boolean {
  if (finite === first + 1 && to - first > 3) return true;
  const lower = words[first]?.lower ?? '';
  const isPreposition = isA(lower, 'preposition') || lower === 'als';
  const early = finiteIn(words, first, to, false);
  if (isPreposition && early > first && early < finite && !isVerbFinal(words, early, to))
    return true;
  return isPreposition && finite > first && !isVerbFinal(words, finite, to);
}

function kindOf(words: readonly Word[], from: number, to: number, opener: string): ClauseKind {
  if (words[from]?.opaque === true) return 'utterance';
  const first = introducer(words, from, to);
  const purpose = /^(?:um|ohne|statt|anstatt|außer)$/u.test(words[first]?.lower ?? '');
  if (endsInZuInfinitive(words, from, to)) return purpose ? 'adverbial' : 'infinitive';
  const kind = finalKind(words, first, opener);
  const finite = finiteIn(words, from, to, kind !== undefined);
  if (kind === 'relative') {
    if (finite >= 0 && isVerbFinal(words, finite, to) && finite > first + 1) return 'relative';
    if (finite < 0) return zuInfinitive(words, from, to) ? 'infinitive' : 'fragment';
  } else if (kind !== undefined) {
    return kind === 'adverbial' && hasVerbSecond(words, first, finite, to) ? 'main' : kind;
  }
  if (finite < 0) return zuInfinitive(words, from, to) ? 'infinitive' : 'fragment';
  if (!words[finite]?.verb?.surelyFinite && zuInfinitive(words, from, to)) return 'infinitive';
  return finite === first ? 'verb_first' : 'main';
}

function konjunktivIn(words: readonly Word[], from: number, to: number): Clause['konjunktiv'] {
  if (words.slice(from, to).some(({ lower }) => lower === 'ich')) return null;
  let found: Clause['konjunktiv'] = null;
  for (let i = from; i < to; i++) {
    const mood = words[i]?.verb?.konjunktiv ?? null;
    if (mood === null || !isVerbCandidate(words, i)) continue;
    if (mood === 'konjunktiv_1') return mood;
    found = mood;
  }
  return found;
}

function clauseOf(words: readonly Word[], from: number, to: number, opener: string): Clause {
  const kind = kindOf(words, from, to, opener);
  const isFinal = kind !== 'main' && kind !== 'verb_first';
  const finite = kind === 'utterance' ? -1 : finiteIn(words, from, to, isFinal);
  const konjunktiv = kind === 'utterance' ? null : konjunktivIn(words, from, to);
  return { from, to, opener, kind, finite, konjunktiv };
}

/** "… ablehnt und fordert, …": a second verb that follows "und" at once, after a clause with a verb of its own. */
function splitsAtAnd(words: readonly Word[], from: number, i: number): boolean {
  const word = words[i];
  if (word === undefined || word.opaque || !/^(?:und|aber|sowie|oder)$/u.test(word.lower))
    return false;
  const next = words[i + 1]?.verb;
  const told = next?.finite === true && words[i + 2]?.text === ',';
  if ((next?.surelyFinite !== true && !told) || next?.konjunktiv !== null) return false;
  return finiteIn(words, from, i, false) >= 0;
}

/** Words of brackets that hold no verb, "(SPD)" or "(ein Vorort von Kiel)": they part no clause. */
function insertedBrackets(words: readonly Word[]): Set<number> {
  const inserted = new Set<number>();
  words.forEach((word, open) => {
    if (word.text !== '(' && word.text !== '[') return;
    const close = words.findIndex((other, i) => i > open && /^[)\]]$/u.test(other.text));
    if (close < 0 || close - open > 14) return;
    const inside = words.slice(open + 1, close);
    if (inside.some(({ verb }, i) => verb?.surelyFinite && isVerbCandidate(inside, i))) return;
    for (let i = open; i <= close; i++) inserted.add(i);
  });
  return inserted;
}

/** The clauses of a passage in order; an utterance in marks is one clause, whatever it holds. */
export function clausesOf(words: readonly Word[]): Clause[] {
  const clauses: Clause[] = [];
  let opener = '';
  let from = 0;
  const inserted = insertedBrackets(words);
  const close = (to: number, next: string): void => {
    if (to > from) clauses.push(clauseOf(words, from, to, opener));
    opener = to > from || opener === '' || next !== '' ? next : opener;
  };
  words.forEach((word, i) => {
    const before = words[i - 1];
    if (i > 0 && before !== undefined && before.opaque !== word.opaque) {
      close(i, '');
      from = i;
    }
    if (splitsAtAnd(words, from, i)) {
      close(i, 'und');
      from = i + 1;
    }
    if (word.opaque || inserted.has(i) || !isSeparator(word)) return;
    close(i, word.text);
    from = i + 1;
  });
  close(words.length, '');
  return clauses;
}

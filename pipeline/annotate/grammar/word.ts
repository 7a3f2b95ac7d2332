import type { Mention } from '../../../schemas/annotations.ts';
import type { Span } from '../../../schemas/span.ts';
import { MARKS } from '../../text/marks.ts';
import { memoize } from '../../text/memoize.ts';
import { type VerbForm, verbForm } from '../lexicon/verb-forms.ts';
import { isOfClass } from '../lexicon/word-classes.ts';

/** A token with what the rules for quotes ask of it. */
export interface Word extends Span {
  text: string;
  lower: string;
  /** Begins with a capital letter, a digit aside, or is a name that does not ("taz"). */
  capital: boolean;
  /** Opens a sentence, a quotation or what follows a colon, where German capitalises every word. */
  initial: boolean;
  punctuation: boolean;
  verb: VerbForm | undefined;
  /** Is also a participle with an ending: "erklärte", "beteiligten". */
  participial: boolean;
  /** Lies in the name of a person. */
  person: boolean;
  /** The name it lies in. */
  name: Mention | null;
  /** Lies in a quotation that stands as a whole utterance, which no frame can be part of. */
  opaque: boolean;
}

const LETTER = /[\p{L}\p{N}]/u;
const CAPITAL = /^(?:\p{Lu}|[\p{Ll}\d]+-\p{Lu}|\p{Ll}\p{Lu}|\S+\.(?:de|com|org|net|at|ch)$)/u;
/** Behind them German capitalises every word: a mark that may open, a colon, a bracket, a dash. */
const OPENS_AFRESH = new RegExp(`^[${MARKS.opening}‚‘:(•–-]$`, 'u');

/** What a word's letters alone tell; its `text` is one string for all who ask again, so that it is hashed once. */
type Form = Omit<Word, keyof Span | 'initial' | 'person' | 'name' | 'opaque'>;

function formAt(word: string, initial: boolean): Form {
  const lower = word.toLowerCase();
  const capital = CAPITAL.test(word);
  const form = capital && !initial ? undefined : verbForm(lower);
  const verb =
    form?.konjunktiv && isOfClass(lower, 'indicative') ? { ...form, konjunktiv: null } : form;
  const stem = form === undefined && capital ? '' : lower.replace(/e[nmrs]?$/u, '');
  const participial = verbForm(stem)?.participle === true;
  return { text: word, lower, capital, punctuation: !LETTER.test(word), verb, participial };
}

const initialForm = memoize((word) => formAt(word, true));
const innerForm = memoize((word) => formAt(word, false));

function wordAt(text: string, start: number, end: number, initial: boolean): Word {
  const form = (initial ? initialForm : innerForm)(text.slice(start, end));
  const { lower, capital, punctuation, verb, participial } = form;
  return {
    start,
    end,
    text: form.text,
    lower,
    capital,
    initial,
    punctuation,
    verb,
    participial,
    person: false,
    name: null,
    opaque: false,
  };
}

/** The words of a sentence whose tokens are flat offsets into `text`. */
export function wordsOf(text: string, tokens: readonly number[]): Word[] {
  const words: Word[] = [];
  let initial = true;
  for (let i = 0; i + 1 < tokens.length; i += 2) {
    const word = wordAt(text, tokens[i] ?? 0, tokens[i + 1] ?? 0, initial);
    words.push(word);
    if (!word.punctuation) initial = false;
    else if (OPENS_AFRESH.test(word.text)) initial = true;
  }
  return words;
}

const SEPARATOR = /^[-–—,;:()[\]]$/u;

/** Whether the word is a comma, a colon, a dash or the like, which part clauses. */
export function isSeparator(word: Word): boolean {
  return SEPARATOR.test(word.text);
}

/** From the first of the words to the last, both included. */
export function spanOf(words: readonly Word[], from: number, to: number): Span {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}

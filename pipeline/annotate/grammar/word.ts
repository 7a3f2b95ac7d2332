import type { Mention } from '../../../schemas/annotations.ts';
import type { Span } from '../../../schemas/span.ts';
import { type Form, fact } from '../../text/forms.ts';
import { MARKS } from '../../text/marks.ts';
import { type VerbForm, verbForm } from '../lexicon/verb-forms.ts';
import { isOfClass } from '../lexicon/word-classes.ts';

/** A token with what the rules for quotes ask of it. */
export interface Word extends Span {
  form: Form;
  text: string;
  lower: string;
  /** Begins with a capital letter, a digit aside, or is a name that does not ("taz"). */
  capital: boolean;
  /** Opens a sentence, a quotation or what follows a colon, where German capitalises every word. */
  initial: boolean;
  punctuation: boolean;
  /** A comma, a colon, a dash or the like, which part clauses. */
  separator: boolean;
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

const SEPARATOR = /^[-–—,;:()[\]]$/u;
const LETTER = /[\p{L}\p{N}]/u;
const CAPITAL = /^(?:\p{Lu}|[\p{Ll}\d]+-\p{Lu}|\p{Ll}\p{Lu}|\S+\.(?:de|com|org|net|at|ch)$)/u;
/** Behind them German capitalises every word: a mark that may open, a colon, a bracket, a dash. */
const OPENS_AFRESH = new RegExp(`^[${MARKS.opening}‚‘:(•–-]$`, 'u');

/** What a word's letters alone tell. */
type Spelling = Omit<Word, keyof Span | 'initial' | 'person' | 'name' | 'opaque'> & {
  /** May open what follows. */
  opens: boolean;
};

function spelling(form: Form, initial: boolean): Spelling {
  const { text, lower } = form;
  const capital = CAPITAL.test(text);
  const reading = capital && !initial ? undefined : verbForm(lower);
  const verb =
    reading?.konjunktiv && isOfClass(lower, 'indicative')
      ? { ...reading, konjunktiv: null }
      : reading;
  const stem = reading === undefined && capital ? '' : lower.replace(/e[nmrs]?$/u, '');
  return {
    form,
    text,
    lower,
    capital,
    punctuation: !LETTER.test(text),
    separator: SEPARATOR.test(text),
    opens: OPENS_AFRESH.test(text),
    verb,
    participial: verbForm(stem)?.participle === true,
  };
}

const initialSpelling = fact((form) => spelling(form, true));
const innerSpelling = fact((form) => spelling(form, false));

function wordOf(spelt: Spelling, start: number, end: number, initial: boolean): Word {
  const { form, text, lower, capital, punctuation, separator, verb, participial } = spelt;
  return {
    start,
    end,
    form,
    text,
    lower,
    capital,
    initial,
    punctuation,
    separator,
    verb,
    participial,
    person: false,
    name: null,
    opaque: false,
  };
}

/** The words of a sentence from its tokens, flat offsets into a text, and their forms. */
export function wordsOf(tokens: readonly number[], forms: readonly Form[]): Word[] {
  const words: Word[] = [];
  let initial = true;
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i];
    if (form === undefined) break;
    const spelt = initial ? initialSpelling(form) : innerSpelling(form);
    words.push(wordOf(spelt, tokens[2 * i] ?? 0, tokens[2 * i + 1] ?? 0, initial));
    if (!spelt.punctuation) initial = false;
    else if (spelt.opens) initial = true;
  }
  return words;
}

/** From the first of the words to the last, both included. */
export function spanOf(words: readonly Word[], from: number, to: number): Span {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}

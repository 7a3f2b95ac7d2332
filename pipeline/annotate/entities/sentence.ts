import type { SegmentedArticle } from '../../../schemas/sentences.ts';
import { flatMapped } from '../../text/flat-mapped.ts';
import { type Form, fact, formOf, formsIn } from '../../text/forms.ts';
import { MARKS } from '../../text/marks.ts';
import { memoizeByObject } from '../../text/memoize.ts';
import { tokenForms } from '../../text/token-forms.ts';
import { organisationKinds } from '../lexicon/name-lists.ts';

/** A token, soft hyphens left out, with what the name heuristics ask of it. */
export interface Word {
  form: Form;
  text: string;
  lower: string;
  start: number;
  end: number;
  /** Begins with a capital letter. */
  capital: boolean;
  /** Opens a sentence, a quotation or what follows a colon, where German capitalises every word. */
  initial: boolean;
}

/** The words of a sentence, in order. */
export type Sentence = readonly Word[];

/** What a token's spelling alone tells of it. */
interface Spelling {
  /** Without soft hyphens. */
  form: Form;
  capital: boolean;
  /** Whether the next word opens something; null where that is as it was before the token. */
  opens: boolean | null;
  /** "APA/AFP/Stefan" is three words, "CDU/CSU" one name. */
  cut: boolean;
}

const OPENS_AFRESH = new RegExp(`^[${MARKS.opening}‚‘:(•–-]$`, 'u');
const CAPITAL = /^\p{Lu}/u;
const SOFT_HYPHEN = '\u00AD';
const LETTER = /^[\p{L}\p{N}]/u;

/** The words of each sentence of the article, in order; "APA/Ann Lee" is cut at its slash. */
export const sentencesOf = memoizeByObject((article: SegmentedArticle): readonly Sentence[] => {
  const forms = tokenForms(article);
  return flatMapped(article.paragraphs, ({ sentences }, p) =>
    sentences.map(({ tokens }, s) => wordsOf(article.text, tokens, forms[p]?.[s])),
  );
});

const spellingOf = fact((token): Spelling => {
  const form = token.text.includes(SOFT_HYPHEN)
    ? formOf(token.text.replaceAll(SOFT_HYPHEN, ''))
    : token;
  const { text } = form;
  const opens = LETTER.test(text) ? false : OPENS_AFRESH.test(text) || null;
  const cut = token.text.includes('/') && !organisationKinds.has(token.text);
  return { form, capital: CAPITAL.test(text), opens, cut };
});

/** The words of a sentence from its tokens, flat offsets into `text`, and their forms. */
export function wordsOf(
  text: string,
  tokens: readonly number[],
  forms: readonly Form[] = formsIn(text, tokens),
): Word[] {
  const words: Word[] = [];
  let initial = true;
  const push = (spelling: Spelling, start: number, end: number): void => {
    const { form, capital, opens } = spelling;
    words.push({ form, text: form.text, lower: form.lower, start, end, capital, initial });
    initial = opens ?? initial;
  };
  for (let i = 0; i < forms.length; i++) {
    const start = tokens[2 * i] ?? 0;
    const end = tokens[2 * i + 1] ?? start;
    const token = forms[i];
    if (token === undefined) break;
    const spelling = spellingOf(token);
    if (spelling.cut) pushPieces(text.slice(start, end), start, push);
    else push(spelling, start, end);
  }
  return words;
}

function pushPieces(
  token: string,
  from: number,
  push: (piece: Spelling, start: number, end: number) => void,
): void {
  let start = from;
  for (const piece of token.split(/(\/)/u)) {
    if (piece !== '') push(spellingOf(formOf(piece)), start, start + piece.length);
    start += piece.length;
  }
}

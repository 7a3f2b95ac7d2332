import type { SegmentedArticle } from '../../../schemas/sentences.ts';
import { MARKS } from '../../text/marks.ts';
import { memoize, memoizeByObject } from '../../text/memoize.ts';
import { organisationKinds } from '../lexicon/name-lists.ts';

/** A token, soft hyphens left out, with what the name heuristics ask of it. */
export interface Word {
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
  text: string;
  lower: string;
  capital: boolean;
  /** Whether the next word opens something; null where that is as it was before the token. */
  opens: boolean | null;
}

const OPENS_AFRESH = new RegExp(`^[${MARKS.opening}‚‘:(•–-]$`, 'u');
const CAPITAL = /^\p{Lu}/u;
const SOFT_HYPHEN = '\u00AD';
const LETTER = /^[\p{L}\p{N}]/u;

/** The words of each sentence of the article, in order; "APA/Ann Lee" is cut at its slash. */
export const sentencesOf = memoizeByObject((article: SegmentedArticle): readonly Sentence[] =>
  article.paragraphs.flatMap((paragraph) =>
    paragraph.sentences.map((sentence) => wordsOf(article.text, sentence.tokens)),
  ),
);

const spellingOf = memoize((token): Spelling => {
  const text = token.replaceAll(SOFT_HYPHEN, '');
  const opens = LETTER.test(text) ? false : OPENS_AFRESH.test(text) || null;
  return { text, lower: text.toLowerCase(), capital: CAPITAL.test(text), opens };
});

export function wordsOf(text: string, tokens: readonly number[]): Word[] {
  const words: Word[] = [];
  let initial = true;
  const push = (token: string, start: number, end: number): void => {
    const { text, lower, capital, opens } = spellingOf(token);
    words.push({ text, lower, start, end, capital, initial });
    initial = opens ?? initial;
  };
  for (let i = 0; i + 1 < tokens.length; i += 2) {
    const start = tokens[i] ?? 0;
    const end = tokens[i + 1] ?? start;
    const token = text.slice(start, end);
    if (isCut(token)) pushPieces(token, start, push);
    else push(token, start, end);
  }
  return words;
}

/** "APA/AFP/Stefan" is three words, "CDU/CSU" one name. */
function isCut(token: string): boolean {
  return token.includes('/') && !organisationKinds.has(token);
}

function pushPieces(
  token: string,
  from: number,
  push: (piece: string, start: number, end: number) => void,
): void {
  let start = from;
  for (const piece of token.split(/(\/)/u)) {
    if (piece !== '') push(piece, start, start + piece.length);
    start += piece.length;
  }
}

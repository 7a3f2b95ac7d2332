import type { SegmentedArticle } from '../../../schemas/sentences.ts';
import { organisationKinds } from './lexicons.ts';

/** A token, soft hyphens left out, with what the name heuristics ask of it. */
export interface Word {
  text: string;
  start: number;
  end: number;
  /** Begins with a capital letter. */
  capital: boolean;
  /** Opens a sentence, a quotation or what follows a colon, where German capitalises every word. */
  initial: boolean;
}

const OPENS_AFRESH = /^[:"„“»«‚‘(•–-]$/u;
const CAPITAL = /^\p{Lu}/u;
const SOFT_HYPHEN = '\u00AD';
const LETTER = /^[\p{L}\p{N}]/u;

/** The words of each sentence of the article, in order; "APA/Ann Lee" is cut at its slash. */
export function sentencesOf(article: SegmentedArticle): Word[][] {
  return article.paragraphs.flatMap((paragraph) =>
    paragraph.sentences.map((sentence) => wordsOf(article.text, sentence.tokens)),
  );
}

/** "APA/AFP/Stefan" is three words, "CDU/CSU" one name. */
function piecesOf(token: string): string[] {
  return token.includes('/') && !organisationKinds.has(token) ? token.split(/(\/)/u) : [token];
}

export function wordsOf(text: string, tokens: readonly number[]): Word[] {
  const words: Word[] = [];
  let initial = true;
  const push = (start: number, end: number): void => {
    const word = text.slice(start, end).replaceAll(SOFT_HYPHEN, '');
    words.push({ text: word, start, end, capital: CAPITAL.test(word), initial });
    if (LETTER.test(word)) initial = false;
    else if (OPENS_AFRESH.test(word)) initial = true;
  };
  for (let i = 0; i + 1 < tokens.length; i += 2) {
    let start = tokens[i] ?? 0;
    const end = tokens[i + 1] ?? start;
    for (const piece of piecesOf(text.slice(start, end))) {
      if (piece !== '') push(start, start + piece.length);
      start += piece.length;
    }
  }
  return words;
}

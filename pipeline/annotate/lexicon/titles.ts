import { lazy } from '../../text/lazy.ts';
import { memoize } from '../../text/memoize.ts';
import { type Title, titles } from './name-lists.ts';
import { Tails } from './tails.ts';
import { capitalised, nounForms } from './word-forms.ts';

/** In characters, of a compound's parts. */
const MIN_HEAD = 2;
const MIN_TITLE = 4;

/** The office, role or address a word is, alone or as the end of a compound, in any case: "US-Außenministers". */
export const titleOf = memoize(titleIn);

const tails = lazy(() => new Tails(titles, true));

function titleIn(word: string): Title | null {
  for (const form of nounForms(word)) {
    const title = titles.get(form) ?? compoundTitle(form);
    if (title) return title;
  }
  return null;
}

function compoundTitle(word: string): Title | null {
  // Behind a hyphen the tail may be a letter shorter.
  if (!tails().mayEnd(word, word.length, MIN_HEAD, word.length - MIN_TITLE + 1)) return null;
  for (let i = MIN_HEAD; i <= word.length - MIN_TITLE; i++) {
    const title = titles.get(capitalised(word.slice(word[i] === '-' ? i + 1 : i)));
    if (title?.compound === 'yes') return title;
  }
  return null;
}

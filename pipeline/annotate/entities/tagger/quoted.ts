import { sign } from '../../../text/forms.ts';
import type { Word } from '../sentence.ts';

const isMark = sign(({ text }) => /^["„“”»«‚‘›‹]+$/u.test(text));
const MOST = 6;

/** For each word how many words the quotation it stands in has, at most six; 0 outside of quotations. */
export function quotedLengths(words: readonly Word[]): Uint8Array {
  const lengths = new Uint8Array(words.length);
  let open = -1;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || !isMark(word.form)) continue;
    if (open >= 0 && i > open + 1) {
      lengths.fill(Math.min(MOST, i - open - 1), open + 1, i);
      open = -1;
    } else open = i;
  }
  return lengths;
}

import type { SegmentedArticle } from '../../schemas/sentences.ts';
import { type Form, forgetRareForms, formIn } from './forms.ts';
import { memoizeByObject } from './memoize.ts';

/** The forms of tokens given as flat offsets into `text`. */
export function formsIn(text: string, tokens: readonly number[]): Form[] {
  const forms: Form[] = [];
  for (let i = 0; i + 1 < tokens.length; i += 2)
    forms.push(formIn(text, tokens[i] ?? 0, tokens[i + 1] ?? 0));
  return forms;
}

/** The forms of an article's tokens, paragraph by paragraph and sentence by sentence; looked up once for all who ask. */
export const tokenForms = memoizeByObject(
  ({ text, paragraphs }: SegmentedArticle): readonly (readonly Form[])[][] => {
    forgetRareForms();
    return paragraphs.map(({ sentences }) => sentences.map(({ tokens }) => formsIn(text, tokens)));
  },
);

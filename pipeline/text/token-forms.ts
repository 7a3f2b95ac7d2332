import type { SegmentedArticle } from '../../schemas/sentences.ts';
import { type Form, forgetRareForms, formsIn } from './forms.ts';
import { memoizeByObject } from './memoize.ts';

/** The forms of an article's tokens, paragraph by paragraph and sentence by sentence; looked up once for all who ask. */
export const tokenForms = memoizeByObject(
  ({ text, paragraphs }: SegmentedArticle): readonly (readonly Form[])[][] => {
    forgetRareForms();
    return paragraphs.map(({ sentences }) => sentences.map(({ tokens }) => formsIn(text, tokens)));
  },
);

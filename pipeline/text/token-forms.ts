import type { SegmentedArticle } from '../../schemas/sentences.ts';
import { type Form, forgetRareForms, formsIn } from './forms.ts';

type Forms = readonly (readonly Form[])[][];

/** By the paragraphs, which an article keeps from stage to stage. */
const known = new WeakMap<SegmentedArticle['paragraphs'], Forms>();

/** The forms of an article's tokens, paragraph by paragraph and sentence by sentence; looked up once for all who ask. */
export function tokenForms({ text, paragraphs }: SegmentedArticle): Forms {
  const kept = known.get(paragraphs);
  if (kept !== undefined) return kept;
  forgetRareForms();
  const forms = paragraphs.map(({ sentences }) =>
    sentences.map(({ tokens }) => formsIn(text, tokens)),
  );
  known.set(paragraphs, forms);
  return forms;
}

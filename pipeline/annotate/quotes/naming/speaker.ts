import type { Speaker } from '../../../../schemas/annotations.ts';
import type { QuoteDraft } from '../quote-draft.ts';
import { type NamedArticle, nameOf } from './name.ts';

/** The speaker of a draft with the name the article has for it; null where no words tell who speaks. */
export function speakerOf(text: string, draft: QuoteDraft, named: NamedArticle): Speaker | null {
  const { speaker, speakerMethod, ownAntecedent } = draft;
  if (speaker === null || speakerMethod === null) return null;
  const naming = nameOf(text, ownAntecedent ?? speaker, named);
  // „Moskau erwarte eine Antwort“: a place that speaks stands for its government, and stays a place.
  const byMetonym = naming.entity !== null && named.entities[naming.entity]?.type === 'LOC';
  return { span: speaker, ...naming, method: speakerMethod, byMetonym };
}

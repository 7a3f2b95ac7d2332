import { lazy } from '../../text/lazy.ts';
import { memoize } from '../../text/memoize.ts';
import { kindNouns } from './body-lists.ts';
import { Tails } from './tails.ts';
import { nounForms } from './word-forms.ts';

const MIN_NOUN = 3;

const tails = lazy(() => new Tails(kindNouns, false));

/** The type of the names that stand beside the noun: "ORG" for "Gewerkschaft" and "IT-Dienstleister"; null for most. */
export const typeOfNoun = memoize((noun): 'ORG' | 'LOC' | 'MISC' | null => {
  for (const form of nounForms(noun.toLowerCase())) {
    if (!tails().mayEnd(form, form.length, 0, form.length - MIN_NOUN)) continue;
    for (let i = 0; i <= form.length - MIN_NOUN; i++) {
      const type = kindNouns.get(form.slice(i));
      if (type !== undefined) return type;
    }
  }
  return null;
});

import { sign } from '../../../text/forms.ts';
import { certainBodies } from '../../lexicon/body-lists.ts';
import { isCommon } from '../../lexicon/common-nouns.ts';
import { cities, firstNames, organisationKinds, surnames } from '../../lexicon/name-lists.ts';
import { baseForms } from '../../lexicon/word-forms.ts';
import type { NameFound, NameHeuristic } from './heuristic.ts';

const MIN_LETTERS = 4;

/** A listed word that is no noun, person or town beside: "Greenpeace", not "Spiegel" or "Ford". */
function isBody(name: string): boolean {
  if (certainBodies.has(name)) return true;
  if (!organisationKinds.has(name) || name.length < MIN_LETTERS || isCommon(name)) return false;
  return !firstNames.has(name) && !surnames.has(name) && !cities.has(name);
}

const isBodyInAnyCase = sign(
  ({ text }) => baseForms(text).some(isBody) || isBody(text.replace(/es$/u, '')),
);

export const listedBody: NameHeuristic = {
  name: 'listed-body',
  example: 'Der Bericht des [ORG Verfassungsschutzes] freut [ORG Greenpeace].',
  nearMiss: 'Der Bericht im Spiegel freut den Verein.',
  yields: true,
  find(words) {
    const found: NameFound[] = [];
    words.forEach(({ form, capital }, from) => {
      if (capital && isBodyInAnyCase(form)) found.push({ from, to: from + 1, type: 'ORG' });
    });
    return found;
  },
};

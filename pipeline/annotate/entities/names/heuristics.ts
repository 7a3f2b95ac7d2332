import { bodyWithHead } from './body-with-head.ts';
import { canton } from './canton.ts';
import { bodyOfNames } from './compound-organisation.ts';
import { creditedMedium } from './credited.ts';
import type { NameHeuristic } from './heuristic.ts';
import { lawOrEvent } from './law-or-event.ts';
import { listedBody } from './listed-body.ts';
import { listedPhrase } from './listed-phrase.ts';
import { longFormWithAcronym } from './long-form.ts';

/** What is certain enough to overrule the tagger; of two names that overlap the first one's stays. */
export const nameHeuristics: readonly NameHeuristic[] = [
  longFormWithAcronym,
  listedPhrase,
  bodyOfNames,
  bodyWithHead,
  lawOrEvent,
  canton,
  listedBody,
  creditedMedium,
];

import { bodyWithHead } from './body-with-head.ts';
import { canton } from './canton.ts';
import { capitalAdjective } from './capital-adjective.ts';
import { bodyOfNames } from './compound-organisation.ts';
import { creditedMedium } from './credited.ts';
import type { NameHeuristic } from './heuristic.ts';
import { lawOrEvent } from './law-or-event.ts';
import { listedBody } from './listed-body.ts';
import { listedPhrase } from './listed-phrase.ts';
import { listedThing } from './listed-thing.ts';
import { longFormWithAcronym } from './long-form.ts';
import { platformX } from './platform.ts';

/** What is certain enough to overrule the tagger; of two names that overlap the first one's stays. */
export const nameHeuristics: readonly NameHeuristic[] = [
  longFormWithAcronym,
  listedPhrase,
  bodyOfNames,
  bodyWithHead,
  capitalAdjective,
  listedThing,
  lawOrEvent,
  canton,
  listedBody,
  platformX,
  creditedMedium,
];

import type { NameHeuristic } from './heuristic.ts';
import { listedPhrase, listedWord } from './listed.ts';
import {
  acronym,
  headAndName,
  longFormWithAcronym,
  nameAndHead,
  quotedMedium,
} from './organisation.ts';
import {
  firstAndSurname,
  initialAndSurname,
  loneFirstName,
  titled,
  unknownPair,
} from './person.ts';
import { placeEnding, placePreposition, townAdjective } from './place.ts';

export type { NameFound } from './heuristic.ts';

export const nameHeuristics: readonly NameHeuristic[] = [
  longFormWithAcronym,
  listedPhrase,
  townAdjective,
  firstAndSurname,
  quotedMedium,
  headAndName,
  nameAndHead,
  titled,
  initialAndSurname,
  listedWord,
  unknownPair,
  acronym,
  placeEnding,
  placePreposition,
  loneFirstName,
];

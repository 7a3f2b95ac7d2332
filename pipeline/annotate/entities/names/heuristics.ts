import { apposition } from './apposition.ts';
import { bodyOfNames } from './body.ts';
import { headAndName, nameAndHead } from './head.ts';
import type { NameHeuristic } from './heuristic.ts';
import { listedPhrase, listedWord } from './listed.ts';
import { acronym, longFormWithAcronym, quotedMedium } from './organisation.ts';
import { firstAndSurname, initialAndSurname, loneFirstName, titled } from './person.ts';
import { motorway, placeEnding, placePreposition, townAdjective } from './place.ts';
import { unknownOwner, unknownPair, unknownSubject } from './unknown-person.ts';

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
  bodyOfNames,
  initialAndSurname,
  apposition,
  listedWord,
  unknownPair,
  acronym,
  placeEnding,
  placePreposition,
  motorway,
  loneFirstName,
  unknownSubject,
  unknownOwner,
];

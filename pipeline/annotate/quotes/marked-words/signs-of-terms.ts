import { followsNamedThing, isCalledSo, isHeadOfPhrase, namesSpeaker } from './context.ts';
import { isGloss, isLabelOfControl } from './terms.ts';
import type { TypingSign } from './typing-sign.ts';

const DEFINITE = /^(?:de[mnrs]|die|das|[ia]m|zu[mr]|beim|vom)$/u;

/** In words. */
const SHORT = 3;

/** What around marked words tells that nobody says them: they name or call something. */
export const signsOfTerms: readonly TypingSign[] = [
  {
    name: 'named-thing-before',
    weight: -4,
    example: 'Im Film „Der lange Weg“ spielt sie die Hauptrolle.',
    nearMiss: 'Im Garten „Der lange Weg“ spielt sie die Hauptrolle.',
    holds: followsNamedThing,
  },
  {
    name: 'so-called-before',
    weight: -5,
    example: 'Die sogenannte „Elefantenrunde“ entfällt.',
    nearMiss: 'Die lange „Elefantenrunde“ entfällt.',
    holds: isCalledSo,
  },
  {
    name: 'names-speaker',
    weight: -4,
    example: 'Die „Aktion Morgenrot“ forderte einen Abzug.',
    nearMiss: 'Sie forderte einen „Abzug“.',
    holds: namesSpeaker,
  },
  {
    name: 'noun-of-its-sentence',
    weight: -1,
    example: 'Auch die „Hafenretter“ seien gekommen, sagte die Polizei.',
    nearMiss: 'Auch „Hafenretter“ seien gekommen, sagte die Polizei.',
    holds: isHeadOfPhrase,
  },
  {
    name: 'in-brackets',
    weight: -4,
    example: 'Das Bündnis („Union der Mitte“) zerfiel.',
    nearMiss: 'Das Bündnis „Union der Mitte“ zerfiel.',
    holds: ({ before, after, marked }) =>
      before?.text === '(' && after?.text === ')' && !marked.utterance,
  },
  {
    name: 'label-of-control',
    weight: -4,
    example: 'Klicken Sie auf den Button „kostenpflichtig bestellen“.',
    nearMiss: 'Klicken Sie auf das Bild „kostenpflichtig bestellen“.',
    holds: isLabelOfControl,
  },
  {
    name: 'gloss',
    weight: -6,
    example: 'Das Boot heißt „Morgenluft“ (etwa: „Wind am Morgen“).',
    nearMiss: 'Das Boot heißt „Morgenluft“ (genau wie „Wind am Morgen“).',
    holds: isGloss,
  },
  {
    name: 'listed-with-term',
    weight: -3,
    example: 'Er spielte in „Roter Sturm“ oder „Keiner sieht den Mond“.',
    nearMiss: 'Er spielte in „Roter Sturm“ vor „Keiner sieht den Mond“.',
    holds: ({ listed }) => listed,
  },
  {
    name: 'within-plain-attribution',
    weight: -0.8,
    example: 'Laut Polizei gab er sich als „Handwerker“ aus.',
    nearMiss: 'Laut Polizei sei er als „Handwerker“ gekommen.',
    holds: ({ within }) => within?.rule === 'attribution' && within.mood === 'indicative',
  },
  {
    name: 'known-and-untold',
    weight: -0.4,
    example: 'Das Konzert im „alten Saal“ fiel aus.',
    nearMiss: 'Das Konzert im „alten Saal“ falle aus, sagte die Wirtin.',
    holds: ({ inside, before, around, within }) =>
      inside.length <= SHORT &&
      inside[0]?.capital === false &&
      DEFINITE.test(before?.lower ?? '') &&
      around === undefined &&
      within === undefined,
  },
];

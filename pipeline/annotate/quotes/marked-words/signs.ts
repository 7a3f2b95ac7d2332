import {
  capitals,
  followsNamedThing,
  followsWording,
  isAnnounced,
  isCalledInReport,
  isCalledSo,
  isCommonSpeech,
  isCried,
  isExpected,
  isGloss,
  isHeadOfPhrase,
  isIndefinite,
  isLabelled,
  isNamedAs,
  isNameLike,
  isSaidOfPerson,
  type MarkedContext,
  namesSpeaker,
  perspectiveHolderOf,
} from './context.ts';

/** A sign for or against somebody's having said the marked words; weights are set by hand and add up. */
export interface TypingSign {
  name: string;
  weight: number;
  example: string;
  holds(context: MarkedContext): boolean;
}

export const typingSigns: readonly TypingSign[] = [
  {
    name: 'finite-verb-inside',
    weight: 1.5,
    example: 'Der Plan sei gut, „weil er allen hilft“.',
    holds: ({ inside }) =>
      inside.length > 1 && inside.some(({ verb }) => verb?.surelyFinite === true),
  },
  {
    name: 'four-words-or-more',
    weight: 1,
    example: 'Er sah darin „einen Schritt in die richtige Richtung“.',
    holds: ({ inside }) => inside.length >= 4,
  },
  {
    name: 'starts-small',
    weight: 1.2,
    example: 'Das Ergebnis nannte sie „völlig offen“.',
    holds: ({ inside }) => inside[0]?.capital === false,
  },
  {
    name: 'within-reported-speech',
    weight: 1.6,
    example: 'Die Lage sei „ernst“, sagte die Ärztin.',
    holds: ({ within }) => within !== undefined,
  },
  {
    name: 'cue-in-clause',
    weight: 1.2,
    example: 'Der Trainer sprach von einem „Wunder“.',
    holds: ({ around }) => around !== undefined,
  },
  {
    name: 'label-verb-in-clause',
    weight: 2.2,
    example: 'Die Gewerkschaft nannte das Angebot eine „Frechheit“.',
    holds: isLabelled,
  },
  {
    name: 'whole-utterance',
    weight: 1.8,
    example: 'Nach dem Spiel fiel ein Satz: „Wir haben lange auf diesen Tag gewartet“.',
    holds: ({ marked }) => marked.utterance,
  },
  {
    name: 'name-like',
    weight: -1.2,
    example: 'Die „Stiftung für Kunst“ zahlt.',
    holds: ({ inside }) => isNameLike(inside),
  },
  {
    name: 'full-stop-inside',
    weight: 1,
    example: 'Ein Schild mit dem Wort „Halt!“ fiel um.',
    holds: ({ passage, marked }) => /[.!?]$/u.test(passage.words[marked.to - 2]?.text ?? ''),
  },
  {
    name: 'after-colon',
    weight: 1,
    example: 'Sein Fazit: „Gut gemacht“.',
    holds: ({ before }) => before?.text === ':',
  },
  {
    name: 'named-thing-before',
    weight: -4,
    example: 'Im Film „Der lange Weg“ spielt sie die Hauptrolle.',
    holds: followsNamedThing,
  },
  {
    name: 'capital-words-only',
    weight: -1.8,
    example: 'Die „Neue Zeitung“ erscheint täglich.',
    holds: ({ inside }) => inside.length > 0 && capitals(inside) === inside.length,
  },
  {
    name: 'common-nouns-within-speech',
    weight: 2.4,
    example: 'Man werde „Ideen“ vorlegen, sagte der Minister.',
    holds: ({ inside, within }) => within !== undefined && isCommonSpeech(inside),
  },
  {
    name: 'within-plain-attribution',
    weight: -0.8,
    example: 'Laut Polizei gab er sich als „Handwerker“ aus.',
    holds: ({ within }) => within?.rule === 'attribution' && within.mood === 'indicative',
  },
  {
    name: 'web-address',
    weight: -3,
    example: 'Das berichtet „hafenstadt.de“.',
    holds: ({ inside }) =>
      inside.length === 1 && /\p{L}\.\p{Ll}{2,3}$/u.test(inside[0]?.text ?? ''),
  },
  {
    name: 'so-called-before',
    weight: -5,
    example: 'Die sogenannte „Elefantenrunde“ entfällt.',
    holds: isCalledSo,
  },
  {
    name: 'compound-with-mark',
    weight: -3,
    example: 'Der „Merkur“-Verlag zieht um.',
    holds: ({ after }) => after?.text.startsWith('-') === true && after.text.length > 1,
  },
  {
    name: 'is-a-name',
    weight: -2,
    example: 'Der Sender „Radio Nord“ stellte das Programm ein.',
    holds: ({ marked }) => marked.name,
  },
  {
    name: 'whole-heading',
    weight: 3,
    example: '„Frieden oder Krieg“',
    holds: ({ passage, marked }) =>
      passage.headline && marked.to - marked.from === passage.words.length,
  },
  {
    name: 'names-speaker',
    weight: -4,
    example: 'Die „Aktion Morgenrot“ forderte einen Abzug.',
    holds: namesSpeaker,
  },
  {
    name: 'something-called-so',
    weight: 1,
    example: 'Sie warnte vor einer „Gefahr für das Land“.',
    holds: isIndefinite,
  },
  {
    name: 'words-before',
    weight: 3,
    example: 'Sie trugen ein Schild mit der Aufschrift „Rettet den Wald“.',
    holds: followsWording,
  },
  {
    name: 'noun-of-its-sentence',
    weight: -1,
    example: 'Auch die „Hafenretter“ seien gekommen, sagte die Polizei.',
    holds: isHeadOfPhrase,
  },
  {
    name: 'named-as',
    weight: 3.5,
    example: 'Sie sieht den Hafen als „Hort der Ruhe“.',
    holds: isNamedAs,
  },
  {
    name: 'object-of-opinion',
    weight: 4,
    example: 'Auch Lee erwartet einen „Zitterkampf“.',
    holds: isExpected,
  },
  {
    name: 'in-the-eyes-of',
    weight: 2.5,
    example: 'Für die Ministerin ist die Lage „ernst“.',
    holds: ({ passage, marked }) => perspectiveHolderOf(passage, marked) !== undefined,
  },
  {
    name: 'said-of-person',
    weight: 0.7,
    example: 'Die Trainerin war „sehr zufrieden“.',
    holds: isSaidOfPerson,
  },
  {
    name: 'nothing-but-words',
    weight: 1.5,
    example: 'Die Menge skandierte „Weg mit dem Gesetz“.',
    holds: isCried,
  },
  {
    name: 'called-so-in-report',
    weight: 3,
    example: 'Das Schiff sei eine „Geisterwaffe“, schrieb sie.',
    holds: isCalledInReport,
  },
  {
    name: 'number-inside',
    weight: -2.5,
    example: 'Der Hubschrauber „Christoph 4“ landete.',
    holds: (context) =>
      context.inside.length < 5 &&
      context.inside.some(({ text }) => /\d/u.test(text)) &&
      !isExpected(context),
  },
  {
    name: 'in-brackets',
    weight: -4,
    example: 'Das Bündnis („Union der Mitte“) zerfiel.',
    holds: ({ before, after, marked }) =>
      before?.text === '(' && after?.text === ')' && !marked.utterance,
  },
  {
    name: 'gloss',
    weight: -6,
    example: 'Das Boot heißt „Morgenluft“ (etwa: „Wind am Morgen“).',
    holds: isGloss,
  },
  {
    name: 'announced-by-saying',
    weight: 1.5,
    example: 'Der Präsident sagte dazu: „Geduld, Mut und ein langer Atem“.',
    holds: isAnnounced,
  },
  {
    name: 'listed-with-term',
    weight: -3,
    example: 'Er spielte in „Roter Sturm“ oder „Keiner sieht den Mond“.',
    holds: ({ listed }) => listed,
  },
];

/** The signs that hold of marked words. */
export function signsThatHold(context: MarkedContext): readonly TypingSign[] {
  return typingSigns.filter((sign) => sign.holds(context));
}

/** The sum of the weights; above `SPOKEN` the words are somebody's. */
export function spokenScore(signs: readonly TypingSign[]): number {
  return signs.reduce((sum, { weight }) => sum + weight, 0);
}

export const SPOKEN = 1.6;

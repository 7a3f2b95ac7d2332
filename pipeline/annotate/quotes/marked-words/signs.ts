import {
  asClauseBehind,
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
  isHeading,
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
  nearMiss: string;
  holds(context: MarkedContext): boolean;
}

export const typingSigns: readonly TypingSign[] = [
  {
    name: 'finite-verb-inside',
    weight: 1.5,
    example: 'Der Plan sei gut, „weil er allen hilft“.',
    nearMiss: 'Der Plan sei gut, „trotz aller Mängel“.',
    holds: ({ inside }) =>
      inside.length > 1 && inside.some(({ verb }) => verb?.surelyFinite === true),
  },
  {
    name: 'four-words-or-more',
    weight: 1,
    example: 'Er sah darin „einen Schritt in die richtige Richtung“.',
    nearMiss: 'Er sah darin „einen guten Schritt“.',
    holds: ({ inside }) => inside.length >= 4,
  },
  {
    name: 'starts-small',
    weight: 1.7,
    example: 'Das Ergebnis nannte sie „völlig offen“.',
    nearMiss: 'Das Ergebnis nannte sie „Blödsinn ohne Ende“.',
    holds: ({ inside }) => inside[0]?.capital === false,
  },
  {
    name: 'lone-verb',
    weight: -0.6,
    example: 'Der Müll „wandert“ in den Wald.',
    nearMiss: 'Der Müll ist „gefährlich“.',
    holds: ({ inside }) => inside.length === 1 && inside[0]?.verb !== undefined,
  },
  {
    name: 'within-reported-speech',
    weight: 1.6,
    example: 'Die Lage sei „ernst“, sagte die Ärztin.',
    nearMiss: 'Die Lage war „ernst“.',
    holds: ({ within }) => within !== undefined,
  },
  {
    name: 'cue-in-clause',
    weight: 1.2,
    example: 'Der Trainer sprach von einem „Wunder“.',
    nearMiss: 'Der Trainer kam mit einem „Wunder“.',
    holds: ({ around }) => around !== undefined,
  },
  {
    name: 'label-verb-in-clause',
    weight: 2.2,
    example: 'Die Gewerkschaft nannte das Angebot eine „Frechheit“.',
    nearMiss: 'Die Gewerkschaft nannte den Namen: „Frieda“.',
    holds: isLabelled,
  },
  {
    name: 'whole-utterance',
    weight: 1.8,
    example: 'Nach dem Spiel fiel ein Satz: „Wir haben lange auf diesen Tag gewartet“.',
    nearMiss: 'Nach dem Spiel war die Rede von „lange erwarteten Tagen“.',
    holds: ({ marked }) => marked.utterance,
  },
  {
    name: 'name-like',
    weight: -1.2,
    example: 'Die „Stiftung für Kunst“ zahlt.',
    nearMiss: 'Die „sehr alte Stiftung“ zahlt.',
    holds: ({ inside }) => isNameLike(inside),
  },
  {
    name: 'full-stop-inside',
    weight: 1,
    example: 'Ein Schild mit dem Wort „Halt!“ fiel um.',
    nearMiss: 'Ein Schild mit dem Wort „Halt“ fiel um.',
    holds: ({ passage, marked }) => /[.!?]$/u.test(passage.words[marked.to - 2]?.text ?? ''),
  },
  {
    name: 'after-colon',
    weight: 1,
    example: 'Sein Fazit: „Gut gemacht“.',
    nearMiss: 'Sein Fazit war „Gut gemacht“.',
    holds: ({ before }) => before?.text === ':',
  },
  {
    name: 'named-thing-before',
    weight: -4,
    example: 'Im Film „Der lange Weg“ spielt sie die Hauptrolle.',
    nearMiss: 'Im Garten „Der lange Weg“ spielt sie die Hauptrolle.',
    holds: followsNamedThing,
  },
  {
    name: 'capital-words-only',
    weight: -1.8,
    example: 'Die „Neue Zeitung“ erscheint täglich.',
    nearMiss: 'Die „neue Zeitung“ erscheint täglich.',
    holds: ({ inside }) => inside.length > 0 && capitals(inside) === inside.length,
  },
  {
    name: 'common-nouns-within-speech',
    weight: 2.4,
    example: 'Man werde „Ideen“ vorlegen, sagte der Minister.',
    nearMiss: 'Man werde „Merkur Nord“ wählen, sagte der Minister.',
    holds: ({ inside, within }) => within !== undefined && isCommonSpeech(inside),
  },
  {
    name: 'within-plain-attribution',
    weight: -0.8,
    example: 'Laut Polizei gab er sich als „Handwerker“ aus.',
    nearMiss: 'Laut Polizei sei er als „Handwerker“ gekommen.',
    holds: ({ within }) => within?.rule === 'attribution' && within.mood === 'indicative',
  },
  {
    name: 'web-address',
    weight: -3,
    example: 'Das berichtet „hafenstadt.de“.',
    nearMiss: 'Das berichtet „Hafenstadt“.',
    holds: ({ inside }) =>
      inside.length === 1 && /\p{L}\.\p{Ll}{2,3}$/u.test(inside[0]?.text ?? ''),
  },
  {
    name: 'so-called-before',
    weight: -5,
    example: 'Die sogenannte „Elefantenrunde“ entfällt.',
    nearMiss: 'Die lange „Elefantenrunde“ entfällt.',
    holds: isCalledSo,
  },
  {
    name: 'compound-with-mark',
    weight: -3,
    example: 'Der „Merkur“-Verlag zieht um.',
    nearMiss: 'Der „Merkur“ Verlag zieht um.',
    holds: ({ after }) => after?.text.startsWith('-') === true && after.text.length > 1,
  },
  {
    name: 'is-a-name',
    weight: -2,
    example: 'Der Sender „Radio Nord“ stellte das Programm ein.',
    nearMiss: 'Der Wirt stellte das „Abendprogramm“ ein.',
    holds: ({ marked }) => marked.name,
  },
  {
    name: 'whole-heading',
    weight: 3,
    example: '„Frieden oder Krieg“',
    nearMiss: '„Frieden oder Krieg“ im Hafen',
    holds: isHeading,
  },
  {
    name: 'names-speaker',
    weight: -4,
    example: 'Die „Aktion Morgenrot“ forderte einen Abzug.',
    nearMiss: 'Sie forderte einen „Abzug“.',
    holds: namesSpeaker,
  },
  {
    name: 'something-called-so',
    weight: 1,
    example: 'Sie warnte vor einer „Gefahr für das Land“.',
    nearMiss: 'Sie warnte vor der „Gefahr für das Land“.',
    holds: isIndefinite,
  },
  {
    name: 'words-before',
    weight: 3,
    example: 'Sie trugen ein Schild mit der Aufschrift „Rettet den Wald“.',
    nearMiss: 'Sie trugen ein Schild mit dem Bild „Rettet den Wald“.',
    holds: followsWording,
  },
  {
    name: 'noun-of-its-sentence',
    weight: -1,
    example: 'Auch die „Hafenretter“ seien gekommen, sagte die Polizei.',
    nearMiss: 'Auch „Hafenretter“ seien gekommen, sagte die Polizei.',
    holds: isHeadOfPhrase,
  },
  {
    name: 'named-as',
    weight: 3.5,
    example: 'Sie sieht den Hafen als „Hort der Ruhe“.',
    nearMiss: 'Sie sieht am Hafen „Hort der Ruhe“.',
    holds: isNamedAs,
  },
  {
    name: 'object-of-opinion',
    weight: 4,
    example: 'Auch Lee erwartet einen „Zitterkampf“.',
    nearMiss: 'Auch Lee sah den „Zitterkampf“.',
    holds: isExpected,
  },
  {
    name: 'in-the-eyes-of',
    weight: 2.5,
    example: 'Für die Ministerin ist die Lage „ernst“.',
    nearMiss: 'Für den Mai ist die Lage „ernst“.',
    holds: ({ passage, marked }) => perspectiveHolderOf(passage, marked) !== undefined,
  },
  {
    name: 'said-of-person',
    weight: 0.7,
    example: 'Die Trainerin war „sehr zufrieden“.',
    nearMiss: 'Die Brücke war „sehr schmal“.',
    holds: isSaidOfPerson,
  },
  {
    name: 'nothing-but-words',
    weight: 1.5,
    example: 'Die Menge skandierte „Weg mit dem Gesetz“.',
    nearMiss: 'Die Menge sagte „Weg mit dem Gesetz“.',
    holds: isCried,
  },
  {
    name: 'called-so-in-report',
    weight: 3,
    example: 'Das Schiff sei eine „Geisterwaffe“, schrieb sie.',
    nearMiss: 'Das Schiff sei die „Geisterwaffe“, schrieb sie.',
    holds: isCalledInReport,
  },
  {
    name: 'number-inside',
    weight: -2.5,
    example: 'Der Hubschrauber „Christoph 4“ landete.',
    nearMiss: 'Der Hubschrauber „Christoph“ landete.',
    holds: (context) =>
      context.inside.length < 5 &&
      context.inside.some(({ text }) => /\d/u.test(text)) &&
      !isExpected(context),
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
    name: 'gloss',
    weight: -6,
    example: 'Das Boot heißt „Morgenluft“ (etwa: „Wind am Morgen“).',
    nearMiss: 'Das Boot heißt „Morgenluft“ (genau wie „Wind am Morgen“).',
    holds: isGloss,
  },
  {
    name: 'announced-by-saying',
    weight: 1.5,
    example: 'Der Präsident sagte dazu: „Geduld, Mut und ein langer Atem“.',
    nearMiss: 'Der Präsident kam dazu: „Geduld, Mut und ein langer Atem“.',
    holds: isAnnounced,
  },
  {
    name: 'called-so-behind',
    weight: 3,
    example: 'Das Seil ist ein „Wunder der Technik“, wie es die Werft nennt.',
    nearMiss: 'Das Seil ist ein „Wunder der Technik“, wie man sagt.',
    holds: ({ passage, marked }) => asClauseBehind(passage, marked) !== undefined,
  },
  {
    name: 'listed-with-term',
    weight: -3,
    example: 'Er spielte in „Roter Sturm“ oder „Keiner sieht den Mond“.',
    nearMiss: 'Er spielte in „Roter Sturm“ vor „Keiner sieht den Mond“.',
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

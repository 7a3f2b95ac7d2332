import { isOfClass } from '../../lexicon/word-classes.ts';
import { capitals, isExpected, isHeading, isNameLike } from './context.ts';
import type { TypingSign } from './typing-sign.ts';

/** What the marked words are themselves: a clause, a name, a number. */
export const signsInTheWords: readonly TypingSign[] = [
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
    name: 'name-like',
    weight: -1.2,
    example: 'Die „Stiftung für Kunst“ zahlt.',
    nearMiss: 'Die „sehr alte Stiftung“ zahlt.',
    // „Wir brauchen Mut.“ is a sentence.
    holds: ({ inside, marked }) =>
      isNameLike(inside) && !(marked.utterance && isOfClass(inside[0]?.lower ?? '', 'pronoun')),
  },
  {
    name: 'full-stop-inside',
    weight: 1,
    example: 'Ein Schild mit dem Wort „Halt!“ fiel um.',
    nearMiss: 'Ein Schild mit dem Wort „Halt“ fiel um.',
    holds: ({ passage, marked }) => /[.!?]$/u.test(passage.words[marked.to - 2]?.text ?? ''),
  },
  {
    name: 'capital-words-only',
    weight: -1.8,
    example: 'Die „Neue Zeitung“ erscheint täglich.',
    nearMiss: 'Die „neue Zeitung“ erscheint täglich.',
    holds: ({ inside }) => inside.length > 0 && capitals(inside) === inside.length,
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
    name: 'is-a-name',
    weight: -2,
    example: 'Der Sender „Radio Nord“ stellte das Programm ein.',
    nearMiss: 'Der Wirt stellte das „Abendprogramm“ ein.',
    holds: ({ marked }) => marked.name,
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
    name: 'whole-utterance',
    weight: 1.8,
    example: 'Nach dem Spiel fiel ein Satz: „Wir haben lange auf diesen Tag gewartet“.',
    nearMiss: 'Nach dem Spiel war die Rede von „lange erwarteten Tagen“.',
    holds: ({ marked }) => marked.utterance,
  },
  {
    name: 'whole-heading',
    weight: 3,
    example: '„Frieden oder Krieg“',
    nearMiss: '„Frieden oder Krieg“ im Hafen',
    holds: isHeading,
  },
  {
    name: 'compound-with-mark',
    weight: -3,
    example: 'Der „Merkur“-Verlag zieht um.',
    nearMiss: 'Der „Merkur“ Verlag zieht um.',
    holds: ({ after }) => after?.text.startsWith('-') === true && after.text.length > 1,
  },
];

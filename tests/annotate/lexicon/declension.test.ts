import { describe, expect, it, test } from 'vitest';
import {
  canBeIn,
  canBeMasculine,
  declinedWords,
  determines,
  genderOfReferent,
  isDefinite,
  isDeterminer,
  isOnlyIn,
  isRelativeIn,
  isSubjectPronoun,
  showsDative,
} from '../../../pipeline/annotate/lexicon/declension.ts';
import { rulesOutSubject } from '../../../pipeline/annotate/lexicon/word-classes.ts';

const CASES = ['nominative', 'genitive', 'dative', 'accusative'] as const;

test.each([
  ['der', 'nominative genitive dative'],
  ['die', 'nominative accusative'],
  ['den', 'dative accusative'],
  ['dem', 'dative'],
  ['eines', 'genitive'],
  ['ihrer', 'genitive dative'],
  ['dieser', 'nominative genitive dative'],
  ['unseren', 'dative accusative'],
  ['zwei', 'nominative dative accusative'],
  ['zweier', 'genitive'],
  ['im', ''],
  ['haus', ''],
])('a noun behind "%s" can be in the %s', (determiner, cases) => {
  expect(CASES.filter((name) => determines(determiner, name)).join(' ')).toBe(cases);
});

describe('declension', () => {
  it('knows determiners, and contractions apart from them', () => {
    expect(['der', 'keinem', 'im', 'haus'].filter(isDeterminer)).toEqual(['der', 'keinem']);
    expect(['des', 'dieses', 'eine'].filter(isDefinite)).toEqual(['des']);
    expect(['der', 'ihren', 'die', 'einer'].filter(canBeMasculine)).toEqual(['der', 'ihren']);
  });

  it('knows pronouns that stand for a subject', () => {
    const words = ['er', 'ihr', 'viele', 'man', 'ihn', 'sich', 'die', 'wer'];
    expect(words.filter(isSubjectPronoun)).toEqual(['er', 'ihr', 'viele', 'man']);
  });

  it('knows whom pronouns and possessives stand for', () => {
    const words = ['er', 'ihm', 'seinen', 'sie', 'ihr', 'ihres', 'es', 'ihnen', 'unser'];
    expect(words.map((word) => genderOfReferent(word) ?? '-').join('')).toBe('mmmfff---');
  });

  it('knows which forms show a dative', () => {
    const words = ['dem', 'der', 'ihnen', 'ihr', 'unserer', 'den', 'die', 'vier', 'ihn', 'das'];
    expect(words.filter(showsDative)).toEqual(['dem', 'der', 'ihnen', 'ihr', 'unserer', 'den']);
    expect(words.filter((word) => isOnlyIn(word, 'dative'))).toEqual(['dem', 'ihnen']);
    expect(words.filter((word) => canBeIn(word, 'accusative'))).toEqual([
      'ihr',
      'den',
      'die',
      'vier',
      'ihn',
      'das',
    ]);
    expect(['dem', 'welcher', 'die'].filter((word) => isRelativeIn(word, 'dative'))).toEqual([
      'dem',
      'welcher',
    ]);
  });

  it('rules out a subject behind prepositions and oblique determiners', () => {
    const words = ['in', 'im', 'dem', 'keinem', 'der', 'dieses', 'und'];
    expect(words.filter(rulesOutSubject)).toEqual(['in', 'im', 'dem', 'keinem']);
  });

  it('has each word in a case at least', () => {
    const bare = declinedWords().filter(
      (word) =>
        isDeterminer(word) && CASES.every((grammaticalCase) => !determines(word, grammaticalCase)),
    );
    expect(bare).toEqual([]);
  });
});

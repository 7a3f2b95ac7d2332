import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../pipeline/clean/rules/index.ts';
import { END, neededStrings, START } from '../../pipeline/text/needed-strings.ts';
import { PatternSieve } from '../../pipeline/text/pattern-sieve.ts';

describe('the strings that a pattern needs', () => {
  it.each([
    [/^(?:Stand|Datum): .{1,60}$/, [`${START}Stand`, `${START}Datum`]],
    [/^.{0,80}(?:[Mm]ehr|Alles) davon/, ['Mehr d', 'mehr d', 'Alles ']],
    [/\d{2}:\d{1,2} Uhr/, ['00:0 U', '00:00 ']],
    [/(?:Foto: ?)?(?:dpa|afp)+\b/, ['dpa', 'afp']],
    [/^(?=.*Newsletter).{2,80}$/, ['Newsle']],
    [/Seite \d+ von (?!mir)/i, ['seite ']],
    [/Abo$|^Lesen/, [`Abo${END}`, `${START}Lesen`]],
    [/x[^a-z]y\u0041[0-5]\]/, ['0]']],
  ])('%s', (pattern, strings) => {
    expect(neededStrings(pattern)).toEqual(strings);
  });

  it.each([/^\p{Lu}.{3}$/u, /(?:ja)?/, /a|\w/, /(?!nein)/, /^|nein/m])('none for %s', (pattern) => {
    expect(neededStrings(pattern)).toBeNull();
  });
});

describe('the first of many patterns to match', () => {
  const patterns = RULES.map(({ pattern }) => pattern);
  const sieve = new PatternSieve(patterns, 0);
  const firstOf = (text: string) => patterns.findIndex((pattern) => pattern.test(text));

  it('is the one that trying them all finds', () => {
    for (const { example, nearMiss } of RULES)
      for (const text of [example, nearMiss, `${example} ${nearMiss}`, example.toUpperCase()])
        expect(sieve.firstMatch(text), text).toBe(firstOf(text));
  });

  it('is so for texts of any parts of texts that match', () => {
    const words = RULES.flatMap(({ example }) => example.split(/(?<=\P{L})|(?=\P{L})/u));
    const part = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 2 }));
    const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (each) => sieve.firstMatch(each) === firstOf(each)),
      {
        numRuns: 3000,
      },
    );
  });

  it('is the same as long as all are tried', () => {
    const trying = new PatternSieve(patterns, 1);
    const [{ example } = { example: '' }] = RULES;
    expect([trying.firstMatch(example), trying.firstMatch(example)]).toEqual([0, 0]);
  });

  it('counts letters as one where case makes no difference', () => {
    const [any, exact] = [new PatternSieve([/skala/iu], 0), new PatternSieve([/skala/u], 0)];
    for (const text of ['skala', 'SKALA', 'Skala', 'ſkala', 's\u212aala', 'skal'])
      expect(any.firstMatch(text), text).toBe(/skala/iu.test(text) ? 0 : -1);
    expect(exact.firstMatch('Skala')).toBe(-1);
  });
});

import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import { overlaps, slice } from '../../../../schemas/span.ts';
import { flatMapped } from '../../../text/flat-mapped.ts';
import { isCommon, isNoun } from '../../lexicon/common-nouns.ts';
import { determinerOf } from '../../lexicon/declension.ts';
import { calendarWords } from '../../lexicon/name-lists.ts';
import { lastWord, nominative } from '../../lexicon/spelling.ts';
import { sentencesOf, type Word } from '../sentence.ts';
import type { TaggedName } from './tagged-names.ts';

/**
 * The tagged names and, besides, every bare surname whose bearer the article names in full ("Blinken" after
 * "Antony Blinken", in "Blinken-Besuch", too). A word tagged otherwise becomes a person, too, if it is the surname of one.
 */
export function withIntroducedSurnames(
  article: SegmentedArticle,
  tagged: readonly TaggedName[],
): TaggedName[] {
  const surnames = introducedSurnames(article.text, tagged);
  const particles = particlesOf(article.text, tagged);
  const bare: TaggedName[] = [];
  for (const words of surnames.size === 0 ? [] : sentencesOf(article)) {
    words.forEach(({ text, start, end, capital }, at) => {
      if (!capital) return;
      const head = headed(text, surnames);
      if (head !== null) bare.push({ start, end: start + head.length, type: 'PER' });
      else if (isOneOf(surnames, text) && !isNounHere(words, at)) {
        const from = withParticle(article.text, start, particles.get(text) ?? '');
        bare.push({ start: from, end, type: 'PER' });
      }
    });
  }
  const starts = new Set(bare.map(({ start }) => start));
  const ends = new Set(bare.map(({ end }) => end));
  const isBare = ({ start, end }: TaggedName): boolean => starts.has(start) || ends.has(end);
  const kept = tagged.filter(
    (name) =>
      isLonger(article.text, name) ||
      (!isBare(name) && !isCompoundOf(slice(article.text, name), surnames)),
  );
  return [...kept, ...outside(bare, kept)].sort((a, b) => a.start - b.start);
}

const WITH_PARTICLES = / ((?:\p{Ll}+ )+)(\p{Lu}[\p{L}-]+)$/u;

/** "von " by "Brandt", if the article has a "Sabine von Brandt". */
function particlesOf(text: string, tagged: readonly TaggedName[]): Map<string, string> {
  return new Map(
    flatMapped(tagged, (name) => {
      const found = WITH_PARTICLES.exec(slice(text, name));
      const [, particles = '', surname = ''] = found ?? [];
      return name.type === 'PER' && found !== null ? [[surname, particles] as const] : [];
    }),
  );
}

/** Where "von Brandt" begins if `start` is where "Brandt" does. */
function withParticle(text: string, start: number, particles: string): number {
  const from = start - particles.length;
  return particles !== '' && text.slice(from, start) === particles ? from : start;
}

const GENITIVE = /(?:['’]s?|s)$/u;

/** Whether the word is one of the names, a genitive's ending aside. */
function isOneOf(names: ReadonlySet<string>, word: string): boolean {
  if (names.has(word)) return names.has(nominative(word, names));
  return GENITIVE.test(word) && names.has(word.replace(GENITIVE, ''));
}

/** The surname that stands hyphenated in front of its head, "Blinken" of "Blinken-Besuch"; null for other words. */
function headed(word: string, surnames: ReadonlySet<string>): string | null {
  if (!word.includes('-')) return null;
  const [surname, head, ...more] = word.split('-');
  if (surname === undefined || head === undefined || more.length > 0) return null;
  return surnames.has(surname) && isNoun(head) ? surname : null;
}

/** "Lawrow-Blinken-Treffen" is no name, as its first parts are surnames and its last one is a noun. */
function isCompoundOf(word: string, surnames: ReadonlySet<string>): boolean {
  const parts = word.split('-');
  return parts.length > 2 && isNoun(parts.at(-1) ?? '') && surnames.has(parts[0] ?? '');
}

/** Those of `words` that lie in none of `names`; both in the order of the text. */
function outside(words: readonly TaggedName[], names: readonly TaggedName[]): TaggedName[] {
  let at = 0;
  return words.filter((word) => {
    while ((names[at]?.end ?? Number.POSITIVE_INFINITY) <= word.start) at++;
    const name = names[at];
    return !name || !overlaps(word, name);
  });
}

/** A surname that is a noun, too, is none behind an article or number: "der Koch", "13. Klein". */
function isNounHere(words: readonly Word[], at: number): boolean {
  if (!isNoun(words[at]?.text ?? '')) return false;
  const before = words[at - 1]?.text ?? '';
  return determinerOf(before.toLowerCase()) !== undefined || /^\d/u.test(before);
}

function isLonger(text: string, name: TaggedName): boolean {
  return /\s/u.test(slice(text, name));
}

/** Surnames of persons named in full, and of those that a title introduces, if the word is no common one. */
function introducedSurnames(text: string, tagged: readonly TaggedName[]): Set<string> {
  const persons = tagged.filter(({ type }) => type === 'PER').map((name) => slice(text, name));
  const surnames = new Set<string>();
  const known = new Set(persons);
  for (const person of persons) {
    const surname = nominative(lastWord(person), known);
    if (calendarWords.has(surname) || surname.length < 3) continue;
    if (person.includes(' ') || !isCommon(surname)) surnames.add(surname);
  }
  return surnames;
}

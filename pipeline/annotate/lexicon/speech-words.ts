import { z } from 'zod';
import { Medium } from '../../../schemas/annotations.ts';
import { lexicon, loadLexicon, wordList } from '../../lexicon.ts';
import { lazy } from '../../text/lazy.ts';
import { memoize } from '../../text/memoize.ts';
import { Tails } from './tails.ts';
import { separablePrefix } from './verb-forms.ts';

const FOLDER = new URL('./', import.meta.url);

/** What the letters of the column `content` stand for. */
const COMPLEMENTS = {
  /** "dass es regnet" */
  d: 'dass',
  /** "es regne": a main clause, in the Konjunktiv only. */
  v: 'konjunktiv',
  /** "es regnet": a main clause in any mood. */
  V: 'verb_second',
  /** "zu kommen" */
  z: 'infinitive',
  /** "ob es regnet" */
  o: 'ob',
  /** "warum es regnet" */
  w: 'question',
  /** "„Es regnet“": quoted words. */
  q: 'words',
  /** "nannte es einen „Guss“": a quoted word for something. */
  n: 'label',
} as const;
/** What a verb or noun of saying takes for its content. */
type Complement = (typeof COMPLEMENTS)[keyof typeof COMPLEMENTS];

const Complements = z
  .string()
  .regex(/^[dvVzowqn]*$/)
  .transform(
    (letters): ReadonlySet<Complement> =>
      new Set(
        Object.entries(COMPLEMENTS).flatMap(([letter, name]) =>
          letters.includes(letter) ? [name] : [],
        ),
      ),
  );

const SpeechVerbRow = z.strictObject({
  verb: z.string().min(3),
  with: z.string(),
  content: Complements,
  medium: Medium.or(z.literal('any')),
  addressee: z.string(),
  report: z.string(),
});

/** A verb of saying, writing or thinking as it stands in a clause. */
export interface SpeechVerb {
  /** The whole infinitive ("ankündigen"), the phrase's further words not included. */
  lemma: string;
  /** Words that must stand in the clause, a prefix that came off among them. */
  fixedWords: string[];
  /** Whether a fixed word is a prefix that came off, and so closes the main clause. */
  prefix: string;
  complements: ReadonlySet<Complement>;
  medium: Medium | null;
  addressee: string;
  /** Whether a dative is never missing, so that "der …" behind the subject is one. */
  needsDative: boolean;
  summaryObjects: string[];
}

const NounRow = z.strictObject({
  noun: z.string().min(2),
  content: Complements,
  source: z.enum(['yes', 'owned', 'no']),
  medium: z.enum(['writing', '']),
});

/** A noun that names words said or thought; `source`: "nach …" with it names where they come from. */
export interface SpeechNoun {
  complements: ReadonlySet<Complement>;
  source: boolean;
  /** Whether it does only with its owner: "nach den Plänen der Stadt". */
  needsOwner: boolean;
  /** Whether the words are a text: "Bericht", not "Aussage". */
  written: boolean;
}

function loadVerbs(): Map<string, SpeechVerb[]> {
  const verbs = new Map<string, SpeechVerb[]>();
  const add = (key: string, entry: SpeechVerb): void => {
    const known = verbs.get(key);
    if (known === undefined) verbs.set(key, [entry]);
    else known.push(entry);
  };
  for (const row of loadLexicon(new URL('speech-verbs.tsv', FOLDER), SpeechVerbRow)) {
    const entry: SpeechVerb = {
      lemma: row.verb,
      fixedWords: row.with === '' ? [] : row.with.split(' '),
      prefix: '',
      complements: row.content,
      medium: row.medium === 'any' ? null : row.medium,
      addressee: row.addressee.replace('!', ''),
      needsDative: row.addressee === 'dat!',
      summaryObjects: row.report === '' ? [] : row.report.split(' '),
    };
    add(row.verb, entry);
    const prefix = separablePrefix(row.verb);
    if (prefix !== '')
      add(row.verb.slice(prefix.length), {
        ...entry,
        prefix,
        fixedWords: [...entry.fixedWords, prefix],
      });
  }
  for (const list of verbs.values()) list.sort((a, b) => b.fixedWords.length - a.fixedWords.length);
  return verbs;
}

const verbs = lazy(loadVerbs);
const nouns = lexicon(
  new URL('speech-nouns.tsv', FOLDER),
  NounRow,
  ({ noun, content, source, medium }): [string, SpeechNoun] => [
    noun,
    {
      complements: content,
      source: source !== 'no',
      needsOwner: source === 'owned',
      written: medium === 'writing',
    },
  ],
);
const namedThings = wordList(new URL('named-things.tsv', FOLDER), 'noun');

/** The speech verbs whose forms stand alone as `infinitive`, those with most fixed words first. */
export function speechVerbs(infinitive: string): readonly SpeechVerb[] {
  return verbs().get(infinitive) ?? [];
}

const fixedWords = lazy(
  () => new Set([...verbs().values()].flatMap((list) => list.flatMap((verb) => verb.fixedWords))),
);

/** Whether the word, in lower case, is part of a phrase with a speech verb: "Meinung" of "die Meinung vertreten". */
export function isFixedWord(lower: string): boolean {
  return fixedWords().has(lower);
}

/** In characters; of longer words only the end is looked through. */
const MAX_NOUN = 60;

const tails = lazy(() => new Tails(nouns, true));

function nounEndingIn(word: string): SpeechNoun | null {
  const exact = nouns.get(word);
  if (exact !== undefined) return exact;
  const { length } = word;
  const first = Math.max(3, length - MAX_NOUN);
  // Behind a hyphen the tail may be a letter shorter, here as below.
  if (!tails().mayEnd(word, length, first, length - 4)) return null;
  for (let i = first; i <= length - 5; i++) {
    const tail = word.slice(i).replace(/^-/u, '');
    const noun = nouns.get(tail.charAt(0).toUpperCase() + tail.slice(1));
    if (noun !== undefined) return noun;
  }
  return null;
}

const nounOf = memoize(nounEndingIn);

/** The entry of a noun, or of the noun a compound ends in ("Polizeiangaben"). */
export function speechNoun(word: string): SpeechNoun | undefined {
  return nounOf(word) ?? undefined;
}

const thingTails = lazy(() => new Tails(namedThings, false));

function endsInNamedThing(word: string): boolean {
  if (namedThings.has(word)) return true;
  const lower = word.replace(/(?:es|s)$/u, '');
  if (namedThings.has(lower)) return true;
  const { length } = lower;
  const first = Math.max(2, length - MAX_NOUN);
  if (!thingTails().mayEnd(lower, length, first, length - 3)) return false;
  for (let i = first; i <= length - 4; i++)
    if (namedThings.has(lower.slice(i).replace(/^-/u, ''))) return true;
  return false;
}

/** Whether the noun, or the last part of the compound, stands before names in marks: "Film", "Boulevardzeitung". */
export const isNamedThing = memoize(endsInNamedThing);

const speakingNouns = lazy(
  () =>
    new Set(
      [...wordList(new URL('speaking-nouns.tsv', FOLDER), 'noun')].map((noun) =>
        noun.toLowerCase(),
      ),
    ),
);

const speakingTails = lazy(() => new Tails(speakingNouns(), false));

function endsInSpeakingNoun(lower: string): boolean {
  // "Gesamturteil" is no verdict of an "Amt".
  if (lower.endsWith('gesamt')) return false;
  const stems = [/(?:es|s|nen|n)$/u, /(?:es|s)$/u, /(?:en|n)$/u];
  const speaking = speakingNouns();
  for (const word of [lower, ...stems.map((end) => lower.replace(end, ''))]) {
    const { length } = word;
    const first = Math.max(0, length - MAX_NOUN);
    if (!speakingTails().mayEnd(word, length, first, length - 2)) continue;
    for (let i = first; i <= length - 3; i++)
      if (speaking.has(word.slice(i).replace(/^-/u, '')))
        return i === 0 || i > 2 || word[i] === '-';
  }
  return false;
}

/** Whether the noun, or the last part of the compound, is a person or body that speaks: "Sprecherin", "Stadtrat". */
export const isSpeakingNoun = memoize(endsInSpeakingNoun);

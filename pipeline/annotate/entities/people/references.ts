import type { ArticleEntity, Mention } from '../../../../schemas/annotations.ts';
import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import { flatMapped } from '../../../text/flat-mapped.ts';
import { memoize } from '../../../text/memoize.ts';
import { genderOfReferent } from '../../lexicon/declension.ts';
import type { Gender } from '../../lexicon/name-lists.ts';
import { rulesOutSubject } from '../../lexicon/word-classes.ts';
import { namedSentences } from '../roles/named-sentence.ts';
import { type Sentence, sentencesOf, type Word } from '../sentence.ts';
import { type Mentioned, mentionedIn } from './antecedents.ts';
import { relativesIn } from './kin.ts';
import { type NominalPhrase, nominalOf, nominalPhrasesIn, withArticle } from './nominal.ts';
import { describePeople } from './people.ts';
import type { Person, Reference } from './person.ts';
import { pronounForPhrase } from './plain-description.ts';
import { withPronouns } from './pronoun-chain.ts';
import { bearerAmong, type Candidates, candidatesFor } from './referent.ts';
import {
  isSubject,
  type PersonMention,
  personMentions,
  runningText,
  sentenceAt,
} from './salience.ts';
import { quotationsIn } from './utterances.ts';

/** Who is who in one article. Positions are UTF-16 offsets into the page, as everywhere inside. */
export interface People {
  people: readonly Person[];
  /** The relatives whom the article names once, by "Sohn", "Mutter" and the like. */
  relatives: ReadonlyMap<string, number>;
  /** The descriptions of persons in a sentence of the article that stand alone and not before a name. */
  nominalPhrasesIn(words: Sentence): readonly NominalPhrase[];
  /** Whom "der US-Außenminister", said at `position`, means; null if nobody named before fits. */
  resolveNominal(description: string, position: number): Reference | null;
  /** Whom "er" or "sie" (or a form of them) at `position` means; null if nobody near before it fits. */
  resolvePronoun(pronoun: string, position: number): Reference | null;
}

/** How many sentences back a pronoun reaches. */
const PRONOUN_REACH = 3;

/** What the article says of its persons, to resolve descriptions and pronouns with. */
export function describeEntities(
  article: SegmentedArticle,
  entities: readonly ArticleEntity[],
  mentions: readonly Mention[],
): People {
  const inSentences = namedSentences(sentencesOf(article), entities, mentions);
  const described = describePeople(inSentences, entities);
  const { people } = described;
  const sentences = runningText(article);
  const starts = new Set(mentions.map(({ start }) => start));
  const besides = {
    isName: ({ start }: Word) => starts.has(start),
    isBesideName: ({ start }: Word) => described.heads.has(start),
  };
  const isQuoted = quotationsIn(article);
  const named = personMentions(sentences, mentions, isQuoted);
  const candidates = memoize((description) => {
    const nominal = nominalOf(description);
    return nominal ? candidatesFor(nominal, people) : [];
  });
  const phrases = new Map(
    sentencesOf(article).map((words) => [words, nominalPhrasesIn(words, besides)]),
  );
  const phrasesOf = (words: Sentence) => phrases.get(words) ?? [];
  const namedBefore = mentionedIn(named);
  const taken = takenUp(sentences, phrasesOf, candidates, namedBefore, isQuoted);
  const known = [...named, ...taken].sort((a, b) => a.start - b.start);
  const knownBefore = mentionedIn(known);
  const gendered = withGenders(people, taken);
  const fitting = memoize((gender) => fittingFor(gender, gendered));
  const told = known.filter(({ quoted }) => !quoted);
  const toldBefore = mentionedIn(withPronouns(sentences, told, fitting, isQuoted, PRONOUN_REACH));
  const resolvePronoun = (pronoun: string, position: number): Reference | null => {
    const gender = genderOfReferent(pronoun.toLowerCase());
    if (!gender) return null;
    const since = sentenceAt(sentences, position) - PRONOUN_REACH;
    // „Roth irrt“, sagte er: whom a quotation names is not who says it.
    const before = isQuoted(position) ? knownBefore : toldBefore;
    return referenceTo(before.antecedent(fitting(gender), position, since));
  };
  return {
    people,
    relatives: relativesIn(inSentences),
    nominalPhrasesIn: phrasesOf,
    resolvePronoun,
    resolveNominal(description, position) {
      const phrase = withArticle(description);
      const pronoun = pronounForPhrase(phrase);
      if (pronoun !== null) return resolvePronoun(pronoun, position);
      const sentence = sentenceAt(sentences, position);
      return bearerAmong(candidates(phrase), namedBefore, position, sentence);
    },
  };
}

/** "sie" is more often many than one: only a woman for sure will do. */
function fittingFor(gender: string, people: readonly Person[]): Set<number> {
  const fitting = people.filter(
    (person) => person.gender === gender || (person.gender === null && gender === 'm'),
  );
  return new Set(fitting.map(({ entity }) => entity));
}

function referenceTo(antecedent: PersonMention | undefined): Reference | null {
  if (!antecedent) return null;
  const { entity, subject } = antecedent;
  return subject
    ? { entity, method: 'subject', confidence: 0.7 }
    : { entity, method: 'recency', confidence: 0.5 };
}

/** Where "der Norweger" means one of the persons: a pronoun may take it up as it does a name. */
function takenUp(
  sentences: readonly Sentence[],
  phrasesIn: (words: Sentence) => readonly NominalPhrase[],
  candidatesOf: (description: string) => readonly Candidates[],
  named: Mentioned,
  isQuoted: (position: number) => boolean,
): TakenUp[] {
  return flatMapped(sentences, (words, sentence) =>
    flatMapped(phrasesIn(words), ({ at, text }) => {
      const start = words[at]?.start ?? 0;
      const bearer = bearerAmong(candidatesOf(text), named, start, sentence);
      const subject = isSubject(words, at) && !rulesOutSubject(words[at]?.lower ?? '');
      const gender = nominalOf(text)?.gender ?? '';
      const quoted = isQuoted(start);
      return bearer ? [{ entity: bearer.entity, start, sentence, subject, quoted, gender }] : [];
    }),
  );
}

interface TakenUp extends PersonMention {
  gender: Gender;
}

/** "die Ärztin" tells the gender of whom it means, for the pronouns that follow. */
function withGenders(people: readonly Person[], taken: readonly TakenUp[]): Person[] {
  const genders = new Map(taken.map(({ entity, gender }) => [entity, gender || null]));
  return people.map((person) => ({
    ...person,
    gender: person.gender ?? genders.get(person.entity) ?? null,
  }));
}

import type { ArticleEntity, Mention } from '../../../../schemas/annotations.ts';
import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import { obliqueWords, personPronouns } from '../lexicons.ts';
import { type Sentence, sentencesOf } from '../words.ts';
import { antecedentOf, bearerOf } from './bearer.ts';
import { describePeople } from './describe.ts';
import { nominalOf, nominalsIn } from './nominal.ts';
import type { Person, Reference } from './person.ts';
import {
  isSubject,
  type PersonMention,
  personMentions,
  runningText,
  sentenceAt,
} from './salience.ts';

/** Who is who in one article. Positions are UTF-16 offsets into the page, as everywhere inside. */
export interface People {
  people: readonly Person[];
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
  const people = describePeople(sentencesOf(article), entities, mentions);
  const sentences = runningText(article);
  const named = personMentions(sentences, mentions);
  const known = withNominals(sentences, people, named, mentions);
  return {
    people,
    resolveNominal(description, position) {
      const nominal = nominalOf(description);
      const sentence = sentenceAt(sentences, position);
      return nominal && bearerOf(nominal, people, before(named, position), sentence);
    },
    resolvePronoun(pronoun, position) {
      const gender = personPronouns.get(pronoun.toLowerCase());
      if (!gender) return null;
      const fitting = people.filter((person) => agrees(person, gender));
      const since = sentenceAt(sentences, position) - PRONOUN_REACH;
      return antecedentOf(fitting, before(known, position), since);
    },
  };
}

/** "sie" is more often many than one: only a woman for sure will do. */
function agrees(person: Person, gender: string): boolean {
  return person.gender === gender || (person.gender === null && gender === 'm');
}

/** The mentions that begin before `position`, the latest first. */
function before(mentions: readonly PersonMention[], position: number): PersonMention[] {
  return mentions.filter(({ start }) => start < position).reverse();
}

/** The named persons and, where "der Norweger" means one of them, that place, too: a pronoun may take it up. */
function withNominals(
  sentences: readonly Sentence[],
  people: readonly Person[],
  named: readonly PersonMention[],
  mentions: readonly Mention[],
): PersonMention[] {
  const starts = new Set(mentions.map(({ start }) => start));
  const described = sentences.flatMap((words, sentence) =>
    nominalsIn(words, ({ start }) => starts.has(start)).flatMap(({ at, description }) => {
      const start = words[at]?.start ?? 0;
      const nominal = nominalOf(description);
      const bearer = nominal && bearerOf(nominal, people, before(named, start), sentence);
      const subject =
        isSubject(words, at) && !obliqueWords.has((words[at]?.text ?? '').toLowerCase());
      return bearer ? [{ entity: bearer.entity, start, sentence, subject }] : [];
    }),
  );
  return [...named, ...described].sort((a, b) => a.start - b.start);
}

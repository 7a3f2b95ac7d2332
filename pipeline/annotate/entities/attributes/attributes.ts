import type {
  ArticleEntity,
  Attribute,
  AttributeRule,
  Mention,
} from '../../../../schemas/annotations.ts';
import { ordinalIds } from '../../../../schemas/id.ts';
import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import { slice } from '../../../../schemas/span.ts';
import { flatMapped } from '../../../text/flat-mapped.ts';
import { genderOfReferent } from '../../lexicon/declension.ts';
import { phrasesBeside } from '../roles/beside-name.ts';
import { type NamedSentence, namedSentences, type PlacedName } from '../roles/named-sentence.ts';
import { rolePhraseAt } from '../roles/role-phrase.ts';
import type { Said } from '../roles/said.ts';
import { sentencesOf } from '../sentence.ts';
import { bodyBehind, placeBehind } from './behind-name.ts';
import { bracket } from './brackets.ts';
import { CONFIDENCES } from './confidences.ts';
import type { AttributeHeuristic } from './heuristic.ts';
import { predicate, predicateBefore } from './predicates.ts';

/** What sentences say of a person by other means than a title or an apposition. */
export const attributeHeuristics: readonly AttributeHeuristic[] = [
  bracket,
  bodyBehind,
  placeBehind,
  predicate,
  predicateBefore,
];

interface Found extends Said {
  entity: number;
  rule: AttributeRule;
}

/** What the article says of the persons that it names, describes and takes up by pronouns, in the order of the text. */
export function attributesIn(
  article: SegmentedArticle,
  entities: readonly ArticleEntity[],
  mentions: readonly Mention[],
): Attribute[] {
  const names = mentions.filter(({ form }) => form === 'name');
  const named = namedSentences(sentencesOf(article), entities, names);
  const references = namedSentences(
    sentencesOf(article),
    entities,
    mentions.filter(({ form }) => form !== 'name'),
  );
  const found: Found[] = [];
  named.forEach((sentence, i) => {
    for (const person of sentence.names) found.push(...ofName(sentence, person));
    for (const person of references[i]?.names ?? []) found.push(...ofReference(sentence, person));
  });
  return withIds(article, found.sort((a, b) => a.start - b.start || a.end - b.end).filter(isNew()));
}

function ofName(sentence: NamedSentence, person: PlacedName): Found[] {
  if (person.type !== 'PER') return [];
  const { entity } = person;
  const beside = flatMapped(phrasesBeside(sentence, person), ({ rule, phrase }) =>
    phrase.said.map((said): Found => ({ rule, ...said, entity })),
  );
  return [...beside, ...byHeuristics(sentence, person)];
}

function byHeuristics(sentence: NamedSentence, person: PlacedName): Found[] {
  return flatMapped(attributeHeuristics, ({ name, find }) =>
    find(sentence, person).map((said): Found => ({ rule: name, ...said, entity: person.entity })),
  );
}

/** What "der Jurist" and "er" say of whom they mean. */
function ofReference(sentence: NamedSentence, person: PlacedName): Found[] {
  const { from, to, entity } = person;
  const { words } = sentence;
  const { lower = '', start = 0, end = 0 } = words[from] ?? {};
  const gender = to - from === 1 ? genderOfReferent(lower) : undefined;
  if (gender) return [{ kind: 'gender', value: gender, start, end, entity, rule: 'pronoun' }];
  const heads = Array.from({ length: to - from }, (_, i) => from + i);
  const phrase = heads.map((head) => rolePhraseAt(sentence, head)).find((each) => each !== null);
  const said = phrase?.said ?? [];
  return [
    ...said.map((each): Found => ({ rule: 'description', ...each, entity })),
    ...byHeuristics(sentence, person),
  ];
}

/** Leaves out what was said by the same words before, and a gender that was proved before. */
function isNew(): (found: Found) => boolean {
  const seen = new Set<string>();
  return ({ entity, kind, value, start }) => {
    const key = kind === 'gender' ? `${entity} ${value}` : `${entity} ${kind} ${value} ${start}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}

function withIds(article: SegmentedArticle, found: readonly Found[]): Attribute[] {
  let at = 0;
  let idFor = ordinalIds('attribute', article.paragraphs[0]?.id ?? article.articleId);
  return found.map((each) => {
    while ((article.paragraphs[at]?.end ?? Number.POSITIVE_INFINITY) < each.end) {
      at++;
      idFor = ordinalIds('attribute', article.paragraphs[at]?.id ?? article.articleId);
    }
    const { start, end, entity, kind, value, rule } = each;
    const id = idFor(`${kind}\n${value}\n${slice(article.text, each)}`);
    return { start, end, id, entity, kind, value, rule, confidence: CONFIDENCES[rule] };
  });
}

import { describe, expect, test } from 'vitest';
import {
  attributeHeuristics,
  attributesIn,
} from '../../../pipeline/annotate/entities/attributes/attributes.ts';
import { namedSentences } from '../../../pipeline/annotate/entities/roles/named-sentence.ts';
import { sentencesOf } from '../../../pipeline/annotate/entities/sentence.ts';
import { type ArticleEntity, EntityType, type Mention } from '../../../schemas/annotations.ts';
import { idOf } from '../../../schemas/id.ts';
import { slice } from '../../../schemas/span.ts';
import { articleOf } from './article.ts';

/** The text without its marks, with a mention and an entity for each `[TYPE name]`. */
function marked(text: string) {
  const entities: ArticleEntity[] = [];
  const mentions: Mention[] = [];
  let plain = '';
  let at = 0;
  for (const { 0: whole, 1: type, 2: name = '', index } of text.matchAll(
    /\[([A-Z]+) ([^\]]+)\]/g,
  )) {
    plain += text.slice(at, index);
    const entity = entities.push({
      type: EntityType.parse(type),
      name,
      aliases: [],
      identifiers: [],
    });
    const span = { start: plain.length, end: plain.length + name.length };
    const id = idOf('mention', index);
    const paragraphId = idOf('paragraph', 0);
    const own = { type: EntityType.parse(type), form: 'name' as const, entity: entity - 1 };
    mentions.push({ ...span, id, paragraphId, ...own });
    plain += name;
    at = index + whole.length;
  }
  return { article: articleOf(plain + text.slice(at)), entities, mentions };
}

/** What the whole search says of the names marked in the text, as "kind value", the words that say it behind. */
function saidIn(text: string): string[] {
  const { article, entities, mentions } = marked(text);
  return attributesIn(article, entities, mentions).map(
    (found) => `${found.kind} ${found.value} [${slice(article.text, found)}]`,
  );
}

describe.each(attributeHeuristics)('$name', ({ example, says, nearMiss, find }) => {
  const found = (text: string): string[] => {
    const { article, entities, mentions } = marked(text);
    return namedSentences(sentencesOf(article), entities, mentions).flatMap((sentence) =>
      sentence.names
        .filter(({ type }) => type === 'PER')
        .flatMap((person) => find(sentence, person).map(({ kind, value }) => `${kind} ${value}`)),
    );
  };
  test('finds what its example says', () => {
    expect(found(example)).toEqual(says);
  });
  test('finds nothing in its near miss', () => {
    expect(found(nearMiss)).toEqual([]);
  });
});

describe('titles and appositions', () => {
  test('a title before the name, with what it rules', () => {
    expect(saidIn('Das sagte der frühere norwegische Außenminister [PER Ole Lund].')).toEqual([
      'affiliation ehemalig: Norwegen [norwegische]',
      'role ehemalig: Außenminister [Außenminister]',
      'gender m [Außenminister]',
    ]);
  });
  test('a title that rules nothing tells where somebody is from', () => {
    expect(saidIn('Die Kölner Ärztin [PER Ina Voss] (51) warnte.')).toEqual([
      'origin Köln [Kölner]',
      'role Ärztin [Ärztin]',
      'gender f [Ärztin]',
      'age 51 [51]',
    ]);
  });
  test('a compound, and a field behind it', () => {
    expect(saidIn('Es rief [PER Ina Voss], CDU-Sprecherin für Bildung.')).toEqual([
      'party CDU [CDU]',
      'gender f [CDU-Sprecherin]',
      'role CDU-Sprecherin für Bildung [CDU-Sprecherin für Bildung]',
    ]);
  });
  test('an apposition on either side, with its body', () => {
    const said = [
      'role Leiterin [Leiterin]',
      'gender f [Leiterin]',
      'affiliation Nordwerft [Nordwerft]',
    ];
    expect(saidIn('Es sprach [PER Ina Voss], Leiterin der [ORG Nordwerft].')).toEqual(said);
    expect(saidIn('Die Leiterin der [ORG Nordwerft], [PER Ina Voss], sprach.')).toEqual(said);
  });
  test('a list of two is no apposition', () => {
    expect(saidIn('Es kamen [PER Ina Voss], Minister [PER Jan Roth] und andere.')).toEqual([
      'role Minister [Minister]',
      'gender m [Minister]',
    ]);
  });
  test('an adjectival noun has the gender of its article', () => {
    expect(saidIn('Die Vorsitzende [PER Voss] traf den Abgeordneten [PER Roth].')).toEqual([
      'role Vorsitzende [Vorsitzende]',
      'gender f [Vorsitzende]',
      'role Abgeordneten [Abgeordneten]',
      'gender m [Abgeordneten]',
    ]);
  });
  test('a first name tells no gender', () => {
    expect(saidIn('[PER Ina Voss] schwieg.')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { readPageEntities } from '../../pipeline/evaluate/entities-on-pages/gold.ts';
import { antecedentF1, nameF1, pairF1 } from '../../pipeline/evaluate/entities-on-pages/score.ts';
import { EntityType } from '../../schemas/annotations.ts';
import { contains, overlaps } from '../../schemas/span.ts';

const pages = readPageEntities('tests/gold/page-entities.json');

it('holds thirty pages, each once', () => {
  expect(pages).toHaveLength(30);
  expect(new Set(pages.map(({ id }) => id)).size).toBe(30);
});

describe.each(pages)('the annotation of $id', ({ stretches, mentions }) => {
  const names = mentions.filter(({ form }) => form === 'name');

  it('has stretches in order', () => {
    const offsets = stretches.flatMap(({ start, end }) => [start, end]);
    expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b));
  });

  it('has its mentions in order, each inside a stretch', () => {
    const wrong = mentions.filter(
      (mention) =>
        mention.start >= mention.end || !stretches.some((stretch) => contains(stretch, mention)),
    );
    expect(wrong).toEqual([]);
    expect(mentions).toEqual(mentions.toSorted((a, b) => a.start - b.start || b.end - a.end));
  });

  it('has no name inside another', () => {
    expect(names.filter((a) => names.some((b) => a !== b && overlaps(a, b)))).toEqual([]);
  });

  it('numbers its entities from zero as they appear', () => {
    const numbers = [...new Set(mentions.map(({ entity }) => entity))];
    expect(numbers).toEqual(numbers.map((_, index) => index));
  });

  it('gives each entity one type and a name, and nominal and pronoun mentions to persons only', () => {
    for (const { entity, type, form } of mentions) {
      const own = names.filter((name) => name.entity === entity);
      expect([...new Set(own.map((name) => name.type))]).toEqual([type]);
      expect(form === 'name' || type === 'PER').toBe(true);
    }
  });
});

describe('its scores', () => {
  const NONE = { precision: 1, recall: 0, f1: 0 };
  const PERFECT = { precision: 1, recall: 1, f1: 1 };
  const comparedWith = (found: (typeof pages)[number]['mentions']) => [
    { id: 'page', characters: [], wanted: mentions, lost: [], found, foundAnywhere: found },
  ];
  const mention = (start: number, form: 'name' | 'pronoun', entity: number) => ({
    start,
    end: start + 5,
    type: 'PER' as const,
    form,
    entity,
  });
  const mentions = [mention(0, 'name', 0), mention(10, 'name', 1), mention(20, 'name', 0)].concat(
    mention(30, 'pronoun', 0),
  );

  it('are full for the annotation itself, under whatever numbers', () => {
    const same = comparedWith(mentions.map((each) => ({ ...each, entity: 7 - each.entity })));
    expect(nameF1(same, EntityType.options)).toEqual(PERFECT);
    expect(pairF1(same, EntityType.options)).toEqual(PERFECT);
    expect(antecedentF1(same, ['pronoun'])).toEqual(PERFECT);
  });

  it('are lower for persons merged, and for a pronoun with another antecedent', () => {
    const merged = comparedWith(mentions.map((each) => ({ ...each, entity: 0 })));
    expect(pairF1(merged, EntityType.options)).toMatchObject({ precision: 1 / 3, recall: 1 });
    const wrong = comparedWith([...mentions.slice(0, 3), mention(30, 'pronoun', 1)]);
    expect(antecedentF1(wrong, ['pronoun'])).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(antecedentF1(comparedWith(mentions.slice(0, 3)), ['pronoun'])).toEqual(NONE);
  });
});

import { describe, expect, it } from 'vitest';
import { corpusEntities } from '../../pipeline/link/entities.ts';
import { linkKeys } from './articles.ts';

type Said = [kind: 'role' | 'party' | 'gender', value: string];

/** What the corpus settles of one person, of whom each article says something. */
function settledOf(...articles: Said[][]): (string | null | undefined)[] {
  const [entity] = corpusEntities(
    articles.map((said, i) =>
      linkKeys({
        id: String(i),
        paragraphs: ['x'],
        entities: [{ name: 'Ina Voss' }],
        attributes: said.map(([kind, value]) => ({ entity: 0, kind, value })),
      }),
    ),
  );
  return [entity?.role, entity?.party, entity?.gender];
}

describe('settled attributes', () => {
  it('are the role of the majority, and the party and gender that all agree on', () => {
    const first: Said[] = [
      ['role', 'Ministerin'],
      ['party', 'SPD'],
      ['gender', 'f'],
    ];
    expect(settledOf(first, [...first, ['role', 'Juristin']])).toEqual(['Ministerin', 'SPD', 'f']);
  });

  it('are null where articles contradict each other, and leave former roles out', () => {
    expect(
      settledOf(
        [
          ['role', 'Ministerin'],
          ['party', 'SPD'],
        ],
        [
          ['role', 'Juristin'],
          ['party', 'CDU'],
        ],
      ),
    ).toEqual([null, null, null]);
    expect(settledOf([['role', 'ehemalig: Ministerin']])).toEqual([null, null, null]);
  });
});

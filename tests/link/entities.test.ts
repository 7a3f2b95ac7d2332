import { describe, expect, it } from 'vitest';
import { corpusEntities } from '../../pipeline/link/entities.ts';
import { entityIdOf } from '../../pipeline/link/entity-id.ts';
import { linkKeys } from './articles.ts';

const german = linkKeys({
  id: 'a',
  paragraphs: ['„Nein“, „doch“ und „oh“.'],
  entities: [{ name: 'Sergej Lawrow', aliases: ['Lawrow'] }, { name: 'Lavrov' }],
  speakers: [0, 0],
});
const english = linkKeys({
  id: 'b',
  paragraphs: ['„Ja“, sagte er.'],
  entities: [{ name: 'Sergey Lavrov', aliases: ['Lavrov'] }],
  speakers: [0],
});
const third = linkKeys({ id: 'c', paragraphs: ['x'], entities: [{ name: 'Sergej Lawrow' }] });

describe('corpusEntities', () => {
  it('merges spellings of a whole name, and nothing on a surname alone', () => {
    const entities = corpusEntities([german, english, third]);
    expect(entities).toHaveLength(2);
    expect(entities.find(({ nArticles }) => nArticles === 3)).toEqual({
      id: entityIdOf({ type: 'PER', name: 'Sergey Lavrov', identifiers: [] }),
      type: 'PER',
      name: 'Sergej Lawrow',
      aliases: ['Lavrov', 'Lawrow', 'Sergey Lavrov'],
      identifiers: [],
      nMentions: 3,
      nArticles: 3,
      nQuotes: 3,
      role: null,
      party: null,
      gender: null,
    });
  });

  it('keeps the ID when more articles make another spelling win', () => {
    const [before] = corpusEntities([english]);
    const [after] = corpusEntities([english, third, { ...third, articleId: german.articleId }]);
    expect(before?.name).toBe('Sergey Lavrov');
    expect(after?.name).toBe('Sergej Lawrow');
    expect(after?.id).toBe(before?.id);
  });

  it('keeps types apart, and takes places of one ISO code for one', () => {
    const places = linkKeys({
      id: 'd',
      paragraphs: ['x'],
      entities: [
        { name: 'USA', type: 'LOC', identifiers: ['iso3166-1:US'] },
        { name: 'Vereinigte Staaten', type: 'LOC', identifiers: ['iso3166-1:US'] },
        { name: 'Essen', type: 'LOC' },
        { name: 'Essen', type: 'ORG' },
      ],
    });
    expect(
      corpusEntities([places])
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Essen', 'Essen', 'USA']);
  });
});

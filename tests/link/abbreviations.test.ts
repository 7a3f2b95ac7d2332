import { describe, expect, it } from 'vitest';
import { unpacked } from '../../pipeline/link/mates/codec.ts';
import { linkKeys } from './articles.ts';

/** The stems of an utterance in an article that names this entity. */
function stems(said: string, name: string, identifiers: string[]): string | undefined {
  const { compared } = linkKeys({
    id: 'a',
    paragraphs: [`[[${said}]], so Voss.`],
    entities: [{ type: 'ORG', name, identifiers }],
  });
  return unpacked(compared).utterances[0]?.stems.join(' ');
}

describe('a name in one word', () => {
  const [long, short] = ['Der Werftenbund lehne das ab', 'Der WB lehne das ab'];

  it('is its abbreviation, where the article knows it', () => {
    expect(stems(long, 'Werftenbund', ['short:WB'])).toBe(stems(short, 'Ina Voss', []));
  });

  it('is itself where it has none, or where the entity has a longer name', () => {
    expect(stems(long, 'Werftenbund', [])).not.toBe(stems(short, 'Ina Voss', []));
    expect(stems(long, 'Werftenbund Nord', ['short:WB'])).toBe(stems(long, 'Ina Voss', []));
  });
});

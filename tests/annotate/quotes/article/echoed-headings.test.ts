import { describe, expect, it } from 'vitest';
import { quotesOf } from '../article.ts';

describe('a quote in a heading', () => {
  it('is said by whoever says its words below, not by whoever spoke before', () => {
    const lines = [
      'Der Kran sei alt, sagte Ida Vogel am Montag.',
      '„Ein Kran für alle“',
      'Karl Brandt widersprach. „Wir brauchen einen Kran für alle, und zwar bald“, sagte Brandt.',
    ];
    const heading = quotesOf(lines).find(({ marks }) => marks !== null);
    expect(heading?.speaker).toMatchObject({ name: 'Karl Brandt', method: 'said-below' });
  });

  it.each([
    'Kritik am Bau: „Ein Kran für alle“',
    'Hafenwirt zum Streit: „Ein Kran für alle“',
    '„Kran für alle wichtig“',
  ])('is named as below behind a description, and with one word otherwise: %s', (line) => {
    const below =
      'Karl Brandt widersprach. „Wir brauchen einen neuen Kran für alle Leute, bald“, sagte Brandt.';
    const heading = quotesOf([line, below]).find(({ marks }) => marks !== null);
    expect(heading?.speaker?.name).toBe('Karl Brandt');
  });

  it('has no speaker where nobody says its words', () => {
    const lines = ['Der Kran sei alt, sagte Ida Vogel.', '„Ein Kran für alle“', 'Es regnet.'];
    expect(quotesOf(lines).find(({ marks }) => marks !== null)?.speaker).toBeNull();
  });
});

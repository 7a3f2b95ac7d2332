import { describe, expect, it } from 'vitest';
import { saidIn } from '../article.ts';

describe('speakers', () => {
  it('has the fullest phrase of the article where nobody names it', () => {
    expect(
      saidIn(
        '„Wir gehen jetzt“, sagte die Sprecherin des Ministeriums. „Wir kommen morgen wieder“, sagte die Sprecherin.',
      ),
    ).toEqual([
      'Sprecherin des Ministeriums: „Wir gehen jetzt“',
      'Sprecherin des Ministeriums: „Wir kommen morgen wieder“',
    ]);
  });
});

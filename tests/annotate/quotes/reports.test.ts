import { describe, expect, it } from 'vitest';
import { quotesOf, wordsOf } from './article.ts';

/** The reports of a text as "type: words". */
function reportsIn(text: string): string[] {
  return quotesOf([text])
    .filter(({ type }) => type !== 'term')
    .map((quote) => `${quote.type}: ${wordsOf([text], quote)}`);
}

describe('free reports', () => {
  it('go on in plural modals', () => {
    expect(
      reportsIn('Die Ärztin warnte vor dem Sturm. Bäume könnten auf die Straße fallen.'),
    ).toEqual([
      'reported: Die Ärztin warnte vor dem Sturm.',
      'indirect_free_indirect: Bäume könnten auf die Straße fallen.',
    ]);
  });

  it('leave an adjective that looks like a Konjunktiv', () => {
    expect(
      reportsIn('Die Ärztin sagte, sie gehe. Der lange in der Pflege tätige Arzt bleibt.').slice(1),
    ).toEqual([]);
  });
});

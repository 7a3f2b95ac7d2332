import { describe, expect, it } from 'vitest';
import { quotesOf, wordsOf } from '../article.ts';

describe('quotations that a paragraph does not close', () => {
  it('runs over paragraphs to the mark that closes it', () => {
    const lines = ['Lee sagte: „Wir haben lange gewartet.', 'Jetzt gehen wir los.“ Dann ging er.'];
    const [quote] = quotesOf(lines);
    expect(quote && wordsOf(lines, quote)).toBe(
      '„Wir haben lange gewartet. | Jetzt gehen wir los.“',
    );
  });

  it('ends with its paragraph and says so where no mark closes it', () => {
    const [quote] = quotesOf(['Lee sagte: „Wir haben lange gewartet und gehen jetzt los.']);
    expect(quote?.marks).toEqual({ open: '„', close: null, status: 'unclosed' });
  });
});

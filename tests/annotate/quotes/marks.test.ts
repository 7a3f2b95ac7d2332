import { describe, expect, it } from 'vitest';
import { pairMarks } from '../../../pipeline/annotate/quotes/marks/pairs.ts';
import { quotesOf, wordsOf } from './article.ts';

function pairsOf(text: string): string[] {
  const { marked } = pairMarks(text, { start: 0, end: text.length });
  return marked.map(({ start, end, marks }) => `${text.slice(start, end)} ${marks.status}`);
}

describe('pairs of quotation marks', () => {
  it.each([
    ['Er sagte: „Ja.“ Und ging.', ['„Ja.“ ok']],
    ['Er sagte: „Ja." Und ging.', ['„Ja." mismatched']],
    [
      'Er nannte es "gut" und »schön« und «neu» und “alt”.',
      ['"gut" ok', '»schön« ok', '«neu» ok', '“alt” ok'],
    ],
    ['„Sie sagte ‚nein‘ zu mir“, klagte er.', ['„Sie sagte ‚nein‘ zu mir“ ok', '‚nein‘ ok']],
    ["Wie geht's, Hans' Hund, dem 15\" Rohr?", []],
    ['Translate »', []],
    ["''schräge'' Schrift", []],
  ])('%s', (text, pairs) => {
    expect(pairsOf(text)).toEqual(pairs);
  });
});

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

describe('reports that carry on', () => {
  const lines = ['Die Ministerin sagte, der Hafen werde geöffnet. Das sei gut.', 'Man freue sich.'];

  it.each(['\n', '\r', '\f', '\u2028'])(
    'end a span with the paragraph that %j ends',
    (lineBreak) => {
      const report = quotesOf(lines, 'body', lineBreak).at(-1);
      expect(report && wordsOf(lines, report)).toBe('Das sei gut. | Man freue sich.');
    },
  );
});

import { describe, expect, it } from 'vitest';
import { pairMarks } from '../../../../pipeline/annotate/quotes/marks/pairs.ts';

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
    ['« Wir kommen ! », rief sie. « Bald. »', ['« Wir kommen ! » ok', '« Bald. » ok']],
    ['Mehr » hier « und dort', []],
    ['« Zurück zur Seite', []],
    ["''schräge'' Schrift", []],
  ])('%s', (text, pairs) => {
    expect(pairsOf(text)).toEqual(pairs);
  });
});

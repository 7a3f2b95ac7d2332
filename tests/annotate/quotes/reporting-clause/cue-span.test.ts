import { describe, expect, it } from 'vitest';
import { firstQuoteOf } from '../article.ts';

function cueIn(line: string): string | undefined {
  return firstQuoteOf(line)
    ?.cue?.spans.map(({ start, end }) => line.slice(start, end))
    .join(' … ');
}

describe('the cue', () => {
  it.each([
    ['Die Stadt kam zu dem Schluss, dass der Hafen offen ist.', 'kam zu dem Schluss'],
    [
      'Die Stadt vertritt seit Jahren die Ansicht, dass der Hafen zu klein ist.',
      'vertritt … die Ansicht',
    ],
    ['Es wird befürchtet, dass der Hafen verlandet.', 'Es wird befürchtet'],
    ['Zuvor war vorgeschlagen worden, den Hafen zu schließen.', 'war vorgeschlagen worden'],
    ['Die Stadt bezeichnete den Plan als „völlig verfehlt“.', 'bezeichnete … als'],
    ['Die Werft hält es für möglich, dass der Hafen öffnet.', 'hält es für möglich'],
  ])('takes along the small words of its phrase: %s', (line, words) => {
    expect(cueIn(line)).toBe(words);
  });
});

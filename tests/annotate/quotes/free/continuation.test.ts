import { describe, expect, it } from 'vitest';
import { quotesOf, reportsIn, wordsOf } from '../article.ts';

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

describe('free reports', () => {
  it('go on in plural modals', () => {
    expect(
      reportsIn('Die Ärztin warnte vor dem Sturm. Bäume könnten auf die Straße fallen.'),
    ).toEqual([
      'reported: Die Ärztin warnte vor dem Sturm.',
      'indirect_free_indirect: Bäume könnten auf die Straße fallen.',
    ]);
  });

  it.each([
    'Hierbei sei erwähnt, dass der Lack noch trocknen muss.',
    'Ich liebe diese Tiere, aber verstehe, dass sie nicht allen gefallen.',
  ])('are none where the author speaks: %s', (text) => {
    expect(reportsIn(text)).toEqual([]);
    expect(reportsIn(`Die Ärztin sagte, sie gehe. ${text}`).slice(1)).toEqual([]);
  });

  it('are none in a heading that only supposes', () => {
    const lines = ['Die Ärztin sagte, sie gehe.', 'Kolb und Vogel hätten ihre Freude'];
    expect(quotesOf(lines, ['body', 'intertitle'])).toHaveLength(1);
  });

  it.each([
    'Dann teste den Zugriff und starte das Gerät neu.',
    'Nimm nun eine Strähne und wickle sie um die Schlaufe.',
  ])('are none where the reader is told what to do: %s', (text) => {
    expect(reportsIn(`Das Gerät ist neu. ${text}`)).toEqual([]);
  });

  it.each([
    'Wenn der Sturm kommt, könnte der Hafen zu sein.',
    'Auch wenn der Sturm nicht kommt, könnte der Hafen zu sein.',
  ])('are none where the author supposes: %s', (text) => {
    expect(reportsIn(`Die Ärztin sagte, sie gehe. ${text}`).slice(1)).toEqual([]);
  });

  it('go on behind a condition that is told, too', () => {
    const text = 'Auch wenn der Wirt gehen solle, bliebe das Haus offen.';
    expect(reportsIn(`Die Ärztin sagte, sie gehe. ${text}`).slice(1)).toEqual([
      `indirect_free_indirect: ${text}`,
    ]);
  });

  it('leave an adjective that looks like a Konjunktiv', () => {
    expect(
      reportsIn('Die Ärztin sagte, sie gehe. Der lange in der Pflege tätige Arzt bleibt.').slice(1),
    ).toEqual([]);
  });
});

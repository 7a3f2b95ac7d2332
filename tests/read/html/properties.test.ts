import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charactersOf } from '../../../pipeline/read/characters.ts';
import { readTags } from '../../../pipeline/read/html/tags.ts';
import { htmlPageOf } from './shown.ts';

const name = fc.constantFrom(
  ...'p div span a b em h1 li ul table tr td br figure figcaption x-y script title svg article hr pre template'.split(
    ' ',
  ),
);
const attribute = fc.constantFrom(
  '',
  ' class="kicker"',
  ' hidden',
  ' class=teaserBox id=a',
  ' itemprop=author',
  ' datetime=2022-01-21',
);
const piece = fc.oneof(
  fc.tuple(name, attribute).map(([tag, rest]) => `<${tag}${rest}>`),
  name.map((tag) => `</${tag}>`),
  fc.constantFrom(
    'Text',
    ' ',
    '\n',
    '&nbsp;',
    '&shy;',
    '© dpa',
    '&#x1F600;',
    'Von Anna',
    '{"@type":"Article",',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const soup = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
);

describe('any string', () => {
  it('gives blocks in bounds, in order and apart, that cover all that is no white space', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const { text, blocks } = htmlPageOf(html);
        let end = 0;
        for (const block of blocks) {
          expect(text.slice(end, block.start)).toMatch(/^\s*$/);
          expect(block.start).toBeLessThan(block.end);
          expect(text.slice(block.start, block.end)).toMatch(/^\S[\s\S]*\S$|^\S$/);
          expect(block.linkDensity).toBeGreaterThanOrEqual(0);
          expect(block.linkDensity).toBeLessThanOrEqual(1);
          end = block.end;
        }
        expect(text.slice(end)).toMatch(/^\s*$/);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads its own text again as it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (words) => {
        const escaped = words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\0/g, '');
        const { text } = htmlPageOf(`<p>${escaped}</p>`);
        expect(text.trim()).toBe(
          words
            .replace(/\0/g, '')
            .replace(/[ \t\n\f\r]+/g, ' ')
            .trim(),
        );
      }),
    );
  });
});

describe('a hostile page', () => {
  it.each([
    ['deep nesting', '<div>'],
    ['deep links', '<a href="#"><b>x'],
    ['unclosed paragraphs and lists', '<li><p>x'],
    ['end tags of nothing', '</p></li></x>'],
    ['tables in tables', '<table><tr><td>x'],
    ['half a tag', '<div class="'],
    ['half an entity', '&am'],
    ['spaces', '&nbsp; '],
  ])('of %s is read whole, however long', (_, unit) => {
    const { text, blocks } = htmlPageOf(`${unit.repeat(100_000)}<p>Schluss`);
    expect(blocks.every((block) => block.ancestors.length <= 32 && block.hints.length <= 64)).toBe(
      true,
    );
    expect(text.length).toBeLessThan(1_000_000);
  });

  it('costs calls of the reader in proportion to its length', () => {
    const calls = (html: string): number => {
      let count = 0;
      const tick = (): void => {
        count++;
      };
      readTags(charactersOf(html), () => true, {
        open: tick,
        close: tick,
        expectedEnd: () => '',
        heedsText: () => true,
        text: tick,
      });
      return count;
    };
    const page = '<div class="a"><p>Ein <b>Satz</b> &amp; mehr</p></li>';
    expect(calls(page.repeat(2000))).toBe(2 * calls(page.repeat(1000)));
  });
});

import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';

const names = z.string().transform((cell) => (cell === '' ? [] : cell.split(' ')));

const Row = z.strictObject({
  element: z.string().min(1),
  display: z.enum(['paragraph', 'block', 'inline', 'none']),
  content: z.enum(['flow', 'empty']),
  mark: z.enum(['', 'link', 'strong', 'em', 'lines']),
  ends: names,
  up_to: names,
});

/** How a browser shows an element's text, apart from style sheets. */
export interface Element {
  /** `paragraph`: lines of its own with a blank line around; `block`: lines of its own; `none`: not shown. */
  display: 'paragraph' | 'block' | 'inline' | 'none';
  /** `empty`: never has content nor an end tag. */
  content: 'flow' | 'empty';
  /** What the element makes of the text inside; `lines`: its line ends are shown. */
  mark: 'link' | 'strong' | 'em' | 'lines' | null;
  /** Open elements that its start tag ends, as `<li>` ends the `<li>` before. */
  ends: readonly { name: string; number: number }[];
  /** Elements beyond which `ends` does not reach. */
  upTo: ReadonlySet<string>;
  /** The standard knows it. */
  known: boolean;
  /** Among those that the standard knows; 0 for all others. */
  number: number;
}

const NONE: ReadonlySet<string> = new Set();
const UNKNOWN: Element = {
  display: 'inline',
  content: 'flow',
  mark: null,
  ends: [],
  upTo: NONE,
  known: false,
  number: 0,
};
const CUSTOM: Element = { ...UNKNOWN, display: 'block' };

const ROWS = loadLexicon(new URL('lexicon/elements.tsv', import.meta.url), Row);
const NUMBERS = new Map(ROWS.map((row, index) => [row.element, index + 1]));

const ELEMENTS = new Map<string, Element>(
  ROWS.map((row) => [
    row.element,
    {
      display: row.display,
      content: row.content,
      mark: row.mark === '' ? null : row.mark,
      ends: row.ends.map((name) => ({ name, number: NUMBERS.get(name) ?? 0 })),
      upTo: new Set(row.up_to),
      known: true,
      number: NUMBERS.get(row.element) ?? 0,
    },
  ]),
);

/** So many numbers there are. */
export const ELEMENT_NUMBERS = ELEMENTS.size + 1;

/**
 * The element of that lower-case name. Custom elements (`<share-button>`) are boxes on nearly every site that has any,
 * though the standard calls them inline; other unknown names are inline.
 */
export function elementOf(name: string): Element {
  return ELEMENTS.get(name) ?? (name.includes('-') ? CUSTOM : UNKNOWN);
}

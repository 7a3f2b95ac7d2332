/**
 * A quotation mark of German text. `side`: what it does in the languages' own orders („…“ and »…«, but also “…” and
 * «…»), `either` where only its neighbours tell.
 */
export interface Mark {
  level: 'double' | 'single';
  side: 'open' | 'close' | 'either';
}

const double = (side: Mark['side']): Mark => ({ level: 'double', side });
const single = (side: Mark['side']): Mark => ({ level: 'single', side });

const INVENTORY = new Map<string, Mark>([
  ['„', double('open')],
  ['“', double('either')],
  ['”', double('close')],
  ['‟', double('either')],
  ['"', double('either')],
  ['＂', double('either')],
  ['»', double('either')],
  ['«', double('either')],
  ['‚', single('open')],
  ['‘', single('either')],
  ['’', single('either')],
  ['‛', single('either')],
  ["'", single('either')],
  ['›', single('either')],
  ['‹', single('either')],
]);

function classOf(is: (mark: Mark) => boolean): string {
  return [...INVENTORY].flatMap(([character, mark]) => (is(mark) ? [character] : [])).join('');
}

/**
 * Quotation marks for character classes of patterns: `^[${MARKS.opening}]\\p{Lu}`. `opening` and `closing` are the double
 * ones that can do so in one order or another.
 */
export const MARKS = {
  any: classOf(() => true),
  double: classOf(({ level }) => level === 'double'),
  opening: classOf(({ level, side }) => level === 'double' && side !== 'close'),
  closing: classOf(({ level, side }) => level === 'double' && side !== 'open'),
};

const ANY_MARK = new RegExp(`[${MARKS.any}]`, 'g');

/** Where quotation marks stand in text[start, end), in order. */
export function marksBetween(text: string, start: number, end: number): number[] {
  return [...text.slice(start, end).matchAll(ANY_MARK)].map(({ index }) => start + index);
}

/** What kind of quotation mark the character is; undefined for any other character. */
export function markOf(character: string): Mark | undefined {
  return INVENTORY.get(character);
}

/** Which closing marks each opening one has in good German (or Swiss) print; others make a pair "mismatched". */
const PARTNERS = new Map<string, string>([
  ['„', '“”'],
  ['“', '”'],
  ['”', '”'],
  ['"', '"'],
  ['＂', '＂'],
  ['»', '«»'],
  ['«', '»'],
  ['‚', '‘’'],
  ['‘', '’'],
  ['’', '’'],
  ["'", "'"],
  ['›', '‹›'],
  ['‹', '›'],
]);

/** Whether the two marks are a pair that print knows: „…“, "…", »…«, «…», ‚…‘, but not „…". */
export function arePartners(open: string, close: string): boolean {
  return PARTNERS.get(open)?.includes(close) ?? false;
}

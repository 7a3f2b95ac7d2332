/** What a code unit can be in a token. Zero means "not looked at yet" in the table below. */
const Kind = { other: 1, letter: 2, digit: 3, separator: 4, surrogate: 5 } as const;

const KINDS: readonly (readonly [number, RegExp])[] = [
  [Kind.digit, /\d/],
  [Kind.letter, /\p{L}/u],
  [Kind.separator, /[.'’\u00a0\u202f]/],
  [Kind.surrogate, /[\ud800-\udfff]/],
];
const LETTER = /\p{L}/u;

const kinds = new Uint8Array(0x10000);

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  const kind = KINDS.find(([, pattern]) => pattern.test(character))?.[0] ?? Kind.other;
  kinds[unit] = kind;
  return kind;
}

function kindAt(text: string, index: number): number {
  if (index >= text.length) return Kind.other;
  const unit = text.charCodeAt(index);
  return kinds[unit] || classify(unit);
}

/**
 * The tokens of a text as flat offsets: numbers with their groups of thousands ("40.000", "3,5"), and runs of letters.
 * A scanner by hand: each word of the articles goes through it, and a pattern takes five times as long.
 */
export function tokenOffsets(text: string): number[] {
  const offsets: number[] = [];
  for (let index = 0; index < text.length; ) {
    const kind = kindAt(text, index);
    let end = index;
    if (kind === Kind.digit) end = numberEnd(text, index);
    else if (kind === Kind.letter || kind === Kind.surrogate) end = lettersEnd(text, index);
    if (end > index) offsets.push(index, end);
    index = Math.max(end, index + 1);
  }
  return offsets;
}

function lettersEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (kindAt(text, end) === Kind.letter) end++;
    if (kindAt(text, end) !== Kind.surrogate) return end;
    const code = text.codePointAt(end) ?? 0;
    if (code <= 0xffff || !LETTER.test(String.fromCodePoint(code))) return end;
    end += 2;
  }
}

function numberEnd(text: string, start: number): number {
  const whole = digitsEnd(text, start);
  let end = whole;
  while (kindAt(text, end) === Kind.separator && hasThreeDigits(text, end + 1)) end += 4;
  const decimal = end === whole ? '.,' : ',';
  const isDecimal = decimal.includes(text.charAt(end)) && kindAt(text, end + 1) === Kind.digit;
  return isDecimal ? digitsEnd(text, end + 1) : end;
}

function digitsEnd(text: string, start: number): number {
  let end = start;
  while (kindAt(text, end) === Kind.digit) end++;
  return end;
}

function hasThreeDigits(text: string, start: number): boolean {
  for (let i = start; i < start + 3; i++) if (kindAt(text, i) !== Kind.digit) return false;
  return true;
}

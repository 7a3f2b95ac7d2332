/** What a UTF-16 code unit can be for sentences and tokens. Zero means "not looked at yet" in the table below. */
export const Kind = {
  symbol: 1,
  blank: 2,
  lower: 3,
  upper: 4,
  /** Letters without case, combining marks, and the invisible characters that live inside words (soft hyphen). */
  letter: 5,
  digit: 6,
  /** Marks that may end a sentence. */
  stop: 7,
  quote: 8,
  open: 9,
  close: 10,
  /** Marks that never end one: , ; : */
  pause: 11,
  dash: 12,
  /** Half of a character outside the Basic Multilingual Plane. */
  surrogate: 13,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

const CHARACTERS: readonly (readonly [Kind, RegExp])[] = [
  [Kind.blank, /\s/],
  [Kind.stop, /[.!?…‼⁇⁈⁉]/],
  [Kind.quote, /["'`´„“”‟‚‘’‛«»‹›]/],
  [Kind.open, /[([{]/],
  [Kind.close, /[)\]}]/],
  [Kind.pause, /[,;:]/],
  [Kind.dash, /[\p{Pd}−]/u],
  [Kind.digit, /\p{N}/u],
  [Kind.lower, /\p{Ll}/u],
  [Kind.upper, /[\p{Lu}\p{Lt}]/u],
  [Kind.letter, /[\p{L}\p{M}]|\u00ad|\u200b|\u200c|\u200d|\u2060/u],
  [Kind.surrogate, /[\ud800-\udfff]/],
];

const kinds = new Uint8Array(0x10000);

function classify(unit: number): Kind {
  const character = String.fromCharCode(unit);
  const kind = CHARACTERS.find(([, pattern]) => pattern.test(character))?.[0] ?? Kind.symbol;
  kinds[unit] = kind;
  return kind;
}

/** The kind of the code unit at `index`; blank beyond either end of the text. */
export function kindAt(text: string, index: number): Kind {
  const unit = text.charCodeAt(index);
  if (Number.isNaN(unit)) return Kind.blank;
  return (kinds[unit] || classify(unit)) as Kind;
}

export function isLetter(kind: Kind): boolean {
  return kind === Kind.lower || kind === Kind.upper || kind === Kind.letter;
}

export function isWordPart(kind: Kind): boolean {
  return isLetter(kind) || kind === Kind.digit;
}

const APOSTROPHES = "'’‘`´";

/** Whether the mark at `index` is an apostrophe inside a word or number: "geht's", "c’t", "400'000". */
export function isApostrophe(text: string, index: number): boolean {
  return (
    APOSTROPHES.includes(text.charAt(index)) &&
    isWordPart(kindAt(text, index - 1)) &&
    isWordPart(kindAt(text, index + 1))
  );
}

/** The first index from `from` on, before `end`, that is not blank; `end` if there is none. */
export function skipBlanks(text: string, from: number, end: number): number {
  let index = from;
  while (index < end && kindAt(text, index) === Kind.blank) index++;
  return index;
}

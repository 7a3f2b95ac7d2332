/** Where a text begins and ends, as characters of needed strings. */
export const START = '\u0002';
export const END = '\u0003';
/** Stands for any digit. */
const DIGIT = '0';

/** More strings, longer ones or more repetitions would tell little more. */
const MAX_STRINGS = 200;
const MAX_LENGTH = 6;
const MAX_TIMES = 8;

/**
 * What a part of a pattern matches: all that it can match, or null where that is much; and strings of which each text that
 * it matches holds at least one, or null where there are none.
 */
interface Matched {
  all: readonly string[] | null;
  needed: readonly string[] | null;
}

const ANYTHING: Matched = { all: null, needed: null };
/** What stands between characters, `\b`, matches no text of its own. */
const NOTHING: Matched = { all: [''], needed: null };

/** A character as it stands in needed strings: all digits are one, and where case makes no difference, all are small. */
export function neededCharacter(character: string, ignoreCase: boolean): string {
  if (character >= '0' && character <= '9') return DIGIT;
  if (!ignoreCase) return character;
  const lower = character.toLowerCase();
  // `/s/iu` takes the long s, too.
  return lower === '\u017f' ? 's' : lower.length === 1 ? lower : character;
}

/**
 * Strings of which every text that the pattern matches holds at least one, `START` before it and `END` behind it; null where
 * the pattern tells none.
 */
export function neededStrings(pattern: RegExp): readonly string[] | null {
  return pattern.flags.includes('v') ? null : neededOf(new PatternReader(pattern).read());
}

function neededOf({ all, needed }: Matched): readonly string[] | null {
  return all === null || all.some(isEverywhere) ? needed : better(beginningsOf(all), needed);
}

/** Whether a string is in every text. */
function isEverywhere(string: string): boolean {
  return string === '' || string === START || string === END;
}

/** What is left of the strings where one that holds another is no longer looked for. */
function beginningsOf(strings: readonly string[]): readonly string[] {
  const cut = [...new Set(strings.map((each) => each.slice(0, MAX_LENGTH)))];
  return cut.filter((each) => !cut.some((other) => other !== each && each.includes(other)));
}

/** Longer strings are rarer. */
function better(
  one: readonly string[] | null,
  other: readonly string[] | null,
): readonly string[] | null {
  if (one === null || other === null) return one ?? other;
  const [rare, otherRare] = [rarity(one), rarity(other)];
  if (rare !== otherRare) return rare > otherRare ? one : other;
  return one.length <= other.length ? one : other;
}

/** Of the most common of the strings. Spaces and digits are everywhere. */
function rarity(strings: readonly string[]): number {
  return Math.min(...strings.map((each) => each.length + each.replaceAll(/[ 0]/g, '').length));
}

/** What matches one part and then the other. */
function inOrder(parts: readonly Matched[]): Matched {
  let needed: readonly string[] | null = null;
  let run: readonly string[] = [''];
  let isAll = true;
  const endRun = () => {
    needed = neededOf({ all: run, needed });
    run = [''];
  };
  for (const part of parts) {
    needed = better(part.needed, needed);
    if (part.all !== null && run.length * part.all.length <= MAX_STRINGS)
      run = part.all.flatMap((end) => run.map((begin) => begin + end));
    else {
      endRun();
      isAll = false;
      run = part.all ?? run;
    }
  }
  if (isAll) return { all: run, needed };
  endRun();
  return { all: null, needed };
}

/** What matches one of the parts. */
function anyOf(parts: readonly Matched[]): Matched {
  const all: string[] = [];
  const needed: string[] = [];
  for (const part of parts) {
    all.push(...(part.all ?? []));
    needed.push(...(neededOf(part) ?? ['']));
  }
  const isAll = parts.every((part) => part.all !== null) && all.length <= MAX_STRINGS;
  const isNeeded = !needed.includes('') && needed.length <= MAX_STRINGS;
  return { all: isAll ? all : null, needed: isNeeded ? needed : null };
}

function repeated(part: Matched, least: number, most: number): Matched {
  if (most > MAX_TIMES || part.all === null || part.all.length ** most > MAX_STRINGS)
    return { all: null, needed: least === 0 ? null : neededOf(part) };
  const counts = Array.from({ length: most - least + 1 }, (_, more) => least + more);
  return anyOf(counts.map((count) => inOrder(Array.from({ length: count }, () => part))));
}

/** `u00ad`, `u{1f600}`, `p{Lu}`, `xa0`, `cJ`, `k<name>`, `12` */
const REST_OF_ESCAPE =
  /^(?:u\{[^}]*\}|[pP]\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[a-zA-Z]|k<[^>]*>|\d+)/;

const WORD = /[^\\^$.*+?()[\]{}|]+(?![*+?{])/y;

/** Reads a pattern as far as that tells what it matches. */
class PatternReader {
  readonly #source: string;
  readonly #pattern: RegExp;
  #at = 0;

  constructor(pattern: RegExp) {
    this.#source = pattern.source;
    this.#pattern = pattern;
  }

  read(): Matched {
    const parts = [this.#sequence()];
    while (this.#takes('|')) parts.push(this.#sequence());
    return anyOf(parts);
  }

  #takes(expected: string): boolean {
    if (!this.#source.startsWith(expected, this.#at)) return false;
    this.#at += expected.length;
    return true;
  }

  #next(): string {
    const [character = ''] = this.#source.slice(
      this.#at,
      this.#at + (this.#pattern.unicode ? 2 : 1),
    );
    this.#at += character.length;
    return character;
  }

  #sequence(): Matched {
    const parts: Matched[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at)))
      parts.push(this.#word() ?? this.#repeats(this.#part()));
    return inOrder(parts);
  }

  /** Characters that stand for themselves, without the one that is repeated behind them. */
  #word(): Matched | null {
    WORD.lastIndex = this.#at;
    const word = WORD.exec(this.#source)?.[0];
    if (word === undefined) return null;
    this.#at += word.length;
    const characters = [...word].map((each) => neededCharacter(each, this.#pattern.ignoreCase));
    return { all: [characters.join('')], needed: null };
  }

  #repeats(part: Matched): Matched {
    if (!'*+?{'.includes(this.#source.charAt(this.#at))) return part;
    const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(this.#source.slice(this.#at));
    if (found === null) return part;
    this.#at += found[0].length;
    const [, sign, least = '0', comma, most = ''] = found;
    if (sign === '?') return repeated(part, 0, 1);
    if (sign !== undefined) return repeated(part, sign === '+' ? 1 : 0, Number.POSITIVE_INFINITY);
    if (comma === '') return repeated(part, Number(least), Number(least));
    return repeated(part, Number(least), most === '' ? Number.POSITIVE_INFINITY : Number(most));
  }

  #part(): Matched {
    if (this.#takes('(')) return this.#group();
    if (this.#takes('[')) return this.#class();
    if (this.#takes('\\')) return this.#escaped();
    const character = this.#next();
    if (character === '.') return ANYTHING;
    if (character === '^' || character === '$')
      return this.#pattern.multiline
        ? NOTHING
        : { all: [character === '^' ? START : END], needed: null };
    return this.#one(character);
  }

  #group(): Matched {
    const kind = /^\?(?:<?[=!]|:|<[^>]*>)/.exec(this.#source.slice(this.#at))?.[0] ?? '';
    this.#at += kind.length;
    const inside = this.read();
    this.#takes(')');
    if (kind.endsWith('!')) return NOTHING;
    return kind.endsWith('=') ? { all: [''], needed: neededOf(inside) } : inside;
  }

  #one(character: string): Matched {
    return { all: [neededCharacter(character, this.#pattern.ignoreCase)], needed: null };
  }

  #escaped(inClass = false): Matched {
    const character = this.#next();
    if (/[bB]/.test(character)) return inClass ? ANYTHING : NOTHING;
    if (character === 'd') return this.#one(DIGIT);
    if (!/[a-z\d]/i.test(character)) return this.#one(character);
    // A class, a control character, the number of a character or of a group.
    const found = REST_OF_ESCAPE.exec(this.#source.slice(this.#at - 1));
    this.#at += (found?.[0].length ?? 1) - 1;
    return ANYTHING;
  }

  #class(): Matched {
    const isNegated = this.#takes('^');
    const parts: Matched[] = [];
    while (!this.#takes(']')) {
      const part = this.#takes('\\') ? this.#escaped(true) : this.#one(this.#next());
      parts.push(part);
      // `0-5`, `a-z`; a hyphen at the end is one.
      if (/^-[^\]]/.test(this.#source.slice(this.#at, this.#at + 2))) {
        this.#at++;
        if (part.all?.[0] !== DIGIT) parts.push(ANYTHING);
      }
    }
    return isNegated ? ANYTHING : anyOf(parts);
  }
}

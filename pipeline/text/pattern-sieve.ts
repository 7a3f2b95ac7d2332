import { lazy } from './lazy.ts';
import { END, neededCharacter, neededStrings, START } from './needed-strings.ts';

/** The last digit. */
const NINE = 0x39;

/** Numbers of patterns, a bit each. */
type Bits = Int32Array;

/** In texts. To find out what the patterns need takes as long as trying all of them on about so many. */
const TRIALS = 3000;

/**
 * Many patterns, the first of which to match a text is found without trying them all: one pass over the text tells which of
 * them can match, as each but a few needs one of some strings (`neededStrings`). After Aho and Corasick (1975). Those who
 * ask seldom are spared its making: `trials` texts are tried with pattern after pattern.
 */
export class PatternSieve {
  readonly #patterns: readonly RegExp[];
  readonly #possible: () => Possible;
  #trials: number;

  constructor(patterns: readonly RegExp[], trials = TRIALS) {
    this.#patterns = patterns;
    this.#possible = lazy(() => new Possible(patterns));
    this.#trials = trials;
  }

  /** Number of the first pattern that matches the text; -1 where none does. */
  firstMatch(text: string): number {
    if (this.#trials > 0) {
      this.#trials--;
      return this.#patterns.findIndex((pattern) => pattern.test(text));
    }
    const possible = this.#possible().on(text);
    for (let at = 0; at < possible.length; at++) {
      for (let bits = possible[at] ?? 0; bits !== 0; bits &= bits - 1) {
        const number = at * 32 + 31 - Math.clz32(bits & -bits);
        if (this.#patterns[number]?.test(text)) return number;
      }
    }
    return -1;
  }
}

/** Tells which of some patterns can match a text. */
class Possible {
  readonly #automata: readonly Automaton[];
  /** Those that need no string, and those found last. */
  readonly #free: Bits;
  readonly #found: Bits;

  constructor(patterns: readonly RegExp[]) {
    this.#free = newBits(patterns.length);
    this.#found = newBits(patterns.length);
    const needed = patterns.map(neededStrings);
    needed.forEach((strings, number) => {
      if (strings === null) setBit(this.#free, number);
    });
    this.#automata = [false, true].map((ignoreCase) => {
      const own = needed.map((strings, i) =>
        patterns[i]?.ignoreCase === ignoreCase && strings !== null ? strings : [],
      );
      return new Automaton(own, ignoreCase);
    });
  }

  /** The patterns that can match the text, until the next one is asked for. */
  on(text: string): Bits {
    this.#found.set(this.#free);
    for (const automaton of this.#automata) automaton.collect(text, this.#found);
    return this.#found;
  }
}

function newBits(count: number): Bits {
  return new Int32Array(Math.ceil(count / 32));
}

function setBit(bits: Bits, number: number): void {
  bits[number >> 5] = (bits[number >> 5] ?? 0) | (1 << (number & 31));
}

function addBits(bits: Bits, more: Bits | undefined): void {
  if (more === undefined) return;
  for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] ?? 0) | (more[at] ?? 0);
}

/** Walks over a text, each state standing for the longest beginning of a needed string that ends at the character. */
class Automaton {
  /** By code, the symbol of a character in needed strings; 0 for all others. */
  readonly #symbols: Uint8Array;
  readonly #width: number;
  /** By state and symbol, the next state; 0 is where none has begun. */
  readonly #next: Uint16Array;
  /** By state, whether strings end there, and the patterns that need them. */
  readonly #ends: Uint8Array;
  readonly #needing: readonly Bits[];
  /** State at a text's beginning, and the symbol of its end. */
  readonly #start: number;
  readonly #end: number;

  /** `needed` by the number of the pattern. */
  constructor(needed: readonly (readonly string[])[], ignoreCase: boolean) {
    const characters = [...new Set(needed.flat().join(''))].sort();
    this.#symbols = symbolsOf(characters, ignoreCase);
    this.#width = characters.length + 1;
    const beginnings = beginningsOf(needed, this.#symbols);
    this.#next = new Uint16Array(beginnings.length * this.#width);
    this.#ends = new Uint8Array(beginnings.length);
    this.#needing = beginnings.map(({ needing }) => needing);
    this.#connect(beginnings);
    this.#start = this.#next[this.#symbols[START.charCodeAt(0)] ?? 0] ?? 0;
    this.#end = this.#symbols[END.charCodeAt(0)] ?? 0;
  }

  /** Breadth first: what follows a beginning that cannot go on follows its longest end that is a beginning, too. */
  #connect(beginnings: readonly Beginning[]): void {
    const width = this.#width;
    const ends = new Uint16Array(beginnings.length);
    const queue = [0];
    for (const state of queue) {
      const beginning = beginnings[state];
      if (beginning === undefined) continue;
      const { longer, needing } = beginning;
      const end = ends[state] ?? 0;
      if (state !== 0) addBits(needing, this.#needing[end]);
      if (needing.some((bits) => bits !== 0)) this.#ends[state] = 1;
      const row = this.#next.subarray(state * width, (state + 1) * width);
      row.set(this.#next.subarray(end * width, (end + 1) * width));
      for (const [symbol, next] of longer) {
        ends[next] = state === 0 ? 0 : (row[symbol] ?? 0);
        row[symbol] = next;
        queue.push(next);
      }
    }
  }

  /** Adds the patterns of which the text holds a needed string. */
  collect(text: string, found: Bits): void {
    const symbols = this.#symbols;
    const next = this.#next;
    const width = this.#width;
    const ends = this.#ends;
    let state = this.#start;
    for (let at = 0; at < text.length; at++) {
      state = next[state * width + (symbols[text.charCodeAt(at)] ?? 0)] ?? 0;
      if (ends[state] === 1) addBits(found, this.#needing[state]);
    }
    state = next[state * width + this.#end] ?? 0;
    if (ends[state] === 1) addBits(found, this.#needing[state]);
  }
}

/** A beginning of needed strings: by symbol the longer ones, and the patterns that need this one itself. */
interface Beginning {
  longer: Map<number, number>;
  needing: Bits;
}

function beginningsOf(
  needed: readonly (readonly string[])[],
  symbols: Uint8Array,
): readonly Beginning[] {
  const newBeginning = () => ({
    longer: new Map<number, number>(),
    needing: newBits(needed.length),
  });
  const root = newBeginning();
  const all: Beginning[] = [root];
  needed.forEach((strings, number) => {
    for (const string of strings) {
      let at = root;
      for (const symbol of [...string].map((c) => symbols[c.charCodeAt(0)] ?? 0)) {
        const known = all[at.longer.get(symbol) ?? -1];
        const next = known ?? newBeginning();
        if (known === undefined) at.longer.set(symbol, all.push(next) - 1);
        at = next;
      }
      setBit(at.needing, number);
    }
  });
  return all;
}

/** A number for each of the characters, and the same for those that count as it. */
function symbolsOf(characters: readonly string[], ignoreCase: boolean): Uint8Array {
  const symbols = new Uint8Array(0x10000);
  characters.forEach((character, index) => {
    symbols[character.charCodeAt(0)] = index + 1;
  });
  for (let code = 0; code < symbols.length; code++) {
    if (!ignoreCase && code > NINE) break;
    const counted = neededCharacter(String.fromCharCode(code), ignoreCase);
    symbols[code] = symbols[counted.charCodeAt(0)] ?? 0;
  }
  return symbols;
}

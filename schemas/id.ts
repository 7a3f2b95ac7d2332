import { hash } from 'node:crypto';
import { z } from 'zod';

/** What an ID may stand for, with the prefix that tells a reader which table it belongs to. */
const PREFIX = {
  article: 'art',
  paragraph: 'par',
  sentence: 'sen',
  quote: 'quo',
  mention: 'men',
  entity: 'ent',
  attribute: 'att',
  segment: 'seg',
  quoteCluster: 'qcl',
  reuseCluster: 'rcl',
} as const;
export type Identified = keyof typeof PREFIX;

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const BITS = 80;

/** The characters of the ID being made. */
const codes = new Array<number>(BITS / 5).fill(0);

/** 16 base32 characters hold 80 bits: a clash is not to be expected below a trillion rows. */
export const Id = z.string().regex(/^[a-z]{3}_[a-z2-7]{16}$/);
export type Id = z.infer<typeof Id>;

/** The ID of content: a hash of `parts` alone, so that it depends on no run, path, order or version. */
export function idOf(kind: Identified, ...parts: readonly (string | number)[]): Id {
  return idOfJson(kind, JSON.stringify([kind, ...parts]));
}

function idOfJson(kind: Identified, json: string): Id {
  const digest = hash('sha256', json, 'binary');
  for (let bit = 0, i = 0; bit < BITS; bit += 5, i++) {
    const at = bit >> 3;
    const twoBytes = (digest.charCodeAt(at) << 8) | digest.charCodeAt(at + 1);
    codes[i] = BASE32.charCodeAt((twoBytes >> (11 - (bit & 7))) & 31);
  }
  return `${PREFIX[kind]}_${String.fromCharCode(...codes)}`;
}

/** IDs for contents that may repeat: equals are told apart by their ordinal among equals, never by position. */
export function ordinalIds(kind: Identified, owner: string): (content: string) => Id {
  const seen = new Map<string, number>();
  const before = JSON.stringify([kind, owner]).slice(0, -1);
  return (content) => {
    const ordinal = seen.get(content) ?? 0;
    seen.set(content, ordinal + 1);
    // The JSON of all the parts, of which only the last two are new.
    return idOfJson(kind, `${before},${JSON.stringify(content)},${ordinal}]`);
  };
}
